/** The filled Word file as an XHTML page: its styles, tables, drawings, notes and sections, laid out by {@code document.pdf}. */
@NullMarked
package org.bilan.document.page;

import org.jspecify.annotations.NullMarked;
