package org.bilan.report;

import org.bilan.finance.FundingSource;

/** What a template may ask of a source of funding, in the home currency. */
final class SourceNames {
    static final Names<FundingSource> ALL = Names.<FundingSource>of("source")
            .text("titre", "title", "título", SourceBlock::label)
            .text("bailleur", "funder", "financiador", (source, from) -> source.giver())
            .text("type", "kind", "tipo", (source, from) -> from.word("source", source.type()))
            .text("statut", "status", "estado", (source, from) -> from.word("source.status", source.status()))
            .money("prévu", "planned", "previsto", (source, from) -> source.planned())
            .optional()
            .money("reçu", "received", "recibido", (source, from) -> source.received())
            .yesNo("approximatif", "approximate", "aproximado", (source, from) -> source.approximate())
            .percent(
                    "pourcentage",
                    "percent",
                    "porcentaje",
                    (source, from) ->
                            from.cofinancing().shareReceived(source).percent(0).orElse(null));

    private SourceNames() {}
}
