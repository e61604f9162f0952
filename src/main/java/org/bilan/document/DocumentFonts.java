package org.bilan.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.STTheme;
import org.jspecify.annotations.Nullable;

/** The fonts that a document names, directly or through its theme, and the bundled families that stand in for them. */
public final class DocumentFonts {
    /** Set in a family of their kind, with other widths. */
    private static final Set<String> LIKE = Set.of("aptos", "aptos display", "georgia", "consolas");

    private static final Pattern SIGNS =
            Pattern.compile("symbol|wingdings.*|webdings|cambria math|segoe ui (?:symbol|emoji)|ms gothic|ms mincho");

    private final Map<String, String> theme;
    private final Set<String> unknown = new TreeSet<>();

    /** {@code theme} holds the fonts of {@code major} and {@code minor}. */
    public DocumentFonts(Map<String, String> theme) {
        this.theme = theme;
    }

    /** The value of {@code font-family}; null when no font is named. */
    @Nullable
    public String css(RFonts fonts) {
        STTheme place = fonts.getAsciiTheme() != null ? fonts.getAsciiTheme() : fonts.getHAnsiTheme();
        String themed = place == null ? null : theme.get(place.value().startsWith("major") ? "major" : "minor");
        String named = fonts.getAscii() != null ? fonts.getAscii() : fonts.getHAnsi();
        String name = themed != null ? themed : named;
        if (name == null) {
            return null;
        }
        substitute(name).ifPresent(family -> unknown.add(name));
        FontFamily twin = FontFamily.twinOf(name);
        return (twin == null ? FontFamily.CARLITO : twin).css();
    }

    /**
     * The family that stands in for a font without having its widths, so that lines may end elsewhere; empty for a font
     * that is bundled or has a twin, and for those of signs.
     */
    public static Optional<FontFamily> substitute(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        FontFamily twin = FontFamily.twinOf(plain);
        boolean exact = twin != null && !LIKE.contains(plain);
        return exact || plain.isEmpty() || SIGNS.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(twin == null ? FontFamily.CARLITO : twin);
    }

    /** Named, but neither bundled nor replaced by a family of the same widths. */
    public Set<String> unknown() {
        return unknown;
    }
}
