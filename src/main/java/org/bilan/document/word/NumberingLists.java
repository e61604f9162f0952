package org.bilan.document.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists that a document's numbering part defines ({@code w:num}, ISO/IEC 29500-1, 17.9.15), by their number. */
public final class NumberingLists {
    private static final Pattern ABSTRACT = Pattern.compile(
            "<w:abstractNum\\s[^>]*w:abstractNumId=\"(\\d{1,9})\"[^>]*>(.*?)</w:abstractNum>", Pattern.DOTALL);
    private static final Pattern NUM =
            Pattern.compile("<w:num\\s[^>]*w:numId=\"(\\d{1,9})\"[^>]*>(.*?)</w:num>", Pattern.DOTALL);
    private static final Pattern OF_ABSTRACT = Pattern.compile("<w:abstractNumId\\s[^>]*w:val=\"(\\d{1,9})\"");
    private static final Pattern LEVEL =
            Pattern.compile("<w:lvl\\s[^>]*w:ilvl=\"(\\d)\"[^>]*>(.*?)</w:lvl>", Pattern.DOTALL);
    private static final Pattern OVERRIDE =
            Pattern.compile("<w:lvlOverride\\s[^>]*w:ilvl=\"(\\d)\"[^>]*>(.*?)</w:lvlOverride>", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("<w:numFmt\\s[^>]*w:val=\"(\\w+)\"");
    private static final Pattern START = Pattern.compile("<w:start(?:Override)?\\s[^>]*w:val=\"(\\d{1,9})\"");
    private static final Pattern STYLE = Pattern.compile("<w:pStyle\\s[^>]*w:val=\"([^\"]*)\"");

    private final Map<String, Map<Integer, String>> levels = new HashMap<>();
    private final Map<Integer, Defined> lists = new HashMap<>();

    /** A list: the definition it follows, and by level what it has otherwise. */
    private record Defined(String definition, Map<Integer, String> overrides) {}

    private NumberingLists(String xml) {
        Matcher definitions = ABSTRACT.matcher(xml);
        while (definitions.find()) {
            levels.put(definitions.group(1), byLevel(LEVEL, definitions.group(2)));
        }
        Matcher nums = NUM.matcher(xml);
        while (nums.find()) {
            Matcher definition = OF_ABSTRACT.matcher(nums.group(2));
            if (definition.find()) {
                Map<Integer, String> overrides = byLevel(OVERRIDE, nums.group(2));
                lists.put(Integer.parseInt(nums.group(1)), new Defined(definition.group(1), overrides));
            }
        }
    }

    private static Map<Integer, String> byLevel(Pattern one, String xml) {
        Map<Integer, String> found = new HashMap<>();
        Matcher matcher = one.matcher(xml);
        while (matcher.find()) {
            found.put(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }
        return found;
    }

    /** None if the document has no numbering part. */
    public static NumberingLists in(DocxPackage document) {
        return new NumberingLists(part(document).map(document::text).orElse(""));
    }

    static Optional<String> part(DocxPackage document) {
        return document.related(document.mainPart(), Relationship.NUMBERING).stream()
                .filter(document::has)
                .findFirst();
    }

    /** Whether a level of a list counts; bullets and lists that are not defined do not. */
    public boolean counts(int list, int level) {
        Defined defined = lists.get(list);
        if (defined == null) {
            return false;
        }
        return first(FORMAT, defined, level)
                .filter(format -> format.equals("bullet") || format.equals("none"))
                .isEmpty();
    }

    /** The level that stands for a style; empty if none does. */
    public OptionalInt levelOfStyle(int list, String style) {
        Defined defined = lists.get(list);
        return levels.getOrDefault(defined == null ? "" : defined.definition(), Map.of()).entrySet().stream()
                .filter(level ->
                        first(STYLE, level.getValue()).filter(style::equals).isPresent())
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /** What a list like this one holds, but for the level, which begins at its first number again. */
    String again(int list, int level) {
        Defined defined = lists.getOrDefault(list, new Defined("0", Map.of()));
        StringBuilder out = new StringBuilder("<w:abstractNumId w:val=\"" + defined.definition() + "\"/>");
        for (int i = 0; i < 9; i++) {
            String kept = defined.overrides().getOrDefault(i, "");
            if (i == level) {
                String start = first(START, defined, level).orElse("1");
                kept = "<w:startOverride w:val=\"" + start + "\"/>"
                        + kept.replaceAll("<w:startOverride\\s[^>]*/>|<w:startOverride.*?</w:startOverride>", "");
            }
            if (!kept.isEmpty()) {
                out.append("<w:lvlOverride w:ilvl=\"" + i + "\">" + kept + "</w:lvlOverride>");
            }
        }
        return out.toString();
    }

    int largest() {
        return lists.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private Optional<String> first(Pattern value, Defined list, int level) {
        return first(value, list.overrides().getOrDefault(level, ""))
                .or(() -> first(
                        value, levels.getOrDefault(list.definition(), Map.of()).getOrDefault(level, "")));
    }

    private static Optional<String> first(Pattern value, String xml) {
        Matcher matcher = value.matcher(xml);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
