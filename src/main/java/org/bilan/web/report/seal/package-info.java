/** Submitted versions of a report, sealed, kept and compared. */
@NullMarked
package org.bilan.web.report.seal;

import org.jspecify.annotations.NullMarked;
