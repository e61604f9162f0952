/** Expenses, what they are charged to, what is received, and budgets: the pages of those who keep the money. */
@NullMarked
package org.bilan.web.money;

import org.jspecify.annotations.NullMarked;
