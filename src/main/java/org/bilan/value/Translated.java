package org.bilan.value;

import java.util.EnumMap;
import java.util.Map;

/** A text that people wrote in one language or more, French first. */
public record Translated(Map<Language, String> texts) {
    public Translated {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A text in no language");
        }
        texts = Map.copyOf(new EnumMap<>(texts));
    }

    public static Translated same(String text) {
        return new Translated(Map.of(Language.FR, text));
    }

    /** In that language; else in French; else in whatever language it was written. */
    public String in(Language language) {
        String exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        String french = texts.get(Language.FR);
        return french != null ? french : texts.values().iterator().next();
    }
}
