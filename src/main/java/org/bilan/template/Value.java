package org.bilan.template;

import java.math.BigDecimal;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.document.chart.Chart;
import org.bilan.document.picture.Picture;
import org.bilan.document.picture.PictureSize;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** What a name in a template stands for once a report is made. */
public sealed interface Value {
    record Text(String text) implements Value {}

    record Number(BigDecimal number) implements Value {}

    record Amount(Money money) implements Value {}

    /** {@code percent} is 35 for 35 %. */
    record Percent(BigDecimal percent) implements Value {}

    record Day(FuzzyDate date) implements Value {}

    record Span(Period period) implements Value {}

    record YesNo(boolean yes) implements Value {}

    /** A known name without a value: prints the dash and is reported as a gap. */
    record Absent(Missing why) implements Value {}

    /** One thing with names of its own, {@code subvention}. */
    record Thing(Scope scope) implements Value {}

    /** Several things, to be repeated over. */
    record Items(List<Scope> scopes) implements Value {
        public Items {
            scopes = List.copyOf(scopes);
        }
    }

    record Block(Table table) implements Value {}

    record Drawing(Chart chart) implements Value {}

    /** Markdown of a narrative section. */
    record Story(String markdown) implements Value {}

    record Pictures(List<Picture> pictures, PictureSize size) implements Value {
        public Pictures {
            pictures = List.copyOf(pictures);
        }

        public Pictures(List<Picture> pictures) {
            this(pictures, PictureSize.IN_TEXT);
        }
    }
}
