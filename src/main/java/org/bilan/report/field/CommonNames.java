package org.bilan.report.field;

import org.bilan.organization.Person;
import org.bilan.report.Keyword;
import org.bilan.report.block.DeadlineBlock;
import org.bilan.report.fact.PhotoChoice;
import org.bilan.report.material.Body;
import org.bilan.report.material.BudgetTold;
import org.bilan.report.material.KeyFigures;
import org.bilan.report.material.Material;
import org.bilan.report.material.PartyView;
import org.bilan.report.material.Reached;

/** What a template of any report may ask. */
final class CommonNames {
    static final Names<Material> ALL = Names.<Material>of("root")
            .thing(
                    "organisme",
                    "organization",
                    "organización",
                    OrganizationNames.ALL,
                    (whole, from) -> from.facts().home().own())
            .thing("période", "period", "período", PeriodNames.ALL, (whole, from) -> from.period())
            .thing("rapport", "report", "informe", ReportNames.ALL, (whole, from) -> from.request())
            .thing("couverture", "cover", "portada", CoverNames.ALL, (whole, from) -> from)
            .thing("logo", "logo", "logotipo", LogoNames.ALL, (whole, from) -> from)
            .list("chiffres", "figures", "cifras", KeyFigureNames.ALL, (whole, from) -> KeyFigures.of(from))
            .list("activités", "activities", "actividades", ActivityNames.ALL, (whole, from) -> from.done())
            .list(
                    "vedettes",
                    "features",
                    "destacadas",
                    ActivityNames.ALL,
                    (whole, from) -> from.features().among(from.done()))
            .list(
                    "autres activités",
                    "other activities",
                    "otras actividades",
                    ActivityNames.ALL,
                    (whole, from) -> from.features().without(from.done()))
            .list(
                    "activités non réalisées",
                    "activities not done",
                    "actividades no realizadas",
                    ActivityNames.ALL,
                    (whole, from) -> from.notDone())
            .list(
                    "projets",
                    "projects",
                    "proyectos",
                    ProjectNames.ALL,
                    (whole, from) -> from.work().projects())
            .list(
                    "sources",
                    "sources",
                    "fuentes",
                    SourceNames.ALL,
                    (whole, from) -> from.cofinancing().sources())
            .list(
                    "indicateurs",
                    "indicators",
                    "indicadores",
                    IndicatorNames.ALL,
                    (whole, from) -> from.results().indicators())
            .thing(
                    "personnes rejointes",
                    "people reached",
                    "personas alcanzadas",
                    ReachNames.ALL,
                    (whole, from) -> Reached.everybody(from))
            .thing(
                    "budget",
                    "budget",
                    "presupuesto",
                    BudgetNames.ALL,
                    (whole, from) -> BudgetTold.whole(from).orElse(null))
            .list(
                    "personnes",
                    "people",
                    "personas",
                    PersonNames.ALL,
                    (whole, from) -> from.facts().parties().people())
            .list(
                    "équipe",
                    "team",
                    "equipo",
                    PersonNames.ALL,
                    (whole, from) -> from.parties().team())
            .list(
                    "conseil",
                    "board",
                    "consejo",
                    PersonNames.ALL,
                    (whole, from) -> from.parties().people(PartyView.BOARD))
            .list(
                    "comités",
                    "committees",
                    "comités",
                    PersonNames.ALL,
                    (whole, from) -> from.facts().parties().people().stream()
                            .filter(PartyView::isCommittee)
                            .sorted(java.util.Comparator.comparing((Person one) -> String.valueOf(one.body())))
                            .toList())
            .list("instances", "bodies", "instancias", BodyNames.ALL, (whole, from) -> Body.committees(from))
            .list(
                    "alliances",
                    "alliances",
                    "alianzas",
                    OrganizationNames.ALL,
                    (whole, from) -> from.parties().allies())
            .list("échéances", "deadlines", "plazos", DueNames.ALL, (whole, from) -> DeadlineBlock.told(from))
            .pictures(
                    Keyword.PHOTOS.french("couverture"),
                    Keyword.PHOTOS.english("cover"),
                    Keyword.PHOTOS.spanish("portada"),
                    CoverNames::size,
                    (whole, from) -> from.photos().pictures(CoverNames.photos(from, PhotoChoice.COVER)))
            .pictures(
                    Keyword.PHOTOS.french("rapport"),
                    Keyword.PHOTOS.english("report"),
                    Keyword.PHOTOS.spanish("informe"),
                    (whole, from) -> from.photos().ofReport(from.work().photos()))
            .and(Blocks.COMMON)
            .and(Charts.COMMON);

    private CommonNames() {}
}
