package org.bilan.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/** A cell of a {@link Table} by what it holds; each format decides how it looks. */
public sealed interface Cell {
    /** Hours and minutes. */
    DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** As a reader of the report's language reads it. */
    String worded(Wording wording);

    /** Whether it stands at the right of its column. */
    default boolean isFigure() {
        return true;
    }

    record Text(String text) implements Cell {
        @Override
        public String worded(Wording wording) {
            return text;
        }

        @Override
        public boolean isFigure() {
            return false;
        }
    }

    /** Words with marked figures among them. */
    record Words(Phrase phrase) implements Cell {
        /** As it is read. */
        public String text() {
            return phrase.text();
        }

        @Override
        public String worded(Wording wording) {
            return text();
        }

        @Override
        public boolean isFigure() {
            return false;
        }
    }

    /** A word where a number is expected, such as « env. 40 »: it stands where the numbers stand. */
    record Mark(String text) implements Cell {
        @Override
        public String worded(Wording wording) {
            return text;
        }
    }

    record Amount(Money money) implements Cell {
        @Override
        public String worded(Wording wording) {
            return wording.money(money);
        }
    }

    record Number(BigDecimal number) implements Cell {
        @Override
        public String worded(Wording wording) {
            return wording.number(number);
        }
    }

    /** {@code percent} is 35 for 35 %. */
    record Percent(BigDecimal percent) implements Cell {
        @Override
        public String worded(Wording wording) {
            return wording.percent(percent);
        }
    }

    /** What was gained or lost since, said with its sign: {@code +69}. */
    record Change(Cell by) implements Cell {
        public Change {
            if (!(by instanceof Amount || by instanceof Number)) {
                throw new IllegalArgumentException("A change is an amount or a number");
            }
        }

        @Override
        public String worded(Wording wording) {
            return (isGain() ? "+" : "") + by.worded(wording);
        }

        private boolean isGain() {
            return by instanceof Amount amount
                    ? amount.money().minor() > 0
                    : by instanceof Number number && number.number().signum() > 0;
        }
    }

    record Day(FuzzyDate date) implements Cell {
        @Override
        public String worded(Wording wording) {
            return wording.date(date);
        }

        @Override
        public boolean isFigure() {
            return false;
        }
    }

    /** A time of a day, where the reader's clock says so. */
    record Moment(LocalDateTime at) implements Cell {
        @Override
        public String worded(Wording wording) {
            return wording.dateShort(at.toLocalDate()) + " " + CLOCK.format(at);
        }

        @Override
        public boolean isFigure() {
            return false;
        }
    }

    record Absent(Missing why) implements Cell {
        @Override
        public String worded(Wording wording) {
            return wording.dash();
        }
    }
}
