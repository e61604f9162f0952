package org.bilan.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilan.value.Language;

/**
 * A name that people can type in a template: equal in French, English and Spanish, with its type and, for a list or a
 * thing, the names inside it. {@code meaning} is the key of its explanation in the bundles.
 */
public record Field(
        String french, String english, String spanish, Type type, String meaning, Optional<Vocabulary> inside) {

    /** The name in each language, French first. */
    public List<String> names() {
        return List.of(french, english, spanish);
    }

    public String name(Language language) {
        return switch (language) {
            case FR -> french;
            case EN -> english;
            case ES -> spanish;
        };
    }

    /** The language of this {@linkplain Scope#key key}; French where the languages share the name. */
    Language languageOf(String key) {
        return Arrays.stream(Language.values())
                .filter(language -> Scope.key(name(language)).equals(key))
                .findFirst()
                .orElse(Language.FR);
    }

    /** What kind of value a name stands for. */
    public enum Type {
        TEXT,
        NUMBER,
        /** A number to be read by itself, never added to another of its kind: people reached, values of indicators. */
        FIGURE,
        MONEY,
        PERCENT,
        DATE,
        PERIOD,
        YES_NO,
        THING,
        LIST,
        BLOCK,
        CHART,
        STORY,
        PICTURES
    }
}
