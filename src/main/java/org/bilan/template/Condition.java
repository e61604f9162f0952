package org.bilan.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.FuzzyDate;

/** What follows {@code si}: comparisons joined by {@code et}, which binds closer, and {@code ou}. */
sealed interface Condition {
    /** Every comparison in it, in order. */
    Stream<Test> tests();

    /** True if any holds. */
    record Any(List<Condition> of) implements Condition {
        @Override
        public Stream<Test> tests() {
            return of.stream().flatMap(Condition::tests);
        }
    }

    /** True if all hold. */
    record All(List<Condition> of) implements Condition {
        @Override
        public Stream<Test> tests() {
            return of.stream().flatMap(Condition::tests);
        }
    }

    /** One comparison; without a word of comparison a name holds if it is yes, or has a value. */
    record Test(Path path, Operator operator, Optional<Operand> operand) implements Condition {
        @Override
        public Stream<Test> tests() {
            return Stream.of(this);
        }
    }

    /** The words of comparison. */
    enum Operator {
        HOLDS,
        EXISTS,
        IS_EMPTY,
        IS_NOT_EMPTY,
        IS,
        IS_NOT,
        GREATER,
        LESS,
        AT_LEAST,
        AT_MOST;

        boolean orders() {
            return this == GREATER || this == LESS || this == AT_LEAST || this == AT_MOST;
        }

        boolean wantsOperand() {
            return this == IS || this == IS_NOT || orders();
        }
    }

    /**
     * What a value is compared with: a number, a date as people write it ({@code 21 mai 2022}), a name that is known there,
     * or else the words themselves.
     */
    record Operand(String text, Optional<BigDecimal> number, Optional<FuzzyDate> date, Optional<Path> path) {
        boolean isPercent() {
            return number.isPresent() && text.contains("%");
        }

        boolean isMoney() {
            return number.isPresent() && (text.contains("$") || text.contains("€"));
        }
    }
}
