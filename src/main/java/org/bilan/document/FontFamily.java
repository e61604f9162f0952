package org.bilan.document;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bundled families. Each has the widths of a family that Word documents name, so that lines break where Word breaks
 * them. {@code lineFactor} is the height of a single-spaced line for a size of one.
 */
public enum FontFamily {
    CARLITO("Carlito", "fonts/Carlito/Carlito-", "Calibri", "sans-serif", 1.2207),
    CALADEA("Caladea", "fonts/Caladea/Caladea-", "Cambria", "serif", 1.1719),
    ARIMO("Arimo", "fonts/Arimo/static/Arimo-", "Arial", "sans-serif", 1.1499),
    TINOS("Tinos", "fonts/Tinos/Tinos-", "'Times New Roman'", "serif", 1.1499),
    COUSINE("Cousine", "fonts/Cousine/Cousine-", "'Courier New'", "monospace", 1.1328);

    private static final Map<String, FontFamily> BY_NAME = Map.ofEntries(
            Map.entry("calibri", CARLITO),
            Map.entry("calibri light", CARLITO),
            Map.entry("carlito", CARLITO),
            Map.entry("aptos", CARLITO),
            Map.entry("aptos display", CARLITO),
            Map.entry("cambria", CALADEA),
            Map.entry("caladea", CALADEA),
            Map.entry("georgia", CALADEA),
            Map.entry("arial", ARIMO),
            Map.entry("arimo", ARIMO),
            Map.entry("helvetica", ARIMO),
            Map.entry("liberation sans", ARIMO),
            Map.entry("times new roman", TINOS),
            Map.entry("times", TINOS),
            Map.entry("tinos", TINOS),
            Map.entry("liberation serif", TINOS),
            Map.entry("courier new", COUSINE),
            Map.entry("courier", COUSINE),
            Map.entry("cousine", COUSINE),
            Map.entry("consolas", COUSINE),
            Map.entry("liberation mono", COUSINE));

    private final String name;
    private final String resource;
    private final String css;
    private final double lineFactor;

    FontFamily(String name, String resource, String twin, String generic, double lineFactor) {
        this.name = name;
        this.resource = resource;
        this.css = twin + ',' + name + ',' + generic;
        this.lineFactor = lineFactor;
    }

    /** Null when no bundled family was made for that name. */
    public static @Nullable FontFamily twinOf(String wordFont) {
        return BY_NAME.get(wordFont.strip().toLowerCase(Locale.ROOT));
    }

    /** The families that stand in for others, by the names of those, in lower case. */
    static Map<String, FontFamily> twins() {
        return BY_NAME;
    }

    /** By the CSS value that {@link #css()} gave; the sans-serif one if it is another. */
    public static FontFamily ofCss(@Nullable String css) {
        for (FontFamily family : values()) {
            if (family.css.equals(css)) {
                return family;
            }
        }
        return CARLITO;
    }

    public String familyName() {
        return name;
    }

    /** For {@code font-family}: the original where it is installed, then the twin. */
    public String css() {
        return css;
    }

    public double lineFactor() {
        return lineFactor;
    }

    /** On the class path. */
    public String resource(boolean bold, boolean italic) {
        String face = bold ? (italic ? "BoldItalic" : "Bold") : (italic ? "Italic" : "Regular");
        return resource + face + ".ttf";
    }
}
