package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.ParagraphText.Span;
import org.bilan.value.TextFold;

/**
 * The alternative text of a drawing that begins like a tag: {@code graphique sources de financement — D’où vient
 * l’argent}. The name ends at a dash between spaces, a colon, a semicolon, a comma, a full stop, a bar or a new line;
 * without one, it is the longest known name that the text begins with. What follows stays the alternative text.
 *
 * @param text the whole alternative text
 * @param names what may be meant, the longest first
 * @param span the keyword and the longest name
 */
record AltTag(Tag.Piece.Kind kind, String text, List<Name> names, Span span) {
    private static final String SPACE = "[\\s\\p{Z}]";
    private static final Pattern START = Pattern.compile("^(?<braces>" + SPACE + "*\\{\\{)?" + SPACE
            + "*(?<keyword>\\p{L}[\\p{L}\\p{M}]*)" + SPACE + "+(?=[\\p{L}\\p{N}])");
    private static final Pattern NAME_END = Pattern.compile(SPACE + "+[-\u2010-\u2015]+(?:" + SPACE
            + "|$)|[\u2014\n\r|}]|" + SPACE + "*[:;](?:" + SPACE + "|$)|[,.](?:" + SPACE + "|$)");
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");
    private static final Pattern JOINT = Pattern.compile("^[\\s\\p{Z}\\p{Pd}:;,.|}]+|[\\s\\p{Z}]+$");
    private static final Pattern OF = Pattern.compile(
            "(?iu)^(?:de la |de las |de los |de |des |du |del |of the |of |d['\u2019\u02bc] *|l['\u2019\u02bc] *)+");
    private static final Map<String, Tag.Piece.Kind> KEYWORDS = Map.of(
            "graphique", Tag.Piece.Kind.CHART,
            "chart", Tag.Piece.Kind.CHART,
            "grafico", Tag.Piece.Kind.CHART,
            "image", Tag.Piece.Kind.PICTURES,
            "picture", Tag.Piece.Kind.PICTURES,
            "imagen", Tag.Piece.Kind.PICTURES);

    /** What Word puts there by itself. */
    private static final Set<String> MADE_BY_WORD = Set.of(
            "generee automatiquement",
            "genere automatiquement",
            "genere par l'ia",
            "automatically generated",
            "ai-generated",
            "generada automaticamente",
            "generado automaticamente",
            "generado por ia");

    private static final int MOST_WORDS = 12;

    /** One reading: the name, how many signs of the text it ends after, and whether a number alone follows in the name. */
    record Name(Tag.Piece piece, int end, Optional<Integer> which) {}

    AltTag {
        names = List.copyOf(names);
    }

    /** Empty if the text is only a description. */
    static Optional<AltTag> parse(String text) {
        Matcher start = START.matcher(text);
        if (!start.find() || !KEYWORDS.containsKey(TextFold.fold(start.group("keyword"))) || isMadeByWord(text)) {
            return Optional.empty();
        }
        Tag.Piece.Kind kind = KEYWORDS.get(TextFold.fold(start.group("keyword")));
        Matcher close = NAME_END.matcher(text);
        int end = close.find(start.end()) ? close.start() : text.length();
        List<Name> names = names(kind, text, start.end(), end);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new AltTag(
                        kind,
                        text,
                        names,
                        new Span(start.start("keyword"), names.get(0).end())));
    }

    private static boolean isMadeByWord(String text) {
        String folded = TextFold.fold(text);
        return MADE_BY_WORD.stream().anyMatch(folded::contains) || folded.matches("\\p{L}+ \\d+");
    }

    private static List<Name> names(Tag.Piece.Kind kind, String text, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(from, to);
        while (words.find() && ends.size() < MOST_WORDS) {
            ends.add(words.end());
        }
        List<Name> names = new ArrayList<>();
        for (int at = ends.size() - 1; at >= 0; at--) {
            int end = ends.get(at);
            Optional<Integer> which = number(text.substring(end, to));
            piece(kind, text.substring(from, end)).ifPresent(piece -> names.add(new Name(piece, end, which)));
        }
        return names;
    }

    /** {@code image activité 2}: the second picture. */
    private static Optional<Integer> number(String rest) {
        String digits = TextFold.fold(rest);
        return digits.matches("[1-9]\\d?") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Optional<Tag.Piece> piece(Tag.Piece.Kind kind, String typed) {
        String name = TextFold.fold(typed);
        String subject = kind == Tag.Piece.Kind.PICTURES ? OF.matcher(name).replaceFirst("") : name;
        return Path.parse(subject).map(path -> new Tag.Piece(kind, Keywords.prefix(kind) + subject, path));
    }

    /** What the text says beside the tag, once this name is taken. */
    String rest(Name name) {
        int from = name.which().isPresent() ? span.to() : name.end();
        return JOINT.matcher(text.substring(from)).replaceAll("");
    }

    /** The tag alone. */
    String typed() {
        return text.substring(span.from(), span.to());
    }
}
