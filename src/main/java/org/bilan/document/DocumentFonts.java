package org.bilan.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.STTheme;
import org.jspecify.annotations.Nullable;

/** The fonts that a document names, directly or through its theme, and the bundled families that stand in for them. */
public final class DocumentFonts {
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
        FontFamily twin = FontFamily.twinOf(name);
        if (twin == null) {
            unknown.add(name);
            return FontFamily.CARLITO.css();
        }
        return twin.css();
    }

    /** Named, but neither bundled nor replaced by a family of the same widths. */
    Set<String> unknown() {
        return unknown;
    }
}
