package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bilan.report.trace.How;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from, told by what computes it and only when somebody asks: how it was made, from which records, and
 * which parts, each with its own records. {@code formula} is a sentence of the report's language.
 *
 * @param exact the figure itself where what is printed does not say it, such as « about 550 »; empty where it does
 */
public record Origin(
        How how, String formula, List<Part> parts, List<? extends Record> records, String exact, String unit) {
    private static final int EXACT_DIGITS = 10;

    public static final Origin UNTOLD = new Origin(How.UNTOLD, "", List.of(), List.of(), "", "");
    static final Origin HIDDEN = new Origin(How.HIDDEN, "", List.of(), List.of(), "", "");

    /** A term of the figure. */
    public record Part(String label, String exact, String unit, How how, List<? extends Record> records) {
        public static Part of(String label, Money amount, Origin origin) {
            return new Part(
                    label, Origin.exact(amount), amount.currency().getCurrencyCode(), origin.how, origin.allRecords());
        }

        public static Part of(String label, BigDecimal number, String unit, Origin origin) {
            return new Part(label, Origin.exact(number), unit, origin.how, origin.allRecords());
        }
    }

    public Origin {
        parts = List.copyOf(parts);
        records = List.copyOf(records);
    }

    public static Origin of(How how, String formula, List<? extends Record> records) {
        return new Origin(how, formula, List.of(), records, "", "");
    }

    public static Origin of(How how, String formula, @Nullable Part... parts) {
        List<Part> there = new ArrayList<>();
        for (Part part : parts) {
            if (part != null) {
                there.add(part);
            }
        }
        return new Origin(how, formula, there, List.of(), "", "");
    }

    Origin told(Money amount) {
        return new Origin(
                how, formula, parts, records, exact(amount), amount.currency().getCurrencyCode());
    }

    /** Counted in this unit, and this exactly. */
    Origin told(BigDecimal number, String counted) {
        return new Origin(how, formula, parts, records, exact(number), counted);
    }

    /** Of a percentage that is printed among words: the exact one, of its two parts. */
    Origin exactPercent() {
        return new Share(
                        new BigDecimal(parts.get(0).exact()),
                        new BigDecimal(parts.get(1).exact()))
                .percent(EXACT_DIGITS)
                .map(exact -> told(exact, "%"))
                .orElse(this);
    }

    List<Record> allRecords() {
        List<Record> all = new ArrayList<>(records);
        parts.forEach(part -> all.addAll(part.records()));
        return all;
    }

    public static String exact(Money amount) {
        return amount.major().toPlainString();
    }

    public static String exact(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
