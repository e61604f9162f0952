package org.bilan.document.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a document and of the passages in it that are in another (ISO 14289-1, 7.2). */
record Languages(String document) {
    /** A language as Word names it: {@code fr-CA}; its {@code x-none} is none. */
    private static final String NAME = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*";

    /** The language of what stands among characters of this look. */
    String around(Look look) {
        String named = look.get(TextTraits.LANGUAGE);
        return named == null || !named.matches(NAME) ? document : named;
    }

    /** What an element inside another must say of its language; null where it is the same, of whatever country. */
    @Nullable
    String of(Look look, String around) {
        String own = around(look);
        return primary(own).equals(primary(around)) ? null : own.replace('_', '-');
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
