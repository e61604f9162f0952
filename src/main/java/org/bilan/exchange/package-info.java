/** The data folder and the workbook, in and out. */
@NullMarked
package org.bilan.exchange;

import org.jspecify.annotations.NullMarked;
