package org.bilan.document.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Carlito, from the jar: charts are measured with the font they are shown in, whatever the machine has. */
final class ChartFont {
    static final String FAMILY = "Carlito";

    private static final Font REGULAR = load("Regular");
    private static final Font BOLD = load("Bold");

    private ChartFont() {}

    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    static Font bold(float size) {
        return BOLD.deriveFont(Font.BOLD, size);
    }

    private static Font load(String face) {
        String name = "/fonts/Carlito/Carlito-" + face + ".ttf";
        try (InputStream file = ChartFont.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
