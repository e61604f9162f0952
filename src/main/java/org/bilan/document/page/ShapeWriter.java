package org.bilan.document.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.document.chart.ChartNode;
import org.bilan.document.picture.Crop;

/** Writes shapes, with the text and the pictures in them, as boxes; a group as boxes in a box. */
final class ShapeWriter {
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> OF_GROUP = Set.of("wsp", "sp", "pic", "grpSp", "wgp", "graphicFrame");

    private final Story story;

    ShapeWriter(Story story) {
        this.story = story;
    }

    /** A shape, picture, group or canvas of DrawingML. */
    void dml(ChartNode shape, double width, double height) {
        switch (shape.name()) {
            case "wgp", "grpSp", "wpc", "lockedCanvas", "spTree" -> group(shape, width, height);
            case "pic" -> picture(shape, width, height);
            case "graphicFrame" -> frame(shape, width, height);
            default -> {
                ShapeLook look = DmlShape.read(shape, width, height, story.parts.colours());
                if (DmlShape.isWordArt(shape)) {
                    story.remark(PageSubset.WORD_ART);
                }
                box(look, text(shape, look));
            }
        }
    }

    /** One without text, in the line of a paragraph. */
    void inLine(ChartNode shape, double width, double height) {
        if (shape.is("wsp")) {
            inLine(DmlShape.read(shape, width, height, story.parts.colours()));
            return;
        }
        for (ChartNode picture : shape.all("pic").toList()) {
            picture(picture, width, height);
        }
        story.remark(PageSubset.SHAPE);
    }

    /** A picture or shape of VML without text, in the line of a paragraph. */
    void inLine(VmlShape shape) {
        double width = shape.width();
        double height = shape.height();
        if (shape.picture().isPresent()) {
            String link = shape.picture().get().element().getAttributeNS(R, "id");
            String alt = shape.shape().attribute("alt");
            new DrawingWriter(story).picture(link, Crop.NONE, width, height, alt, true, "");
        } else if (width > 0) {
            inLine(shape.look(width, height));
        }
    }

    private void inLine(ShapeLook look) {
        if (!look.isShown()) {
            story.remark(PageSubset.SHAPE);
        }
        String css = "display:inline-block;" + (look.isLine() ? line(look) : look.css(false));
        story.out.open("span", "class", story.stylesheet.classOf(css)).close("span");
    }

    private void picture(ChartNode shape, double width, double height) {
        ChartNode fill = shape.child("blipFill").orElse(shape);
        String link = fill.child("blip")
                .map(blip -> blip.element().getAttributeNS(R, "embed"))
                .orElse("");
        String alt = shape.all("cNvPr")
                .findFirst()
                .map(one -> one.attribute("descr"))
                .orElse("");
        new DrawingWriter(story).picture(link, crop(fill), width, height, alt, false, "display:block;");
    }

    private static Crop crop(ChartNode fill) {
        return fill.child("srcRect")
                .map(cut -> Crop.of(side(cut, "l"), side(cut, "t"), side(cut, "r"), side(cut, "b")))
                .orElse(Crop.NONE);
    }

    private static int side(ChartNode cut, String name) {
        return (int) DmlShape.number(cut.attribute(name), 0);
    }

    private void frame(ChartNode shape, double width, double height) {
        String link = shape.all("chart")
                .findFirst()
                .map(one -> one.element().getAttributeNS(R, "id"))
                .orElse("");
        String alt = shape.all("cNvPr")
                .findFirst()
                .map(one -> one.attribute("descr"))
                .orElse("");
        new DrawingWriter(story).chart(link, width, height, alt);
    }

    private void group(ChartNode group, double width, double height) {
        ChartNode frame =
                group.child("grpSpPr").flatMap(one -> one.child("xfrm")).orElse(group);
        double[] from = pair(frame, "chOff", "x", "y", 0);
        double[] size = pair(frame, "chExt", "cx", "cy", 0);
        double across = size[0] > 0 ? width / size[0] : Measure.emu(1);
        double down = size[1] > 0 ? height / size[1] : Measure.emu(1);
        openGroup(width, height);
        for (ChartNode child : group.children()) {
            if (OF_GROUP.contains(child.name())) {
                ChartNode own = child.all("xfrm").findFirst().orElse(child);
                double[] at = pair(own, "off", "x", "y", 0);
                double[] extent = pair(own, "ext", "cx", "cy", 0);
                openAt((at[0] - from[0]) * across, (at[1] - from[1]) * down, extent[0] * across);
                dml(child, extent[0] * across, extent[1] * down);
                story.closeApart();
            }
        }
        story.closeApart();
    }

    private static double[] pair(ChartNode holder, String child, String first, String second, double otherwise) {
        return holder.child(child)
                .map(one -> new double[] {
                    DmlShape.number(one.attribute(first), otherwise), DmlShape.number(one.attribute(second), otherwise)
                })
                .orElse(new double[] {otherwise, otherwise});
    }

    /** A shape or group of VML. */
    void vml(VmlShape shape, double width, double height) {
        if (shape.shape().is("group")) {
            oldGroup(shape, width, height);
        } else if (shape.letters().isPresent()) {
            letters(shape.letters().get(), shape, width, height);
        } else if (shape.picture().isPresent()) {
            String link = shape.picture().get().element().getAttributeNS(R, "id");
            String alt = shape.shape().attribute("alt");
            new DrawingWriter(story).picture(link, Crop.NONE, width, height, alt, false, "display:block;");
        } else {
            ShapeLook look = shape.look(width, height);
            box(look, text(shape.shape(), look));
        }
    }

