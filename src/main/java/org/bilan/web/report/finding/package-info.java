/** What was found in a report, and on which page it is put right. */
@NullMarked
package org.bilan.web.report.finding;

import org.jspecify.annotations.NullMarked;
