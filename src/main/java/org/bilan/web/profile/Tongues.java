package org.bilan.web.profile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** A text in each language, as the fields {@code NAME_fr}, {@code NAME_en} and {@code NAME_es} of a form. */
final class Tongues {
    private Tongues() {}

    static void put(Map<String, String> values, String name, @Nullable Translated text) {
        if (text != null) {
            text.texts().forEach((language, said) -> values.put(field(name, language), said));
        }
    }

    /** What was typed; empty where nothing was, in any language. */
    static Optional<Translated> read(Form form, String name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String typed = form.value(field(name, language)).strip().replace("\r\n", "\n");
            if (!typed.isEmpty()) {
                texts.put(language, typed);
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Translated(texts));
    }

    /** Whether one is longer than that; its field and message among the problems then. */
    static void limit(Form form, String name, int most, Map<String, String> problems, String message) {
        for (Language language : Language.values()) {
            if (form.value(field(name, language)).length() > most) {
                problems.put(field(name, language), message);
            }
        }
    }

    static String field(String name, Language language) {
        return name + "_" + language.code();
    }
}
