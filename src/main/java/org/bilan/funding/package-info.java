/** Grants, amendments, instalments, obligations; funder profiles and their rules. */
@NullMarked
package org.bilan.funding;

import org.jspecify.annotations.NullMarked;
