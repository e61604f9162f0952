package org.bilan.report;

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
            .block("résultats", "results", "resultados", (whole, from) -> ResultBlock.table(from))
            .block("budget", "budget", "presupuesto", (whole, from) -> BudgetBlock.table(from))
            .block(
                    "sources de financement",
                    "funding sources",
                    "fuentes de financiamiento",
                    (whole, from) -> SourceBlock.table(from))
            .block("apports en nature", "in kind", "aportes en especie", (whole, from) -> InKindBlock.table(from))
            .block("équipe", "team", "equipo", (whole, from) -> TeamBlock.table(from))
            .block("signature", "signature", "firma", (whole, from) -> SignatureBlock.table(from));

    static final Names<Material> OF_GRANT = Names.<Material>of("block")
            .block(
                    "utilisation de la subvention",
                    "use of grant",
                    "uso de la subvención",
                    (whole, from) -> UseOfGrantBlock.table(from))
            .block("versements", "instalments", "desembolsos", (whole, from) -> InstalmentBlock.table(from))
            .block("pièces justificatives", "vouchers", "comprobantes", (whole, from) -> VoucherBlock.table(from));

    static final Names<Material> OF_YEAR = Names.<Material>of("block")
            .block("exercice", "fiscal year", "ejercicio", (whole, from) -> YearBlock.table(from))
            .block("aide publique", "public aid", "ayuda pública", (whole, from) -> PublicAidBlock.table(from));

    private Blocks() {}
}
