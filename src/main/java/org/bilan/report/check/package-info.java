/** What a reader would ask about a report before it leaves: each check gives findings. */
@NullMarked
package org.bilan.report.check;

import org.jspecify.annotations.NullMarked;
