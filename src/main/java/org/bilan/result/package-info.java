/** Indicators and measurements, with the calculations over them. */
@NullMarked
package org.bilan.result;

import org.jspecify.annotations.NullMarked;
