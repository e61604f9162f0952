/** The charts that a template can name. */
@NullMarked
package org.bilan.report.chart;

import org.jspecify.annotations.NullMarked;
