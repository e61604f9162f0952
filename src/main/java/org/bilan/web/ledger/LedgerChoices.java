package org.bilan.web.ledger;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.bilan.exchange.LedgerOrder;
import org.bilan.finance.DateOrder;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** How a person wants a file to be read and its lines to be taken in; what is null Bilan finds out. */
public record LedgerChoices(
        @Nullable String source,
        @Nullable DateOrder dates,
        @Nullable Character decimals,
        boolean newLayout,
        LedgerOrder.Matches matches,
        boolean update) {
    static final LedgerChoices NONE = new LedgerChoices(null, null, null, false, LedgerOrder.Matches.ASK, false);

    /** How the file is read, as chosen in a form; what becomes of its lines stays. */
    LedgerChoices reading(Form form) {
        return new LedgerChoices(
                source(form),
                Coded.find(DateOrder.class, form.value("dates")).orElse(null),
                mark(form.value("decimals")),
                form.holds("newLayout", "yes"),
                matches,
                update);
    }

    LedgerChoices deciding(Form form) {
        return new LedgerChoices(
                source, dates, decimals, newLayout, matches(form.value("alike")), form.holds("update", "yes"));
    }

    /** A name of one's own goes before the choice of a program. */
    private static @Nullable String source(Form form) {
        String own = form.value("sourceName").strip();
        String chosen = own.isEmpty() ? form.value("source").strip() : own;
        return chosen.isEmpty() ? null : chosen;
    }

    private static @Nullable Character mark(String text) {
        return switch (text) {
            case "comma" -> ',';
            case "point" -> '.';
            default -> null;
        };
    }

    private static LedgerOrder.Matches matches(String text) {
        return switch (text) {
            case "link" -> LedgerOrder.Matches.LINK;
            case "new" -> LedgerOrder.Matches.NEW;
            default -> LedgerOrder.Matches.ASK;
        };
    }

    /** The choice of the decimal mark as a form names it; empty for none. */
    public String decimalsCode() {
        return decimals == null ? "" : decimals == ',' ? "comma" : "point";
    }

    public String matchesCode() {
        return matches.name().toLowerCase(Locale.ROOT);
    }

    /** {@code rejected} is where rows go that cannot be taken in; without it one of them refuses the whole. */
    LedgerOrder order(Path file, @Nullable Path rejected) {
        return new LedgerOrder(file, source, dates, decimals, rejected, matches, update, newLayout);
    }

    void write(Properties to) {
        to.setProperty("source", source == null ? "" : source);
        to.setProperty("dates", dates == null ? "" : dates.code());
        to.setProperty("decimals", decimalsCode());
        to.setProperty("newLayout", newLayout ? "yes" : "");
        to.setProperty("matches", matchesCode());
        to.setProperty("update", update ? "yes" : "");
    }

    static LedgerChoices read(Properties from) {
        String source = from.getProperty("source", "");
        return new LedgerChoices(
                source.isEmpty() ? null : source,
                Coded.find(DateOrder.class, from.getProperty("dates", "")).orElse(null),
                mark(from.getProperty("decimals", "")),
                from.getProperty("newLayout", "").equals("yes"),
                matches(from.getProperty("matches", "")),
                from.getProperty("update", "").equals("yes"));
    }
}