    private void oldGroup(VmlShape group, double width, double height) {
        double[] from = numbers(group.shape().attribute("coordorigin"), 0);
        double[] size = numbers(group.shape().attribute("coordsize"), 1000);
        double across = width / Math.max(1, size[0]);
        double down = height / Math.max(1, size[1]);
        openGroup(width, height);
        for (ChartNode child : group.shape().children()) {
            VmlShape one = VmlShape.of(child);
            if (child.attribute("style").contains("width")) {
                Map<String, String> style = one.style();
                double wide = number(style, "width") * across;
                openAt((number(style, "left") - from[0]) * across, (number(style, "top") - from[1]) * down, wide);
                vml(one, wide, number(style, "height") * down);
                story.closeApart();
            }
        }
        story.closeApart();
    }

    private static double number(Map<String, String> style, String name) {
        return DmlShape.number(style.getOrDefault(name, "0").replaceAll("[^-\\d].*", ""), 0);
    }

    private static double[] numbers(String pair, double otherwise) {
        String[] both = pair.split(",");
        return both.length == 2
                ? new double[] {DmlShape.number(both[0], otherwise), DmlShape.number(both[1], otherwise)}
                : new double[] {otherwise, otherwise};
    }

    /** Letters drawn as a form, in plain ones of about that size. */
    private void letters(String text, VmlShape shape, double width, double height) {
        story.remark(PageSubset.WORD_ART);
        double size = Math.max(8, Math.min(height * 0.8, width / Math.max(1, text.length()) * 1.8));
        String css = "width:" + Measure.points(width) + ";text-align:center;font-size:" + Measure.points(size)
                + ";line-height:1.1;color:" + VmlShape.colour(shape.shape().attribute("fillcolor"), "#000000") + ';';
        story.out
                .open("div", "class", story.stylesheet.classOf(css))
                .open("p")
                .text(text)
                .close("p")
                .close("div");
    }

    /** A piece of a group; in headers, which keep no places, one stands below the other. */
    private void openAt(double left, double top, double width) {
        String place = story.inMargin
                ? ""
                : "position:absolute;left:" + Measure.points(left) + ";top:" + Measure.points(top) + ';';
        story.openApart(place + "width:" + Measure.points(width) + ';');
    }

    private void openGroup(double width, double height) {
        String room = story.inMargin
                ? ""
                : "position:relative;height:" + Measure.points(height) + ";page-break-inside:avoid;";
        story.openApart(room + "width:" + Measure.points(width) + ';');
    }

    private static List<Object> text(ChartNode shape, ShapeLook look) {
        Optional<ChartNode> words = shape.all("txbxContent").findFirst();
        return words.isPresent()
                ? WordTree.blocks(words.get().element())
                : shape.child("txBody")
                        .map(body -> DiagramWriter.blocks(body, look.ink() == null ? "" : look.ink()))
                        .orElse(List.of());
    }

    private void box(ShapeLook look, List<Object> blocks) {
        if (!look.isShown()) {
            story.remark(PageSubset.SHAPE);
        }
        if (blocks.isEmpty()) {
            empty(look);
            return;
        }
        boolean turned = look.turn() != 0 && !story.inMargin;
        if (turned) {
            story.openApart("transform:rotate(" + Measure.factor(look.turn()) + "deg);");
        }
        story.out.open("div", "class", story.stylesheet.classOf(look.css(true) + standing(look, blocks)));
        new BlockWriter(story, inside(look)).write(blocks);
        story.out.close("div");
        if (turned) {
            story.closeApart();
        }
    }

    private static Frame inside(ShapeLook look) {
        Look ink = look.ink() == null ? Look.NONE : Look.of(Map.of("color", look.ink()));
        return new Frame(new StyleCascade.Looks(Look.NONE, ink), look.room());
    }

    /** Text in the middle or at the foot of its box is pushed down by what is likely to be free above it. */
    private String standing(ShapeLook look, List<Object> blocks) {
        if (look.standing().equals("t")) {
            return "";
        }
        ShapeLook.Insets insets = look.insets();
        double free =
                look.height() - insets.top() - insets.bottom() - new ParagraphLooks(story, inside(look)).height(blocks);
        double above = look.standing().equals("b") ? free : free / 2;
        return above <= 0 ? "" : "padding-top:" + Measure.points(insets.top() + above) + ';';
    }

    /** One without text: decoration, which the PDF marks as such. */
    private void empty(ShapeLook look) {
        String css = look.isLine() ? line(look) : look.css(false);
        if (!css.isEmpty()) {
            story.out.open("div", "class", story.stylesheet.classOf(css)).close("div");
        }
    }

    private static String line(ShapeLook look) {
        ShapeLook.Edge edge = look.edge();
        if (edge == null) {
            return "";
        }
        double slope = Math.toDegrees(Math.atan2(look.height(), look.width()));
        if (slope > 89) {
            return "width:0;height:" + Measure.points(look.height()) + ";border-left:" + edge.css() + ';';
        }
        String level = "height:0;width:" + Measure.points(Math.hypot(look.width(), look.height())) + ";border-top:"
                + edge.css() + ';';
        return slope < 1 ? level : level + "transform-origin:0 0;transform:rotate(" + Measure.factor(slope) + "deg);";
    }
}
