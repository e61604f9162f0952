package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.bilan.finance.SourceType;
import org.bilan.finance.YearComparison;
import org.bilan.finance.YearFigures;
import org.bilan.report.material.Origin.Part;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** Where the figures of the organization's year, and of the year before, come from. */
public final class YearSources {
    private final Material from;

    public YearSources(Material from) {
        this.from = from;
    }

    /** The origins of a row's figures by the key of their column, from that of the amount of a year. */
    public Function<String, @Nullable Origin> of(YearComparison.Pair pair, Function<Period, @Nullable Origin> ofYear) {
        Period year = from.period();
        return column -> switch (column) {
            case "this.year" -> ofYear.apply(year);
            case "last.year" -> ofYear.apply(year.yearBefore());
            case "change" -> change(pair, ofYear);
            case "change.percent" ->
                from.sources()
                        .percent(
                                part("change", pair.change().orElse(null), change(pair, ofYear)),
                                part("last.year", pair.before().orElse(null), ofYear.apply(year.yearBefore())));
            default -> null;
        };
    }

    private @Nullable Origin change(YearComparison.Pair pair, Function<Period, @Nullable Origin> ofYear) {
        return from.sources()
                .difference(
                        part("this.year", pair.now().orElse(null), ofYear.apply(from.period())),
                        part(
                                "last.year",
                                pair.before().orElse(null),
                                ofYear.apply(from.period().yearBefore())));
    }

    private @Nullable Part part(String column, @Nullable Money amount, @Nullable Origin origin) {
        return from.sources().part(column, amount, origin);
    }

    /** By what the block calls its sums; null for another. */
    @Nullable
    public Origin total(String key, Period year) {
        return switch (key) {
            case "year.receipts.total" -> from.sources().funding().receivedInMoney(year, null);
            case "year.expenses.total" -> from.sources().costs().spent(year, expense -> true);
            case "year.in.kind.received" -> from.sources().funding().receivedInMoney(year, SourceType.IN_KIND);
            case "year.in.kind.spent" -> from.sources().costs().inKind(year);
            case "year.surplus" -> surplus(year);
            default -> null;
        };
    }

    /** Unrestricted, as somebody entered them from the audited statements; null where nobody did. */
    public @Nullable Origin netAssets() {
        return from.netAssets().map(from.sources()::entered).orElse(null);
    }

    /** Unrestricted net assets over the expenses of the year. */
    public @Nullable Origin surplusRatio() {
        Share share = from.unallocatedSurplus().orElse(null);
        return share == null
                ? null
                : from.sources()
                        .percent(
                                term("note.surplus.label", share.part(), netAssets()),
                                term(
                                        "year.expenses.total",
                                        share.whole(),
                                        total("year.expenses.total", from.period())));
    }

    private @Nullable Part term(String label, BigDecimal amount, @Nullable Origin origin) {
        return origin == null ? null : Part.of(from.say(label), Money.of(amount, from.currency()), origin);
    }

    private @Nullable Origin surplus(Period year) {
        YearFigures figures =
                year.equals(from.period()) ? from.years().year() : from.years().before();
        Money received = figures.received().orElse(null);
        Money spent = figures.spent().orElse(null);
        return received == null || spent == null
                ? null
                : from.sources()
                        .difference(
                                Part.of(
                                        from.say("year.receipts.total"),
                                        received,
                                        Objects.requireNonNull(total("year.receipts.total", year))),
                                Part.of(
                                        from.say("year.expenses.total"),
                                        spent,
                                        Objects.requireNonNull(total("year.expenses.total", year))));
    }
}
