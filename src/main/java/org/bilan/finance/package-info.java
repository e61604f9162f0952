/** Budget lines by version, expenses, allocations, receipts, rates and explanations, with the calculations over them. */
@NullMarked
package org.bilan.finance;

import org.jspecify.annotations.NullMarked;
