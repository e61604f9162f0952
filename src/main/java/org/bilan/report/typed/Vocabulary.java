package org.bilan.report.typed;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** The words around numbers, folded, of the three languages: none of them means something else in another. */
final class Vocabulary {
    private static final Set<String> SIGNS =
            Set.of("", "$", "€", "%", "us$", "ca$", "c$", "$us", "$ca", "$can", "k$", "m$", "k€", "m€");

    private static final Map<String, String> MONEY = Map.ofEntries(
            Map.entry("$", ""),
            Map.entry("€", "EUR"),
            Map.entry("us$", "USD"),
            Map.entry("$us", "USD"),
            Map.entry("ca$", "CAD"),
            Map.entry("c$", "CAD"),
            Map.entry("$ca", "CAD"),
            Map.entry("$can", "CAD"),
            Map.entry("k$", ""),
            Map.entry("m$", ""),
            Map.entry("k€", "EUR"),
            Map.entry("m€", "EUR"),
            Map.entry("usd", "USD"),
            Map.entry("cad", "CAD"),
            Map.entry("eur", "EUR"),
            Map.entry("mxn", "MXN"),
            Map.entry("htg", "HTG"),
            Map.entry("dollar", ""),
            Map.entry("dollars", ""),
            Map.entry("dolares", ""),
            Map.entry("pesos", ""),
            Map.entry("gourdes", "HTG"),
            Map.entry("euros", "EUR"));

    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("k$", 3),
            Map.entry("k€", 3),
            Map.entry("m$", 6),
            Map.entry("m€", 6),
            Map.entry("mil", 3),
            Map.entry("mille", 3),
            Map.entry("thousand", 3),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("millon", 6),
            Map.entry("millones", 6));

    private static final Set<String> PEOPLE =
            words("personne personnes participant participants participante participantes"
                    + " femme femmes homme hommes fille filles garcon garcons jeune jeunes enfant enfants adulte adultes"
                    + " benevole benevoles membre membres militant militants militantes eleve eleves etudiant etudiants etudiantes"
                    + " travailleur travailleurs travailleuse travailleuses abonne abonnes abonnees beneficiaire beneficiaires"
                    + " people person persons women men girls boys youth children adults volunteers members students workers"
                    + " followers attendees participants beneficiaries"
                    + " persona personas mujer mujeres hombre hombres nina ninas nino ninos jovenes adultos voluntarios"
                    + " voluntarias miembros estudiantes trabajadores trabajadoras beneficiarios beneficiarias");

    private static final Set<String> DEEDS = words("activite activites atelier ateliers evenement evenements conference"
            + " conferences formation formations rencontre rencontres organisation organisations groupe groupes projet"
            + " projets bulletin bulletins activity activities workshop workshops event events organization"
            + " organizations project projects meeting meetings newsletter newsletters actividad actividades taller"
            + " talleres evento eventos organizacion organizaciones proyecto proyectos encuentro encuentros");

    private static final Set<String> ABOUT =
            words("pres environ quelque quelques autour plus moins presque about nearly"
                    + " around almost over approximately roughly some under more less than cerca casi mas menos alrededor unos"
                    + " unas aproximadamente");

    private static final Set<String> ABOUT_LINKS = words("de d' des of than que");

    /** Time, age, way and weight: no report counts them. */
    private static final Set<String> MEASURES =
            words("an ans annee annees mois semaine semaines jour jours h heure heures"
                    + " min minute minutes seconde secondes siecle siecles km m cm mm kg g t tonnes degres metres kilometres"
                    + " hectares ha km2 m2 litres am pm a.m p.m year years month months week weeks day days hour hours"
                    + " minutes seconds century centuries miles feet meters kilometers acres tons ano anos mes meses semana"
                    + " semanas dia dias hora horas minuto minutos siglo siglos metros kilometros hectareas toneladas"
                    + " pages page paginas pagina mots words palabras secondes");

    /** A number behind one of these names a thing. */
    private static final Set<String> NAMERS = words(
            "h loi lois article articles art alinea paragraphe odd objectif objectifs"
                    + " cible cibles no nos n° nº n numero numeros page pages p pp version versions v chapitre section annexe"
                    + " tableau figure phase volet etape edition route local bureau suite casier tel telephone poste code"
                    + " convention resolution ligne lignes axe groupe salle niveau tome volume vol exercice annee annees an"
                    + " projet decret reglement norme iso ecole district arrondissement appartement app apt porte bulletin"
                    + " law bill act acts sdg sdgs goal goals target targets number chapter appendix table stage room office"
                    + " phone line lines rule regulation standard year years fiscal aged age ages"
                    + " ley leyes articulo articulos ods objetivo objetivos meta metas pagina paginas capitulo anexo cuadro"
                    + " etapa edicion oficina telefono codigo convenio resolucion linea lineas eje sala nivel ano anos edad");

    private static final Set<String> STREETS = words("rue avenue av ave boulevard boul bd blvd chemin place route rang"
            + " allee quai street st road rd drive lane calle avenida carretera plaza");

    private static final Set<String> LINKS =
            words("de du del le la el los les et and y e au aux to al a the of ou o or -");

    private static final Set<String> MONTHS = Arrays.stream(Language.values())
            .flatMap(language -> Arrays.stream(Month.values())
                    .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                            .map(style -> month.getDisplayName(style, language.locale()))))
            .map(name -> TextFold.fold(name).replace(".", ""))
            .collect(Collectors.toSet());

    private Vocabulary() {}

    static boolean isSign(String sign) {
        return SIGNS.contains(TextFold.fold(sign));
    }

    static boolean isMoney(String word) {
        return MONEY.containsKey(word);
    }

    /** Three letters, or empty where several have that name. */
    static String currency(String word) {
        return MONEY.getOrDefault(word, "");
    }

    /** The power of ten that the word multiplies by. */
    static int scale(String word) {
        return SCALES.getOrDefault(word, 0);
    }

    static boolean isPeople(String word) {
        return PEOPLE.contains(word);
    }

    /** What every report counts, be it ever so few. */
    static boolean isCounted(String word) {
        return isPeople(word) || DEEDS.contains(word);
    }

    static boolean isAbout(String word) {
        return ABOUT.contains(word);
    }

    static boolean isAboutLink(String word) {
        return word.isEmpty() || ABOUT_LINKS.contains(word);
    }

    static boolean isMeasure(String word) {
        return MEASURES.contains(word);
    }

    static boolean isNamer(String word) {
        return NAMERS.contains(word);
    }

    static boolean isStreet(String word) {
        return STREETS.contains(word);
    }

    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }

    private static Set<String> words(String all) {
        return Arrays.stream(all.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
