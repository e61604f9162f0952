package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bilan.value.Money;

/** What was found beside what the rule allows or asks: always both terms. */
public sealed interface RuleFigure {

    /** A part of a whole; {@code limit} is in percent. */
    record Part(Money part, Money whole, BigDecimal limit) implements RuleFigure {}

    /** An amount beside the rule's own, of which it is the most, the least, or the first of a band. */
    record Amount(Money found, Money limit) implements RuleFigure {}

    /** Records or signs counted: {@code found} of {@code limit}. */
    record Count(long found, long limit) implements RuleFigure {}

    /** The days between which costs count, both included. */
    record Window(LocalDate first, LocalDate last) implements RuleFigure {}

    /** The last day to do something. */
    record Due(LocalDate day) implements RuleFigure {}

    /** What the report must have, by code or in the funder's words. */
    record Words(List<String> words) implements RuleFigure {
        public Words {
            words = List.copyOf(words);
        }
    }
}
