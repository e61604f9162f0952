package org.bilan.report.field;

import org.bilan.report.chart.BudgetChart;
import org.bilan.report.chart.CategoryChart;
import org.bilan.report.chart.KindChart;
import org.bilan.report.chart.MonthChart;
import org.bilan.report.chart.ReachChart;
import org.bilan.report.chart.SourceChart;
import org.bilan.report.chart.TargetChart;
import org.bilan.report.chart.YearChart;
import org.bilan.report.chart.YearSourceChart;
import org.bilan.report.material.Material;
import org.bilan.report.material.ReachBy;

/** The charts that a template may ask for: those of any report, then those of an annual one only. */
final class Charts {
    static final Names<Material> COMMON = Names.<Material>of("chart")
            .chart(
                    "sources de financement",
                    "funding sources",
                    "fuentes de financiamiento",
                    (whole, from) -> SourceChart.chart(from))
            .chart(
                    "budget et réel",
                    "budget and actual",
                    "presupuesto y real",
                    (whole, from) -> BudgetChart.chart(from))
            .chart(
                    "indicateurs et cibles",
                    "indicators and targets",
                    "indicadores y metas",
                    (whole, from) -> TargetChart.chart(from))
            .chart(
                    "personnes rejointes",
                    "people reached",
                    "personas alcanzadas",
                    (whole, from) -> ReachChart.chart(from, ReachBy.KIND))
            .chart(
                    "personnes rejointes par projet",
                    "people reached by project",
                    "personas alcanzadas por proyecto",
                    (whole, from) -> ReachChart.chart(from, ReachBy.PROJECT))
            .chart(
                    "personnes rejointes par pays",
                    "people reached by country",
                    "personas alcanzadas por país",
                    (whole, from) -> ReachChart.chart(from, ReachBy.COUNTRY))
            .chart(
                    "personnes rejointes par mois",
                    "people reached by month",
                    "personas alcanzadas por mes",
                    (whole, from) -> ReachChart.chart(from, ReachBy.MONTH))
            .chart(
                    "activités par mois",
                    "activities by month",
                    "actividades por mes",
                    (whole, from) -> MonthChart.chart(from))
            .chart(
                    "activités par type",
                    "activities by kind",
                    "actividades por tipo",
                    (whole, from) -> KindChart.chart(from))
            .chart(
                    "dépenses par catégorie",
                    "expenses by category",
                    "gastos por categoría",
                    (whole, from) -> CategoryChart.chart(from));

    static final Names<Material> OF_YEAR = Names.<Material>of("chart")
            .chart("exercice", "fiscal year", "ejercicio", (whole, from) -> YearChart.chart(from))
            .chart(
                    "sources de financement par année",
                    "funding sources by year",
                    "fuentes de financiamiento por año",
                    (whole, from) -> YearSourceChart.chart(from));

    private Charts() {}
}
