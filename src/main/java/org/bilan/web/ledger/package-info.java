/** The bookkeeper's ledger: taken in step by step, and compared with Bilan. */
@NullMarked
package org.bilan.web.ledger;

import org.jspecify.annotations.NullMarked;
