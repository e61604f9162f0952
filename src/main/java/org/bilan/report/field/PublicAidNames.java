package org.bilan.report.field;

import java.util.List;
import org.bilan.finance.PublicAid;

/** What a template may ask of the public aid of the year. */
final class PublicAidNames {
    private static final Names<PublicAid.Aid> AID = Names.<PublicAid.Aid>of("aid")
            .keyed(PublicAid.Aid::grant)
            .standing((aid, from) -> from.grant(aid.grant()).map(List::of).orElse(List.of()))
            .text("titre", "title", "título", (aid, from) -> aid.title())
            .text("bailleur", "funder", "financiador", (aid, from) -> aid.giver())
            .text("statut", "status", "estado", (aid, from) -> from.word("source.status", aid.status()))
            .money("prévu", "planned", "previsto", (aid, from) -> aid.planned())
            .optional()
            .money("reçu", "received", "recibido", (aid, from) -> aid.received())
            .told((aid, from) -> from.sources().funding().aid(List.of(aid)));

    static final Names<PublicAid> ALL = Names.<PublicAid>of("public.aid")
            .money("reçu", "received", "recibido", (aid, from) -> aid.received())
            .money("prévu", "planned", "previsto", (aid, from) -> aid.planned().orElse(null))
            .optional()
            .told((aid, from) -> from.sources().funding().aid(aid.aids()))
            .yesNo("approximatif", "approximate", "aproximado", (aid, from) -> !aid.isSure())
            .list("subventions", "grants", "subvenciones", AID, (aid, from) -> aid.aids());

    private PublicAidNames() {}
}
