package org.bilan.document.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.chart.ChartNode;
import org.bilan.document.page.ShapeLook.Edge;
import org.bilan.document.page.ShapeLook.Insets;
import org.jspecify.annotations.Nullable;

/** Reads a shape of VML, the drawings of Word before 2010 (ISO/IEC 29500-4, 19.1). */
record VmlShape(ChartNode shape, Map<String, String> style) {
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("black", "#000000"),
            Map.entry("white", "#FFFFFF"),
            Map.entry("window", "#FFFFFF"),
            Map.entry("windowtext", "#000000"),
            Map.entry("silver", "#C0C0C0"),
            Map.entry("gray", "#808080"),
            Map.entry("red", "#FF0000"),
            Map.entry("maroon", "#800000"),
            Map.entry("yellow", "#FFFF00"),
            Map.entry("olive", "#808000"),
            Map.entry("lime", "#00FF00"),
            Map.entry("green", "#008000"),
            Map.entry("aqua", "#00FFFF"),
            Map.entry("teal", "#008080"),
            Map.entry("blue", "#0000FF"),
            Map.entry("navy", "#000080"),
            Map.entry("fuchsia", "#FF00FF"),
            Map.entry("purple", "#800080"));

    /** The numbers of Word's built-in shapes as they stand in the names of their types. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("1", "rect"),
            Map.entry("2", "roundRect"),
            Map.entry("3", "ellipse"),
            Map.entry("20", "line"),
            Map.entry("32", "line"),
            Map.entry("75", "rect"),
            Map.entry("136", "rect"),
            Map.entry("202", "rect"));

    static VmlShape of(ChartNode shape) {
        return new VmlShape(shape, declarations(shape.attribute("style")));
    }

    static Map<String, String> declarations(String style) {
        Map<String, String> all = new HashMap<>();
        for (String one : style.split(";")) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                all.put(
                        one.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        one.substring(colon + 1).strip());
            }
        }
        return all;
    }

    /** A length of VML in points; what has no unit is in pixels. */
    static double points(String length) {
        String number = length.replaceAll("[a-z%]+$", "");
        if (!number.matches("-?(?:\\d{1,9}(?:\\.\\d*)?|\\.\\d+)")) {
            return 0;
        }
        double value = Double.parseDouble(number);
        return switch (length.substring(number.length())) {
            case "pt" -> value;
            case "in" -> value * 72;
            case "cm" -> value * 72 / 2.54;
            case "mm" -> value * 72 / 25.4;
            case "pc" -> value * 12;
            case "emu" -> value / 12_700;
            default -> value * 0.75;
        };
    }

    double width() {
        return points(style.getOrDefault("width", "0"));
    }

    double height() {
        return points(style.getOrDefault("height", "0"));
    }

    /** Whether it stands outside the line of text. */
    boolean isAnchored() {
        return "absolute".equals(style.get("position")) || "relative".equals(style.get("position"));
    }

    DrawingPlace place() {
        return DrawingPlace.of(
                style, shape.child("wrap").map(one -> one.attribute("type")).orElse(""));
    }

    /** Letters as a drawing: what they say. */
    Optional<String> letters() {
        return shape.child("textpath").map(one -> one.attribute("string")).filter(text -> !text.isBlank());
    }

    Optional<ChartNode> picture() {
        return shape.child("imagedata");
    }

    /** A rule from margin to margin, in the line. */
    boolean isRule() {
        return shape.element()
                .getAttributeNS("urn:schemas-microsoft-com:office:office", "hr")
                .equals("t");
    }

    ShapeLook look(double width, double height) {
        return new ShapeLook(geometry(), width, height, fill(), edge(), insets(), null, standing(), turn());
    }

    double turn() {
        String turn = style.getOrDefault("rotation", "0");
        return turn.matches("-?\\d{1,4}")
                ? Double.parseDouble(turn)
                : DmlShape.number(turn.replace("fd", ""), 0) / 65_536;
    }

    private String geometry() {
        return switch (shape.name()) {
            case "rect" -> "rect";
            case "roundrect" -> "roundRect";
            case "oval" -> "ellipse";
            case "line" -> "line";
            case "shape" -> {
                String type = shape.attribute("type");
                yield TYPES.getOrDefault(type.substring(type.lastIndexOf('t') + 1), type.isEmpty() ? "custom" : type);
            }
            default -> "custom";
        };
    }

    @Nullable
    String fill() {
        boolean filled = !isOff(shape.attribute("filled")) && !isOff(fillElement("on"));
        boolean drawn = picture().isEmpty() && !geometry().equals("line");
        return filled && drawn ? colour(shape.attribute("fillcolor"), "#FFFFFF") : null;
    }

    private String fillElement(String attribute) {
        return shape.child("fill").map(one -> one.attribute(attribute)).orElse("");
    }

    private @Nullable Edge edge() {
        boolean stroked = !isOff(shape.attribute("stroked"))
                && (picture().isEmpty() || !shape.attribute("strokecolor").isEmpty());
        if (!stroked) {
            return null;
        }
        String weight = shape.attribute("strokeweight");
        String dash =
                shape.child("stroke").map(one -> one.attribute("dashstyle")).orElse("");
        String style = dash.isEmpty() || dash.equals("solid") ? "solid" : dash.contains("ash") ? "dashed" : "dotted";
        double width = weight.isEmpty() ? 0.75 : points(weight);
        return new Edge(Math.max(width, 0.25), style, colour(shape.attribute("strokecolor"), "#000000"));
    }

    private static boolean isOff(String value) {
        return value.equals("f") || value.equals("false");
    }

    /** {@code #f00}, {@code #ff0000 [3204]}, {@code navy}. */
    static String colour(String value, String otherwise) {
        String named = value.strip().split("[ \\[]", 2)[0].toLowerCase(Locale.ROOT);
        if (named.matches("#[0-9a-f]{6}")) {
            return named;
        }
        return named.matches("#[0-9a-f]{3}")
                ? named.replaceAll("([0-9a-f])", "$1$1")
                : COLOURS.getOrDefault(named, otherwise);
    }

    private Insets insets() {
        String[] sides = shape.child("textbox")
                .map(one -> one.attribute("inset"))
                .orElse("")
                .split(",", -1);
        Insets usual = Insets.USUAL;
        return new Insets(
                side(sides, 0, usual.left()),
                side(sides, 1, usual.top()),
                side(sides, 2, usual.right()),
                side(sides, 3, usual.bottom()));
    }

    private static double side(String[] sides, int at, double usual) {
        return at >= sides.length || sides[at].isBlank() ? usual : points(sides[at].strip());
    }

    private String standing() {
        return switch (style.getOrDefault("v-text-anchor", "top")) {
            case "middle", "middle-center" -> "ctr";
            case "bottom", "bottom-center" -> "b";
            default -> "t";
        };
    }
}
