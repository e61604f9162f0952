package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bilan.value.EditDistance;

/** The closed set of words of the template language in French, English and Spanish, folded. */
final class Keywords {
    /** What joins a name to the one it is of. */
    private static final String OF =
            "(?:(?:de +l|dans +l|d)['\u2019\u02bc] *|(?:de +la|de +los|de +las|de|des|du|dans +la"
                    + "|dans +les|dans|of +the|of|in +the|in|del|en) +)";

    static final Set<String> OTHERWISE = Set.of("sinon", "si non", "else", "si no", "sino");
    static final Set<String> CONTENTS =
            Set.of("sommaire", "table des matieres", "contents", "table of contents", "indice", "tabla de contenido");
    static final Set<String> PAGE_BREAK = Set.of("saut de page", "page break", "salto de pagina");
    static final Pattern END = Pattern.compile(
            "(?:fin|end)(?: (?:de )?(?:si|if|pour chaque|pour|for each|for|para cada|para|boucle|loop))?");
    static final Pattern EACH = Pattern.compile("(?iu)(?:pour +chaque|for +each|para +cada)(?: +(?<rest>.*))?");
    static final Pattern EACH_OF = Pattern.compile("(?iu)(?<item>.+?) +" + OF + "(?<list>.+)");
    static final Pattern WHEN = Pattern.compile("(?iu)(?:s[i\u00ed]|if)(?: +(?<rest>.*))?");
    static final Pattern REMARK = Pattern.compile("(?iu)not[ea] .*");
    static final Pattern TOTAL = Pattern.compile("(?iu)total +" + OF + "(?<rest>.+)");
    static final Map<Tag.Piece.Kind, Pattern> PIECES = Map.of(
            Tag.Piece.Kind.BLOCK, Pattern.compile("(?iu)(?:bloc|block|bloque) +(?<rest>.+)"),
            Tag.Piece.Kind.CHART, Pattern.compile("(?iu)(?:graphique|chart|gr[a\u00e1]fico) +(?<rest>.+)"),
            Tag.Piece.Kind.STORY, Pattern.compile("(?iu)(?:r[e\u00e9]cit|narrative|relato) +(?<rest>.+)"),
            Tag.Piece.Kind.PICTURES, Pattern.compile("(?iu)(?:photos|fotos) +" + OF + "(?<rest>.+)"));

    /** After the name of a chart. */
    static final Pattern WITH_TABLE = Pattern.compile(
            "(?iu)(?<name>.+?) +(?:avec|with|con) +(?:(?:le|un|son|a|the|its|la|una|su) +)?(?:tableau|table|tabla)");

    /** As people are to write them, for suggestions. */
    static final List<String> SPELLED = List.of(
            "pour chaque … de …",
            "for each … of …",
            "para cada … de …",
            "si …",
            "if …",
            "sinon",
            "else",
            "si no",
            "fin",
            "end",
            "total de …",
            "total of …",
            "bloc …",
            "block …",
            "bloque …",
            "graphique …",
            "chart …",
            "gráfico …",
            "récit …",
            "narrative …",
            "relato …",
            "photos de …",
            "photos of …",
            "fotos de …",
            "sommaire",
            "contents",
            "índice",
            "saut de page",
            "page break",
            "salto de página",
            "note …",
            "nota …");

    private static final List<String> REPETITIONS = SPELLED.subList(0, 3);

