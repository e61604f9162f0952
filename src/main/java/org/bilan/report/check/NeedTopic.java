package org.bilan.report.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilan.report.check.Need.Group;
import org.bilan.value.Coded;

/**
 * What people call the things that a template asks for. {@code table} is where its records are entered; {@code names}
 * are those of the catalogue by which it is asked for, in French. A block or chart asks for the same as {@code parts} of
 * {@code list} do.
 */
enum NeedTopic implements Coded {
    COVER(Group.PICTURES, "photos", "couverture", "photos de couverture"),
    LOGO(Group.PICTURES, "photos", "logo"),
    PHOTOS(Group.PICTURES, "photos", "photos", "photos de rapport"),

    ACTIVITIES(
            Group.WORK,
            "activities",
            "activités",
            "vedettes",
            "autres activités",
            "toutes les activités",
            "bloc activités",
            "bloc activités prévues et réalisées",
            "graphique activités par mois",
            "graphique activités par type"),
    NOT_DONE(Group.WORK, "activities", "activités non réalisées"),
    PARTNERS(Group.WORK, "activities", "partenaires"),
    REACH(
            Group.WORK,
            "activities",
            "personnes rejointes",
            "participants",
            "participation",
            "bloc personnes rejointes",
            "bloc personnes rejointes par genre et âge",
            "bloc personnes rejointes par projet",
            "bloc personnes rejointes par thème",
            "bloc personnes rejointes par pays",
            "bloc personnes rejointes par type",
            "bloc personnes rejointes par mois",
            "bloc personnes rejointes par trimestre",
            "bloc personnes rejointes par exercice",
            "graphique personnes rejointes",
            "graphique personnes rejointes par projet",
            "graphique personnes rejointes par pays",
            "graphique personnes rejointes par mois"),
    FIGURES(Group.WORK, "activities", "chiffres", "bloc chiffres clés"),
    INDICATORS(Group.WORK, "indicators", "indicateurs", "bloc résultats", "graphique indicateurs et cibles"),
    PROJECTS(Group.WORK, "projects", "projets"),
    THEMES(Group.WORK, "themes", "thèmes", "sous-thèmes"),

    BUDGET(
            Group.MONEY,
            "grants",
            "lignes",
            "budget",
            "bloc budget",
            "bloc utilisation de la subvention",
            "graphique budget et réel",
            "bloc budget par projet"),
    EXPENSES(
            Group.MONEY,
            "expenses",
            "dépenses",
            "bloc pièces justificatives",
            "bloc annexes",
            "bloc dépenses non imputées",
            "graphique dépenses par catégorie"),
    SOURCES(
            Group.MONEY,
            "receipts",
            "sources",
            "bloc sources de financement",
            "bloc sources de financement par projet",
            "graphique sources de financement",
            "graphique sources de financement par année"),
    INSTALMENTS(Group.MONEY, "instalments", "versements", "bloc versements"),
    GRANTS(Group.MONEY, "grants", "subventions", "bloc subventions"),
    YEAR(Group.MONEY, "receipts", "exercice", "bloc exercice", "graphique exercice"),
    IN_KIND(Group.MONEY, "receipts", "bloc apports en nature"),
    PUBLIC_AID(Group.MONEY, "grants", "aide publique", "bloc aide publique"),
    EXCHANGE(Group.MONEY, "rates", "écart de change", "écart de change de la période", "bloc écart de change"),
    RECONCILIATION(Group.MONEY, "reconciliations", "bloc rapprochement"),

    ORGANIZATION(Group.PARTIES, "organizations", "organisme", "image logo", "photos de logo"),
    FUNDER(Group.PARTIES, "organizations", "bailleur"),
    GRANT(Group.PARTIES, "grants", "subvention"),
    AMENDMENTS(Group.PARTIES, "grants", "modifications"),
    PEOPLE(Group.PARTIES, "people", "personnes", "équipe", "conseil", "comités", "instances", "bloc équipe"),
    ALLIANCES(Group.PARTIES, "organizations", "alliances"),
    DEADLINES(Group.PARTIES, "obligations", "échéances", "bloc échéances"),
    RULES(Group.PARTIES, "profiles", "bloc règles du bailleur"),
    SIGNATURE(Group.PARTIES, "", "bloc signature"),

    STORY(Group.TEXTS, "narratives", "récit", "bloc fiche portail"),
    /** The report itself, its period and what it corrects are nothing to enter. */
    REPORT(Group.PARTIES, "", "rapport", "période", "bloc corrections"),
    OTHER(Group.PARTIES, "");

    private static final List<NeedTopic> MAY_BE_NONE =
            List.of(NOT_DONE, AMENDMENTS, IN_KIND, PUBLIC_AID, EXCHANGE, RECONCILIATION, DEADLINES, ALLIANCES, RULES);

    private final Group group;
    private final String table;
    private final List<String> keys;

    NeedTopic(Group group, String table, String... names) {
        this.group = group;
        this.table = table;
        this.keys = Arrays.stream(names).map(org.bilan.template.Scope::key).toList();
    }

    /** The topic of a name of the catalogue by its key; empty for a part of something else. */
    static Optional<NeedTopic> of(String key) {
        return Arrays.stream(values()).filter(one -> one.keys.contains(key)).findFirst();
    }

    Group group() {
        return group;
    }

    String table() {
        return table;
    }

    /** Whether a report is complete without any. */
    boolean mayBeNone() {
        return MAY_BE_NONE.contains(this);
    }

    /** What a block or chart of this topic is made of: the list, then what is looked at in its items. */
    List<String> standsFor() {
        return switch (this) {
            case INDICATORS -> List.of("indicateurs", "reel");
            case BUDGET -> List.of("lignes", "prevu");
            case ACTIVITIES -> List.of("activites", "titre");
            case REACH -> List.of("activites", "participants");
            case EXPENSES -> List.of("depenses", "piece");
            case INSTALMENTS -> List.of("versements", "attendu le");
            case SOURCES -> List.of("sources", "titre");
            case PEOPLE -> List.of("equipe", "nom");
            case FIGURES -> List.of("chiffres", "valeur");
            case GRANTS -> List.of("subventions", "titre");
            default -> List.of();
        };
    }
}
