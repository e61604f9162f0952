package org.bilan.finance;

import java.math.BigDecimal;
import org.bilan.value.Money;

/** What people want to charge of an expense to a line of a grant. */
public sealed interface Portion {
    String grant();

    String line();

    /** An amount in the grant's currency; below zero for a part of a credit. */
    record OfAmount(String grant, String line, Money amount) implements Portion {}

    /** A share of the whole expense in percent, above 0 and up to 100: never of what other portions leave. */
    record OfShare(String grant, String line, BigDecimal percent) implements Portion {}
}
