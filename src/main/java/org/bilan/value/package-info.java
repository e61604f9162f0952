/** Money, periods, dates with a precision, shares and text folding: the values every other package speaks in. Uses nothing. */
@NullMarked
package org.bilan.value;

import org.jspecify.annotations.NullMarked;
