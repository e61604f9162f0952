/** The page on which a report is written, with its texts, comments and steps. */
@NullMarked
package org.bilan.web.report.workspace;

import org.jspecify.annotations.NullMarked;
