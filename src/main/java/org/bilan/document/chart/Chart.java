package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.bilan.document.Phrase;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A chart as plain data, before any drawing. {@code title} says what is seen, {@code subject} what is shown and in
 * which unit; both, with {@code source} (a whole line: « Source : … ») and {@code alt} (the text for those who do not see it), are in the report's
 * language. Every series has one point per category; an absent point is null, which is not zero. {@code currency} is
 * that of money points and means nothing for others; Canada's dollar unless said. {@code mark} is what the chart is found
 * again by in the files that show it; empty where nobody asks about its numbers. {@code said} are title and source with the
 * figures in them.
 */
public record Chart(
        Kind kind,
        String title,
        String subject,
        @Nullable String source,
        String alt,
        PointFormat format,
        List<String> categories,
        List<Series> series,
        Currency currency,
        String mark,
        Said said) {
    /** The words around a chart that tell figures: its title and its source. */
    public record Said(Phrase title, Phrase source) {}

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.points().size() != categories.size()) {
                throw new IllegalArgumentException("Series " + one.name() + " needs " + categories.size() + " points");
            }
        }
    }

    public Chart(
            Kind kind,
            String title,
            String subject,
            @Nullable String source,
            String alt,
            PointFormat format,
            List<String> categories,
            List<Series> series) {
        this(kind, title, subject, source, alt, format, categories, series, Currency.getInstance("CAD"));
    }

    public Chart(
            Kind kind,
            String title,
            String subject,
            @Nullable String source,
            String alt,
            PointFormat format,
            List<String> categories,
            List<Series> series,
            Currency currency) {
        this(kind, title, subject, source, alt, format, categories, series, currency, "", plain(title, source));
    }

    /** The form that the numbers are drawn in. */
    public enum Kind {
        BAR,
        HORIZONTAL_BAR,
        STACKED_BAR,
        HORIZONTAL_STACKED_BAR,
        LINE,
        RING,
        /** Lying bars of what was reached, the first series, each in a frame as long as what was aimed at, the second. */
        TARGET,
        /** A panel of lying bars for each series, the years, side by side on one scale. */
        SMALL_MULTIPLES;

        /** Whether the names stand at the left of bars that grow to the right. */
        boolean isLying() {
            return this == HORIZONTAL_BAR
                    || this == HORIZONTAL_STACKED_BAR
                    || this == TARGET
                    || this == SMALL_MULTIPLES;
        }

        boolean isStacked() {
            return this == STACKED_BAR || this == HORIZONTAL_STACKED_BAR;
        }
    }

    /** How a point is written beside its mark. */
    public enum PointFormat {
        NUMBER,
        MONEY,
        PERCENT
    }

    /** One row of numbers with its name. */
    public record Series(String name, List<@Nullable BigDecimal> points) {
        public Series {
            points = Collections.unmodifiableList(new ArrayList<>(points));
        }
    }

    Chart withSeries(List<Series> others) {
        return new Chart(kind, title, subject, source, alt, format, categories, others, currency, mark, said);
    }

    /** The same with another text for those who do not see it. */
    public Chart withAlt(String other) {
        return new Chart(kind, title, subject, source, other, format, categories, series, currency, mark, said);
    }

    /** The same with a mark of its own and those of the figures in its words. */
    public Chart withMarks(String other, Said words) {
        return new Chart(
                kind,
                words.title().text(),
                subject,
                words.source().text(),
                alt,
                format,
                categories,
                series,
                currency,
                other,
                words);
    }

    private static Said plain(String title, @Nullable String source) {
        return new Said(Phrase.of(title), Phrase.of(source == null ? "" : source.strip()));
    }

    /** A point as it is written beside its bar. */
    public String printed(BigDecimal point, Wording wording) {
        return new PointLabel(this, wording).of(point);
    }

    Chart withKind(Kind other) {
        return new Chart(other, title, subject, source, alt, format, categories, series, currency, mark, said);
    }

    Chart withFormat(PointFormat other) {
        return new Chart(kind, title, subject, source, alt, other, categories, series, currency, mark, said);
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.points().stream().allMatch(Objects::isNull));
    }
}
