/** The Word file: its parts under limits, and the tables, narratives and numbering that are written into it. */
@NullMarked
package org.bilan.document.word;

import org.jspecify.annotations.NullMarked;
