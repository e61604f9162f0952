package org.bilan.report.field;

import org.bilan.report.block.ActivityBlock;
import org.bilan.report.block.AnnexBlock;
import org.bilan.report.block.BudgetBlock;
import org.bilan.report.block.CorrectionBlock;
import org.bilan.report.block.DeadlineBlock;
import org.bilan.report.block.ExchangeBlock;
import org.bilan.report.block.GrantMoneyBlock;
import org.bilan.report.block.InKindBlock;
import org.bilan.report.block.InstalmentBlock;
import org.bilan.report.block.KeyFigureBlock;
import org.bilan.report.block.PlanBlock;
import org.bilan.report.block.PortalBlock;
import org.bilan.report.block.ProjectBudgetBlock;
import org.bilan.report.block.PublicAidBlock;
import org.bilan.report.block.ReachAgeBlock;
import org.bilan.report.block.ReachBlock;
import org.bilan.report.block.ReconciliationBlock;
import org.bilan.report.block.ResultBlock;
import org.bilan.report.block.RuleBlock;
import org.bilan.report.block.SignatureBlock;
import org.bilan.report.block.SourceBlock;
import org.bilan.report.block.TeamBlock;
import org.bilan.report.block.UnallocatedBlock;
import org.bilan.report.block.UseOfGrantBlock;
import org.bilan.report.block.VoucherBlock;
import org.bilan.report.block.YearBlock;
import org.bilan.report.material.Material;
import org.bilan.report.material.ReachBy;

/** The blocks that a template may ask for: the first of any report, then those of a funder's only, then those of an annual one only. */
final class Blocks {
    static final Names<Material> COMMON = Names.<Material>of("block")
            .block("chiffres clés", "key figures", "cifras clave", (whole, from) -> KeyFigureBlock.table(from))
            .block("activités", "activities", "actividades", (whole, from) -> ActivityBlock.table(from))
            .block(
                    "activités prévues et réalisées",
                    "activities planned and done",
                    "actividades previstas y realizadas",
                    (whole, from) -> PlanBlock.table(from))
            .block(
                    "personnes rejointes",
                    "people reached",
                    "personas alcanzadas",
                    (whole, from) -> ReachBlock.table(from))
            .block(
                    "personnes rejointes par genre et âge",
                    "people reached by gender and age",
                    "personas alcanzadas por género y edad",
                    (whole, from) -> ReachAgeBlock.table(from))
            .block(
                    "personnes rejointes par projet",
                    "people reached by project",
                    "personas alcanzadas por proyecto",
                    (whole, from) -> ReachBlock.of(from, ReachBy.PROJECT))
            .block(
                    "personnes rejointes par thème",
                    "people reached by theme",
                    "personas alcanzadas por tema",
                    (whole, from) -> ReachBlock.of(from, ReachBy.THEME))
            .block(
                    "personnes rejointes par pays",
                    "people reached by country",
                    "personas alcanzadas por país",
                    (whole, from) -> ReachBlock.of(from, ReachBy.COUNTRY))
            .block(
                    "personnes rejointes par type",
                    "people reached by kind",
                    "personas alcanzadas por tipo",
                    (whole, from) -> ReachBlock.of(from, ReachBy.KIND))
            .block(
                    "personnes rejointes par mois",
                    "people reached by month",
                    "personas alcanzadas por mes",
                    (whole, from) -> ReachBlock.of(from, ReachBy.MONTH))
            .block(
                    "personnes rejointes par trimestre",
                    "people reached by quarter",
                    "personas alcanzadas por trimestre",
                    (whole, from) -> ReachBlock.of(from, ReachBy.QUARTER))
            .block(
                    "personnes rejointes par exercice",
                    "people reached by fiscal year",
                    "personas alcanzadas por ejercicio",
                    (whole, from) -> ReachBlock.of(from, ReachBy.YEAR))
            .block("résultats", "results", "resultados", (whole, from) -> ResultBlock.table(from))
            .block("budget", "budget", "presupuesto", (whole, from) -> BudgetBlock.table(from))
            .block(
                    "budget par projet",
                    "budget by project",
                    "presupuesto por proyecto",
                    (whole, from) -> ProjectBudgetBlock.table(from))
            .block(
                    "sources de financement",
                    "funding sources",
                    "fuentes de financiamiento",
                    (whole, from) -> SourceBlock.table(from))
            .block(
                    "sources de financement par projet",
                    "funding sources by project",
                    "fuentes de financiamiento por proyecto",
                    (whole, from) -> SourceBlock.byProject(from))
            .block("apports en nature", "in kind", "aportes en especie", (whole, from) -> InKindBlock.table(from))
            .block("échéances", "deadlines", "plazos", (whole, from) -> DeadlineBlock.table(from))
            .block("équipe", "team", "equipo", (whole, from) -> TeamBlock.table(from))
            .block("rapprochement", "reconciliation", "conciliación", (whole, from) -> ReconciliationBlock.table(from))
            .block(
                    "règles du bailleur",
                    "funder rules",
                    "reglas del financiador",
                    (whole, from) -> RuleBlock.table(from))
            .block("annexes", "annexes", "anexos", (whole, from) -> AnnexBlock.table(from))
            .block("corrections", "corrections", "correcciones", (whole, from) -> CorrectionBlock.table(from))
            .block("signature", "signature", "firma", (whole, from) -> SignatureBlock.table(from));

    static final Names<Material> OF_GRANT = Names.<Material>of("block")
            .block(
                    "utilisation de la subvention",
                    "use of grant",
                    "uso de la subvención",
                    (whole, from) -> UseOfGrantBlock.table(from))
            .block("versements", "instalments", "desembolsos", (whole, from) -> InstalmentBlock.table(from))
            .block(
                    "écart de change",
                    "exchange difference",
                    "diferencia de cambio",
                    (whole, from) -> ExchangeBlock.table(from))
            .block("pièces justificatives", "vouchers", "comprobantes", (whole, from) -> VoucherBlock.table(from))
            .block("fiche portail", "portal sheet", "ficha del portal", (whole, from) -> PortalBlock.table(from));

    static final Names<Material> OF_YEAR = Names.<Material>of("block")
            .block("subventions", "grants", "subvenciones", (whole, from) -> GrantMoneyBlock.table(from))
            .block("exercice", "fiscal year", "ejercicio", (whole, from) -> YearBlock.table(from))
            .block("aide publique", "public aid", "ayuda pública", (whole, from) -> PublicAidBlock.table(from))
            .block(
                    "dépenses non imputées",
                    "unallocated expenses",
                    "gastos no imputados",
                    (whole, from) -> UnallocatedBlock.table(from));

    private Blocks() {}
}
