/** The figures of a made report, where they stand and which records are behind them. */
@NullMarked
package org.bilan.web.report.figure;

import org.jspecify.annotations.NullMarked;
