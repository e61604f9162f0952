package org.bilan.finance;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;

/** The organization's year with the year before beside it. What is recorded of neither year stands in no row. */
public record YearComparison(YearFigures year, YearFigures before) {

    /** One figure of both years; absent is not zero, and there is no change from or to what is absent. */
    public record Pair(Optional<Money> now, Optional<Money> before) {

        public Optional<Money> change() {
            return now.flatMap(amount -> before.map(amount::minus));
        }

        /** The change as a part of the year before; none where one of them is below zero, of which nobody could tell the sense. */
        public Optional<Share> changeShare() {
            return Stream.of(now, before)
                            .anyMatch(one -> one.filter(Money::isNegative).isPresent())
                    ? Optional.empty()
                    : change().flatMap(change -> before.map(amount -> Share.of(change, amount)));
        }

        /** Whether there is anything to tell: not absent or zero in both years. */
        public boolean isTold() {
            return Stream.of(now, before)
                    .anyMatch(one -> one.isPresent() && !one.get().isZero());
        }
    }

    public YearComparison {
        Period expected = year.period().yearBefore();
        if (!before.period().equals(expected)) {
            throw new IllegalArgumentException("The year before is " + expected + ", not " + before.period());
        }
    }

    /** The figure of both years. */
    public Pair pair(Function<YearFigures, Optional<Money>> figure) {
        return new Pair(figure.apply(year), figure.apply(before));
    }
}
