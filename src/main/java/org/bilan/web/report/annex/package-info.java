/** Files that are bound behind a report. */
@NullMarked
package org.bilan.web.report.annex;

import org.jspecify.annotations.NullMarked;
