package org.bilan.document;

import org.bilan.value.Wording;

/**
 * Draws a {@link Chart} as SVG without its title, subject and source, which are text around it. One unit is a CSS pixel
 * (1/96 inch). The font is Carlito.
 */
public final class ChartDrawing {
    private ChartDrawing() {}

    /** The SVG element, without XML declaration and document type. */
    public static String svg(Chart chart, int width, Wording wording) {
        return svg(chart, width, height(chart, width), wording);
    }

    public static String svg(Chart chart, int width, int height, Wording wording) {
        throw new UnsupportedOperationException();
    }

    /** The height that suits a chart drawn {@code width} wide, in the same unit. */
    public static int height(Chart chart, int width) {
        return ChartSize.height(chart, width);
    }
}