    /** First words that people bring from elsewhere or slip into, and what they are to write. No word that is honest. */
    static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("pour", "pour chaque … de …"),
            Map.entry("pourchaque", "pour chaque … de …"),
            Map.entry("chaque", "pour chaque … de …"),
            Map.entry("for", "for each … of …"),
            Map.entry("foreach", "for each … of …"),
            Map.entry("each", "for each … of …"),
            Map.entry("para", "para cada … de …"),
            Map.entry("paracada", "para cada … de …"),
            Map.entry("total", "total de …"),
            Map.entry("somme", "total de …"),
            Map.entry("sum", "total of …"),
            Map.entry("suma", "total de …"),
            Map.entry("sinon", "sinon"),
            Map.entry("else", "else"),
            Map.entry("elseif", "else"),
            Map.entry("finsi", "fin"),
            Map.entry("finpour", "fin"),
            Map.entry("fni", "fin"),
            Map.entry("finn", "fin"),
            Map.entry("fiin", "fin"),
            Map.entry("ffin", "fin"),
            Map.entry("ifn", "fin"),
            Map.entry("edn", "end"),
            Map.entry("ennd", "end"),
            Map.entry("endd", "end"),
            Map.entry("eend", "end"),
            Map.entry("sii", "si …"),
            Map.entry("ssi", "si …"),
            Map.entry("iff", "if …"),
            Map.entry("endif", "end"),
            Map.entry("endfor", "end"));

    private static final Map<String, String> FRENCH_PREFIX = Map.of(
            "block ", "bloc ",
            "bloque ", "bloc ",
            "chart ", "graphique ",
            "grafico ", "graphique ",
            "narrative ", "recit ",
            "relato ", "recit ",
            "photos of ", "photos de ",
            "fotos de ", "photos de ");

    /** Signs that people write for words of comparison; the longer first. */
    static final Map<String, String> COMPARED_BY_SIGN = signs();

    /** The words of comparison, for suggestions. */
    static final List<String> COMPARISONS = List.of(
            "est …",
            "n'est pas …",
            "est vide",
            "n'est pas vide",
            "existe",
            "supérieur à …",
            "inférieur à …",
            "au moins …",
            "au plus …",
            "is …",
            "is not …",
            "is empty",
            "is not empty",
            "exists",
            "greater than …",
            "less than …",
            "at least …",
            "at most …",
            "es …",
            "no es …",
            "está vacío",
            "no está vacío",
            "mayor que …",
            "menor que …",
            "al menos …",
            "como máximo …");

    private Keywords() {}

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put(">=", "au moins …");
        signs.put("≥", "au moins …");
        signs.put("<=", "au plus …");
        signs.put("≤", "au plus …");
        signs.put("!=", "n'est pas …");
        signs.put("<>", "n'est pas …");
        signs.put("≠", "n'est pas …");
        signs.put(">", "supérieur à …");
        signs.put("<", "inférieur à …");
        signs.put("=", "est …");
        return signs;
    }

    /** The part among the blocks of what is meant, a value of {@link #MEANT}. */
    static Tag.Part part(String meant) {
        if (meant.equals("fin") || meant.equals("end")) {
            return Tag.Part.ENDS;
        }
        return EACH.matcher(meant).matches() || WHEN.matcher(meant).matches() ? Tag.Part.OPENS : Tag.Part.NONE;
    }

    /**
     * How a repetition is written in the language whose two words these begin with but for a slip in each, and which go on
     * as a repetition does: {@code por chaque a de b}.
     */
    static Optional<String> repetition(String folded) {
        String[] words = folded.split(" ", 3);
        if (words.length < 3 || !EACH_OF.matcher(words[2]).matches()) {
            return Optional.empty();
        }
        return REPETITIONS.stream()
                .filter(spelled -> {
                    String[] meant = spelled.split(" ");
                    return EditDistance.isWithin(words[0], meant[0], 1) && EditDistance.isWithin(words[1], meant[1], 1);
                })
                .findFirst();
    }

    static String withFrenchPrefix(String folded) {
        for (Map.Entry<String, String> prefix : FRENCH_PREFIX.entrySet()) {
            if (folded.startsWith(prefix.getKey())) {
                return prefix.getValue() + folded.substring(prefix.getKey().length());
            }
        }
        return folded;
    }

    static String prefix(Tag.Piece.Kind kind) {
        return switch (kind) {
            case BLOCK -> "bloc ";
            case CHART -> "graphique ";
            case STORY -> "recit ";
            case PICTURES -> "photos de ";
        };
    }
}
