package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.report.material.BudgetTold;
import org.bilan.report.material.Material;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** What a template may ask of the whole budget: the grant's in a funder's report, all grants' of the period in an annual one. */
final class BudgetNames {
    private static final Names<BudgetTold> AMOUNTS = Names.<BudgetTold>of("budget")
            .money(
                    "prévu",
                    "approved",
                    "previsto",
                    (total, from) -> total.amounts().approved())
            .money(
                    "révisé",
                    "revised",
                    "revisado",
                    (total, from) -> total.amounts().revised())
            .money("réel", "actual", "real", (total, from) -> total.amounts().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (total, from) -> total.amounts().cumulative())
            .money(
                    "prévision",
                    "forecast",
                    "pronóstico",
                    (total, from) -> total.amounts().forecast())
            .optional()
            .money(
                    "solde",
                    "balance",
                    "saldo",
                    (total, from) -> total.amounts().balance().orElse(null))
            .money(
                    "écart",
                    "variance",
                    "desviación",
                    (total, from) -> total.amounts().variance().orElse(null))
            .percent(
                    "pourcentage",
                    "percent",
                    "porcentaje",
                    (total, from) -> total.amounts()
                            .spentShare()
                            .flatMap(share -> share.percent(0))
                            .orElse(null))
            .told((total, from) -> total.origins(from));

    private static final Names<BudgetTold> ADMINISTRATION = AMOUNTS.percent(
                    "part du budget",
                    "part of budget",
                    "parte del presupuesto",
                    (part, from) -> percent(part.amounts(), from, BudgetAmounts::revised))
            .from((part, from) -> part.share(from, "revised"))
            .percent(
                    "part des dépenses",
                    "part of spending",
                    "parte de los gastos",
                    (part, from) -> percent(part.amounts(), from, BudgetAmounts::cumulative))
            .from((part, from) -> part.share(from, "cumulative"));

    static final Names<BudgetTold> ALL = AMOUNTS.money(
                    "reçu", "received", "recibido", (total, from) -> from.receivedToDate())
            .from((total, from) -> from.sources().funding().received(true))
            .money(
                    "reçu de la période",
                    "received in period",
                    "recibido en el período",
                    (total, from) -> from.received())
            .from((total, from) -> from.sources().funding().received(false))
            .thing(
                    "administration",
                    "administration",
                    "administración",
                    ADMINISTRATION,
                    (total, from) -> BudgetTold.administration(from).orElse(null))
            .optional()
            .thing(
                    "en nature",
                    "in kind",
                    "en especie",
                    AMOUNTS,
                    (total, from) -> BudgetTold.inKind(from).orElse(null))
            .optional();

    private BudgetNames() {}

    /** Of the cash budget that the part belongs to. */
    private static @Nullable BigDecimal percent(
            BudgetAmounts part, Material from, Function<BudgetAmounts, @Nullable Money> amount) {
        Money own = amount.apply(part);
        Optional<Money> whole = from.budgetPart(BudgetComparison::cash).map(amount);
        return own == null || whole.isEmpty()
                ? null
                : Share.of(own, whole.get()).percent(1).orElse(null);
    }
}
