package org.bilan.document.page;

import org.jspecify.annotations.Nullable;

/**
 * How a drawn shape looks, in points and CSS colours. {@code geometry} is the name that DrawingML gives its outline
 * (ISO/IEC 29500-1, 20.1.10.56); {@code turn} is in degrees, clockwise.
 */
public record ShapeLook(
        String geometry,
        double width,
        double height,
        @Nullable String fill,
        @Nullable Edge edge,
        Insets insets,
        @Nullable String ink,
        String standing,
        double turn) {

    /** The line around it. */
    public record Edge(double width, String style, String colour) {
        String css() {
            return Measure.points(width) + ' ' + style + ' ' + colour;
        }
    }

    /** What its text keeps from its sides. */
    record Insets(double left, double top, double right, double bottom) {
        static final Insets USUAL = new Insets(7.2, 3.6, 7.2, 3.6);
    }

    /** Whether it is shown as it is; any other outline becomes a box. */
    boolean isShown() {
        return isLine()
                || switch (geometry) {
                    case "rect", "roundRect", "ellipse", "flowChartProcess", "flowChartAlternateProcess" -> true;
                    default -> false;
                };
    }

    boolean isLine() {
        return geometry.equals("line") || geometry.startsWith("straightConnector");
    }

    /** The width that its text has. */
    double room() {
        double edges = edge == null ? 0 : 2 * edge.width();
        return Math.max(0, width - insets.left() - insets.right() - edges);
    }

    /** The box without its place; {@code text}: whether it holds any. */
    String css(boolean text) {
        StringBuilder css = new StringBuilder("box-sizing:border-box;width:" + Measure.points(width) + ';');
        css.append(text ? "min-height:" : "height:")
                .append(Measure.points(height))
                .append(';');
        if (fill != null) {
            css.append("background-color:").append(fill).append(';');
        }
        if (edge != null) {
            css.append("border:").append(edge.css()).append(';');
        }
        if (text) {
            css.append("padding:").append(Measure.points(insets.top()));
            for (double side : new double[] {insets.right(), insets.bottom(), insets.left()}) {
                css.append(' ').append(Measure.points(side));
            }
            css.append(';');
        }
        if (geometry.equals("ellipse")) {
            css.append("border-radius:50%;");
        } else if (geometry.equals("roundRect") || geometry.equals("flowChartAlternateProcess")) {
            css.append("border-radius:")
                    .append(Measure.points(Math.min(width, height) / 6))
                    .append(';');
        }
        return css.toString();
    }
}
