package org.bilan.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface and of reports, with the region whose number and date forms it follows. */
public enum Language {
    FR(Locale.CANADA_FRENCH),
    EN(Locale.CANADA),
    ES(new Locale("es", "MX"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code fr}, {@code en} or {@code es}. */
    public String code() {
        return locale.getLanguage();
    }

    /** From {@code fr}, {@code fr-CA}, {@code fr_CA.UTF-8}…; empty if it is another language. */
    public static Optional<Language> of(String tag) {
        String language = tag.toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
        return Arrays.stream(values())
                .filter(known -> known.code().equals(language))
                .findFirst();
    }
}
