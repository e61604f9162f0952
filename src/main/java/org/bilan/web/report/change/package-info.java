/** What has changed between two states of a report: figures, records, cells. */
@NullMarked
package org.bilan.web.report.change;

import org.jspecify.annotations.NullMarked;
