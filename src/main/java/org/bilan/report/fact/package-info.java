/** What is read from the store for one report: records of its period, its grant and the years beside it, as plain values. */
@NullMarked
package org.bilan.report.fact;

import org.jspecify.annotations.NullMarked;
