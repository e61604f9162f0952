package org.bilan.web.report.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.report.field.StoryField;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** Something that can be inserted in a text: what people know it by, what it says now, and the fields that say it. */
public record Fact(StoryField.Group group, String label, String value, String insert) {
    private static final int MOST = 30;

    /** Those that hold every word typed, the activities first where something was typed, else the figures. */
    static List<Fact> find(List<StoryField> fields, String typed, Language language) {
        List<String> words = Stream.of(TextFold.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Fact> found = new ArrayList<>();
        for (StoryField field : fields) {
            if (found.size() < MOST && holds(field, words)) {
                found.add(of(field, language));
            }
        }
        return found;
    }

    private static boolean holds(StoryField field, List<String> words) {
        String text = TextFold.fold(field.label() + " " + field.value() + " " + String.join(" ", field.names()));
        return words.stream().allMatch(text::contains);
    }

    private static Fact of(StoryField field, Language language) {
        String name = field.names().get(language.ordinal());
        if (field.inside().isEmpty()) {
            return new Fact(field.group(), field.label(), field.value(), tag(name));
        }
        String title = inside(field, name, "titre", language).orElse(tag(name));
        String more =
                switch (field.group()) {
                    case ACTIVITY ->
                        Stream.of("date", "lieu", "participation")
                                .flatMap(one -> inside(field, name, one, language).stream())
                                .reduce((first, second) -> first + ", " + second)
                                .map(all -> " (" + all + ")")
                                .orElse("");
                    case INDICATOR ->
                        inside(field, name, "réel", language)
                                .map(all -> (language == Language.FR ? "\u00a0: " : ": ") + all)
                                .orElse("");
                    case FIGURE, PROJECT -> "";
                };
        return new Fact(field.group(), field.label(), field.value(), title + more);
    }

    /** The tag of a field of a record; empty where it says nothing. */
    private static Optional<String> inside(StoryField record, String name, String french, Language language) {
        return record.inside().stream()
                .filter(one -> one.names().get(0).equals(french))
                .map(one -> tag(name + "." + one.names().get(language.ordinal())))
                .findFirst();
    }

    private static String tag(String name) {
        return "{{ " + name + " }}";
    }
}
