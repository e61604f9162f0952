package org.bilan.report.field;

import java.util.List;
import org.bilan.finance.FundingSource;
import org.bilan.report.block.SourceBlock;

/** What a template may ask of a source of funding, in the home currency. */
final class SourceNames {
    static final Names<FundingSource> ALL = Names.<FundingSource>of("source")
            .standing((source, from) -> from.sources().funding().behind(source))
            .keyed(source -> source.grant() != null ? source.grant() : source.giver() + ":" + source.receiptKind())
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
                            from.cofinancing().shareReceived(source).percent(0).orElse(null))
            .told((source, from) -> from.sources()
                    .funding()
                    .of(
                            List.of(source),
                            from.cofinancing(),
                            from.sources().funding().usual()));

    private SourceNames() {}
}
