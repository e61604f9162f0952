package org.bilan.report.field;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bilan.finance.NetAssets;
import org.bilan.finance.YearComparison;
import org.bilan.finance.YearFigures;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.YearRow;
import org.bilan.report.material.YearSources;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** What a template may ask of the organization's year, in home currency. */
final class YearNames {
    private static final Names<YearRow> ROW = Names.<YearRow>of("year.row")
            .keyed(row -> row.area() + ":" + row.choice().code())
            .text("titre", "title", "título", (row, from) -> row.label(from))
            .money("montant", "amount", "monto", (row, from) -> row.pair().now().orElse(null))
            .optional()
            .money(
                    "montant précédent",
                    "previous amount",
                    "monto anterior",
                    (row, from) -> row.pair().before().orElse(null))
            .optional()
            .money(
                    "variation",
                    "change",
                    "variación",
                    (row, from) -> row.pair().change().orElse(null))
            .optional()
            .told((row, from) -> name ->
                    new YearSources(from).of(row.pair(), row.origin(from)).apply(column(name)));

    static final Names<YearComparison> ALL = both(
                    both(
                            both(
                                    Names.<YearComparison>of("year"),
                                    "recettes",
                                    "receipts",
                                    "ingresos",
                                    YearFigures::received,
                                    "year.receipts.total"),
                            "dépenses",
                            "expenses",
                            "gastos",
                            YearFigures::spent,
                            "year.expenses.total"),
                    "excédent",
                    "surplus",
                    "excedente",
                    YearFigures::surplus,
                    "year.surplus")
            .money(
                    "reçu en nature",
                    "received in kind",
                    "recibido en especie",
                    (years, from) -> years.year().inKindReceived().orElse(null))
            .from(origin(YearFigures::inKindReceived, "year.in.kind.received", "this.year"))
            .optional()
            .money(
                    "dépensé en nature",
                    "spent in kind",
                    "gastado en especie",
                    (years, from) -> years.year().inKindSpent().orElse(null))
            .from(origin(YearFigures::inKindSpent, "year.in.kind.spent", "this.year"))
            .optional()
            .money(
                    "actif net non affecté",
                    "unrestricted net assets",
                    "patrimonio neto sin restricción",
                    (years, from) -> from.netAssets()
                            .map(assets -> assets.unrestricted(from.currency()))
                            .orElse(null))
            .from((years, from) -> known(new YearSources(from).netAssets()))
            .optional()
            .percent(
                    "ratio de surplus",
                    "surplus ratio",
                    "razón de excedente",
                    (years, from) -> from.unallocatedSurplus()
                            .flatMap(share -> share.percent(1))
                            .orElse(null))
            .from((years, from) -> known(new YearSources(from).surplusRatio()))
            .text(
                    "source de l’actif net",
                    "source of net assets",
                    "fuente del patrimonio neto",
                    (years, from) -> from.netAssets().map(NetAssets::source).orElse(null))
            .optional()
            .list("provenances", "origins", "procedencias", ROW, (years, from) -> YearRow.receipts(years))
            .list("catégories", "categories", "categorías", ROW, (years, from) -> YearRow.expenses(years));

    private YearNames() {}

    /** The figure of the year, of the year before, and the change. */
    private static Names<YearComparison> both(
            Names<YearComparison> names,
            String french,
            String english,
            String spanish,
            Function<YearFigures, Optional<Money>> figure,
            String key) {
        return names.money(
                        french,
                        english,
                        spanish,
                        (years, from) -> years.pair(figure).now().orElse(null))
                .from(origin(figure, key, "this.year"))
                .money(
                        french + " année précédente",
                        english + " last year",
                        spanish + " año anterior",
                        (years, from) -> years.pair(figure).before().orElse(null))
                .from(origin(figure, key, "last.year"))
                .optional()
                .money(
                        "variation " + french,
                        english + " change",
                        "variación " + spanish,
                        (years, from) -> years.pair(figure).change().orElse(null))
                .from(origin(figure, key, "change"))
                .optional();
    }

    private static BiFunction<YearComparison, Material, Origin> origin(
            Function<YearFigures, Optional<Money>> figure, String key, String column) {
        return (years, from) -> {
            YearSources sources = new YearSources(from);
            return known(sources.of(years.pair(figure), year -> sources.total(key, year))
                    .apply(column));
        };
    }

    private static Origin known(@Nullable Origin origin) {
        return Objects.requireNonNullElse(origin, Origin.UNTOLD);
    }

    private static String column(String name) {
        return switch (name) {
            case "amount" -> "this.year";
            case "previous-amount" -> "last.year";
            default -> name;
        };
    }
}
