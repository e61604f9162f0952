package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.document.Cell;
import org.bilan.result.Indicator;
import org.bilan.result.Measured;
import org.bilan.result.Progress;
import org.bilan.value.Missing;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's figures as a report tells them. Where small counts of people are to be hidden: as soon as one of its
 * parts by gender or age is small all of its parts are, and its value too if that is small itself; so is the sum of
 * indicators one of which is hidden. An indicator that was never split is taken to count no people.
 */
public final class ResultTold {
    private final Material from;

    public ResultTold(Material from) {
        this.from = from;
    }

    public Cell actual(Progress one) {
        return cell(one.indicator(), one.actual(), hidesWhole(one));
    }

    public Cell cumulative(Progress one) {
        return cell(one.indicator(), one.cumulative(), hidesWhole(one));
    }

    public Cell part(Progress one, @Nullable Measured value) {
        return cell(one.indicator(), value, value != null && hidesParts(one));
    }

    private Cell cell(Indicator indicator, @Nullable Measured value, boolean hidden) {
        return hidden && value != null ? new Cell.Mark(from.say("masked")) : cell(indicator, value(value));
    }

    /** In the indicator's unit: percentages look like percentages. */
    public static Cell cell(Indicator indicator, @Nullable BigDecimal value) {
        if (value == null) {
            return new Cell.Absent(Missing.NOT_ENTERED);
        }
        return indicator.unit().equals("%") ? new Cell.Percent(value) : new Cell.Number(value);
    }

    static @Nullable BigDecimal value(@Nullable Measured measured) {
        return measured == null ? null : measured.value();
    }

    /** {@code femmes, 15 à 30 ans}; empty for a part that has neither. */
    public static String part(@Nullable Gender gender, @Nullable AgeBand age, Material from) {
        return Stream.of(
                        gender == null ? null : from.word("gender", gender), age == null ? null : from.word("age", age))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Whether anything of it that was measured is hidden. */
    public boolean hides(Progress one) {
        return hidesWhole(one) || hidesParts(one) && !parts(one).isEmpty();
    }

    public boolean hidesParts(Progress one) {
        return from.maskBelow() > 0
                && (hidesWhole(one)
                        || parts(one).stream().anyMatch(part -> isSmall(part.measured()))
                        || one.summed().stream()
                                .anyMatch(code -> hidesParts(from.results().progress(code))));
    }

    public boolean hidesWhole(Progress one) {
        if (from.maskBelow() == 0) {
            return false;
        }
        boolean small = !parts(one).isEmpty() && (isSmall(one.actual()) || isSmall(one.cumulative()) || earlier(one));
        return small
                || one.summed().stream()
                        .anyMatch(code -> hidesWhole(from.results().progress(code)));
    }

    /** The difference of the two figures tells what was before the period. */
    private boolean earlier(Progress one) {
        return one.actual() != null
                && one.cumulative() != null
                && isSmall(one.cumulative().value().subtract(one.actual().value()));
    }

    private static List<Progress.Part> parts(Progress one) {
        return Stream.concat(one.parts().stream(), one.cumulativeParts().stream())
                .toList();
    }

    private boolean isSmall(@Nullable Measured measured) {
        if (measured == null) {
            return false;
        }
        Share terms = measured.terms();
        return terms == null ? isSmall(measured.value()) : isSmall(terms.part()) || isSmall(terms.whole());
    }

    private boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(from.maskBelow())) < 0;
    }
}
