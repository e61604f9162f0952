package org.bilan.report;

import org.bilan.finance.BudgetAmounts;

/** What a template may ask of the whole budget: the grant's in a funder's report, all grants' of the period in an annual one. */
final class BudgetNames {
    static final Names<BudgetAmounts> ALL = Names.<BudgetAmounts>of("budget")
            .money("prévu", "approved", "previsto", (total, from) -> total.approved())
            .money("révisé", "revised", "revisado", (total, from) -> total.revised())
            .money("réel", "actual", "real", (total, from) -> total.actual())
            .money("cumul", "cumulative", "acumulado", (total, from) -> total.cumulative())
            .money("prévision", "forecast", "pronóstico", (total, from) -> total.forecast())
            .optional()
            .money("solde", "balance", "saldo", (total, from) -> total.balance().orElse(null))
            .money(
                    "écart",
                    "variance",
                    "desviación",
                    (total, from) -> total.variance().orElse(null))
            .percent(
                    "pourcentage",
                    "percent",
                    "porcentaje",
                    (total, from) -> total.spentShare()
                            .flatMap(share -> share.percent(0))
                            .orElse(null))
            .money("reçu", "received", "recibido", (total, from) -> from.receivedToDate())
            .money(
                    "reçu de la période",
                    "received in period",
                    "recibido en el período",
                    (total, from) -> from.received());

    private BudgetNames() {}
}
