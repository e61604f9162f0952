package org.bilan.web.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.report.sketch.CatalogueEntry;
import org.bilan.template.Field.Type;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/**
 * The names that can be typed in a template, in one language, a thing only with what is in it: those of a group, or those that hold every word of
 * {@code q}. {@code groups} has the number of names of each; there are {@code more} than are shown.
 */
public record FieldList(
        Language language,
        String q,
        String group,
        Map<String, Integer> groups,
        List<CatalogueEntry> entries,
        int more) {
    private static final int MOST = 60;

    public FieldList {
        groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        entries = List.copyOf(entries);
    }

    static FieldList of(List<CatalogueEntry> entries, Language language, String q, String group) {
        List<CatalogueEntry> all =
                entries.stream().filter(entry -> entry.type() != Type.THING).toList();
        Map<String, Integer> groups = new LinkedHashMap<>();
        all.forEach(entry -> groups.merge(group(entry), 1, Integer::sum));
        String chosen =
                groups.containsKey(group) ? group : groups.keySet().iterator().next();
        List<String> words = Stream.of(TextFold.fold(q).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        List<CatalogueEntry> found = all.stream()
                .filter(entry -> words.isEmpty() ? group(entry).equals(chosen) : holds(entry, words))
                .collect(Collectors.toList());
        return new FieldList(
                language,
                q,
                words.isEmpty() ? chosen : "",
                groups,
                found.stream().limit(MOST).toList(),
                Math.max(0, found.size() - MOST));
    }

    private static boolean holds(CatalogueEntry entry, List<String> words) {
        String text = TextFold.fold(entry.path() + " " + entry.meaning() + " " + entry.typeInWords());
        return words.stream().allMatch(text::contains);
    }

    /** The thing or list that the name belongs to, else its type: {@code activités}, {@code :block}. */
    private static String group(CatalogueEntry entry) {
        int point = entry.path().indexOf('.');
        if (point > 0) {
            return entry.path().substring(0, point);
        }
        return entry.type() == Type.THING || entry.type() == Type.LIST ? entry.path() : ":" + kind(entry.type());
    }

    private static String kind(Type type) {
        return switch (type) {
            case BLOCK, CHART, STORY, PICTURES -> type.name().toLowerCase(Locale.ROOT);
            default -> "plain";
        };
    }
}
