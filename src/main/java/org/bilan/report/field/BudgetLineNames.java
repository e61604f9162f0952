package org.bilan.report.field;

import java.util.List;
import java.util.function.Function;
import org.bilan.finance.BudgetRow;
import org.bilan.report.material.BudgetSources;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.jspecify.annotations.Nullable;

/** What a template may ask of a line of the grant's budget. */
final class BudgetLineNames {
    static final Names<BudgetRow> ALL = Names.<BudgetRow>of("line")
            .standing((row, from) -> from.sources().budget().latest(from.reportedGrant(), row))
            .keyed(BudgetRow::line)
            .within(row -> row.depth() > 0)
            .text("ligne", "line", "línea", (row, from) -> row.line())
            .text("titre", "title", "título", (row, from) -> row.title())
            .text(
                    "catégorie",
                    "category",
                    "categoría",
                    (row, from) -> row.category() == null ? null : from.word("category", row.category()))
            .optional()
            .yesNo(
                    "en nature",
                    "in kind",
                    "en especie",
                    (row, from) -> row.kind() == org.bilan.finance.CostKind.IN_KIND)
            .yesNo("regroupement", "heading", "agrupación", (row, from) -> row.heading())
            .money("prévu", "approved", "previsto", (row, from) -> row.amounts().approved())
            .money("révisé", "revised", "revisado", (row, from) -> row.amounts().revised())
            .money("réel", "actual", "real", (row, from) -> row.amounts().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (row, from) -> row.amounts().cumulative())
            .money(
                    "prévision",
                    "forecast",
                    "pronóstico",
                    (row, from) -> row.amounts().forecast())
            .optional()
            .money(
                    "solde",
                    "balance",
                    "saldo",
                    (row, from) -> row.amounts().balance().orElse(null))
            .money(
                    "écart",
                    "variance",
                    "desviación",
                    (row, from) -> row.amounts().variance().orElse(null))
            .percent(
                    "pourcentage",
                    "percent",
                    "porcentaje",
                    (row, from) -> row.amounts()
                            .varianceShare()
                            .flatMap(share -> share.percent(1))
                            .orElse(null))
            .told((row, from) -> origins(row, from))
            .text("explication", "explanation", "explicación", (row, from) -> row.explanation())
            .optional();

    private BudgetLineNames() {}

    private static Function<String, @Nullable Origin> origins(BudgetRow row, Material from) {
        BudgetSources sources = from.sources().budget();
        Function<String, @Nullable Origin> amounts =
                sources.of(row.amounts(), List.of(sources.below(from.reportedGrant(), row)));
        return name -> amounts.apply(name.equals("percent") ? "variance.percent" : name);
    }
}
