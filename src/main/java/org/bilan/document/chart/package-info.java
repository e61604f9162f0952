/** Charts: one model, drawn as vectors for pages and as native charts with their workbook for Word. */
@NullMarked
package org.bilan.document.chart;

import org.jspecify.annotations.NullMarked;
