package org.bilan.document.page;

import java.awt.Color;
import java.util.Optional;
import org.bilan.document.chart.ChartNode;
import org.bilan.document.chart.ThemeColours;
import org.bilan.document.page.ShapeLook.Edge;
import org.bilan.document.page.ShapeLook.Insets;
import org.jspecify.annotations.Nullable;

/** Reads how a shape of DrawingML looks ({@code wps:wsp}; SmartArt's {@code dsp:sp} is alike). */
final class DmlShape {
    private static final double DEGREE = 60_000;
    private static final double[] LINE_WIDTHS = {0.75, 0.5, 1, 1.5};

    private final ChartNode shape;
    private final ThemeColours colours;

    private DmlShape(ChartNode shape, ThemeColours colours) {
        this.shape = shape;
        this.colours = colours;
    }

    static ShapeLook read(ChartNode shape, double width, double height, ThemeColours colours) {
        return new DmlShape(shape, colours).look(width, height);
    }

    /** Whether its letters are bent along a form, which is what makes them WordArt. */
    static boolean isWordArt(ChartNode shape) {
        return shape.all("prstTxWarp").anyMatch(warp -> !warp.attribute("prst").equals("textNoShape"));
    }

    private ShapeLook look(double width, double height) {
        ChartNode properties = shape.child("spPr").orElse(shape);
        String geometry = properties
                .child("prstGeom")
                .map(one -> one.attribute("prst"))
                .orElse(properties.child("custGeom").isPresent() ? "custom" : "rect");
        return new ShapeLook(
                geometry,
                width,
                height,
                fill(properties),
                edge(properties),
                insets(),
                styled("fontRef").map(DmlShape::css).orElse(null),
                body("anchor").orElse("t"),
                properties
                        .child("xfrm")
                        .map(one -> number(one.attribute("rot"), 0) / DEGREE)
                        .orElse(0.0));
    }

    private @Nullable String fill(ChartNode properties) {
        boolean own =
                properties.children().stream().anyMatch(one -> one.name().endsWith("Fill") && !one.is("blipFill"));
        return (own ? colours.fill(properties) : styled("fillRef"))
                .map(DmlShape::css)
                .orElse(null);
    }

    private @Nullable Edge edge(ChartNode properties) {
        Optional<ChartNode> line = properties.child("ln");
        boolean own = line.isPresent()
                && line.get().children().stream().anyMatch(one -> one.name().endsWith("Fill"));
        Optional<Color> colour = own ? colours.fill(line.get()) : styled("lnRef");
        if (colour.isEmpty()) {
            return null;
        }
        int ref = (int) shape.child("style")
                .flatMap(style -> style.child("lnRef"))
                .map(one -> number(one.attribute("idx"), 0))
                .orElse(0.0)
                .doubleValue();
        double usual = LINE_WIDTHS[Math.max(0, Math.min(ref, LINE_WIDTHS.length - 1))];
        double width = line.map(one -> number(one.attribute("w"), -1))
                .filter(emu -> emu >= 0)
                .map(emu -> Measure.emu(emu.longValue()))
                .orElse(usual);
        String dash = line.map(one -> one.value("prstDash")).orElse("");
        String style = dash.contains("ash") ? "dashed" : dash.contains("ot") ? "dotted" : "solid";
        return new Edge(Math.max(width, 0.25), style, css(colour.get()));
    }

    /** What the shape's style says of a kind; nothing where its index is 0. */
    private Optional<Color> styled(String kind) {
        return shape.child("style")
                .flatMap(style -> style.child(kind))
                .filter(one -> !one.attribute("idx").equals("0")
                        && !one.attribute("idx").equals("none"))
                .flatMap(colours::in);
    }

    private Insets insets() {
        return new Insets(
                inset("lIns", Insets.USUAL.left()),
                inset("tIns", Insets.USUAL.top()),
                inset("rIns", Insets.USUAL.right()),
                inset("bIns", Insets.USUAL.bottom()));
    }

    private double inset(String side, double usual) {
        return body(side)
                .map(value -> number(value, -1))
                .filter(emu -> emu >= 0)
                .map(emu -> Measure.emu(emu.longValue()))
                .orElse(usual);
    }

    private Optional<String> body(String attribute) {
        Optional<ChartNode> held =
                shape.child("bodyPr").or(() -> shape.child("txBody").flatMap(text -> text.child("bodyPr")));
        return held.map(one -> one.attribute(attribute)).filter(value -> !value.isEmpty());
    }

    static double number(String value, double otherwise) {
        return value.matches("-?\\d{1,12}") ? Double.parseDouble(value) : otherwise;
    }

    static String css(Color colour) {
        return String.format("#%06X", colour.getRGB() & 0xFFFFFF);
    }
}
