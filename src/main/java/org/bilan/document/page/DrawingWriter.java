package org.bilan.document.page;

import jakarta.xml.bind.JAXBElement;
import java.util.Locale;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.ChartLook;
import org.bilan.document.chart.ChartLooks;
import org.bilan.document.chart.ChartNode;
import org.bilan.document.chart.ChartReader;
import org.bilan.document.chart.PlacedChart;
import org.bilan.document.picture.Crop;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.docx4j.dml.CTBlipFillProperties;
import org.docx4j.dml.CTLineProperties;
import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.CTRelativeRect;
import org.docx4j.dml.CTShapeProperties;
import org.docx4j.dml.CTSolidColorFillProperties;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.chart.CTRelId;
import org.docx4j.dml.wordprocessingDrawing.Anchor;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.wml.CTPictureBase;
import org.docx4j.wml.Drawing;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Writes pictures, and charts drawn anew from the numbers that the document keeps for them. */
final class DrawingWriter {
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    private final Story story;

    DrawingWriter(Story story) {
        this.story = story;
    }

    /** What stands in the line; the rest is written by {@link ApartWriter}. */
    void write(Drawing drawing) {
        if (story.isSilent() || DrawnApart.is(drawing)) {
            return;
        }
        for (Object each : drawing.getAnchorOrInline()) {
            if (each instanceof Inline inline) {
                write(inline.getGraphic(), inline.getExtent(), inline.getDocPr(), null);
            }
        }
    }

    /** A picture of VML in the line. */
    void write(CTPictureBase old) {
        if (story.isSilent() || DrawnApart.is(old)) {
            return;
        }
        for (Object each : old.getAnyAndAny()) {
            if (each instanceof Element element && !"shapetype".equals(element.getLocalName())) {
                new ShapeWriter(story).inLine(VmlShape.of(new ChartNode(element)));
            }
        }
    }

    /** An anchored picture or chart, as a block. */
    void write(Anchor anchor) {
        write(anchor.getGraphic(), anchor.getExtent(), anchor.getDocPr(), "display:block;");
    }

    private void write(
            @Nullable Graphic graphic,
            CTPositiveSize2D extent,
            @Nullable CTNonVisualDrawingProps named,
            @Nullable String place) {
        if (graphic == null || graphic.getGraphicData() == null) {
            return;
        }
        double width = Measure.emu(extent.getCx());
        double height = Measure.emu(extent.getCy());
        String alt = named == null || named.getDescr() == null ? "" : named.getDescr();
        var picture = graphic.getGraphicData().getPic();
        if (picture != null) {
            String looks = border(picture.getSpPr()) + (place == null ? "" : place);
            CTBlipFillProperties fill = picture.getBlipFill();
            String link = fill.getBlip() == null ? null : fill.getBlip().getEmbed();
            picture(link, crop(fill.getSrcRect()), width, height, alt, place == null, looks);
            return;
        }
        Element shape = DrawnApart.shape(graphic.getGraphicData());
        if (shape != null) {
            new ShapeWriter(story).inLine(new ChartNode(shape), width, height);
            return;
        }
        for (Object each : graphic.getGraphicData().getAny()) {
            if (each instanceof JAXBElement<?> element && WordTree.content(element) instanceof CTRelId chart) {
                chart(chart.getId(), width, height, alt);
                return;
            }
        }
        story.remark(PageSubset.SMART_ART);
    }

    /** A picture of the part being written; {@code looks} is CSS. */
    void picture(
            @Nullable String relationship,
            Crop whole,
            double width,
            double height,
            String alt,
            boolean inLine,
            String looks) {
        String address = relationship == null ? null : story.picture(relationship, whole.cut());
        if (address == null) {
            story.remark(PageSubset.PICTURE_FORMAT);
            return;
        }
        String size = size(width, height) + looks;
        Crop crop = whole.room();
        if (crop.isNone()) {
            story.out.empty("img", "class", story.stylesheet.classOf(size), "src", address, "alt", alt);
        } else {
            String frame = (inLine ? "display:inline-block;" : "") + "overflow:hidden;page-break-inside:avoid;" + size;
            story.out.open("span", "class", story.stylesheet.classOf(frame));
            String inside = story.stylesheet.classOf(inside(crop, width, height));
            story.out.empty("img", "class", inside, "src", address, "alt", alt).close("span");
        }
    }

    /** A plain line around a picture, drawn inwards. */
    private String border(@Nullable CTShapeProperties look) {
        CTLineProperties line = look == null ? null : look.getLn();
        CTSolidColorFillProperties fill = line == null ? null : line.getSolidFill();
        if (fill == null) {
            return "";
        }
        String scheme = fill.getSchemeClr() == null
                ? "tx1"
                : fill.getSchemeClr().getVal().value();
        String own = fill.getSrgbClr() == null ? "" : fill.getSrgbClr().getVal();
        String colour =
                own.matches("[0-9A-Fa-f]{6}") ? own : story.parts.colours().hex(scheme);
        double points = line.getW() == null ? 0.75 : Measure.emu(line.getW());
        return "box-sizing:border-box;border:" + Measure.points(points) + " solid #" + colour + ';';
    }

    private static String size(double width, double height) {
        return "width:" + Measure.points(width) + ";height:" + Measure.points(height) + ';';
    }

    private static Crop crop(@Nullable CTRelativeRect cut) {
        return cut == null ? Crop.NONE : Crop.of(cut.getL(), cut.getT(), cut.getR(), cut.getB());
    }

    /** The whole picture, with room around it in its frame. */
    private static String inside(Crop crop, double width, double height) {
        double wide = width / Math.max(0.01, 1 - crop.left() - crop.right());
        double high = height / Math.max(0.01, 1 - crop.top() - crop.bottom());
        return "display:block;" + size(wide, high) + "margin-left:" + Measure.points(-crop.left() * wide)
                + ";margin-top:" + Measure.points(-crop.top() * high) + ';';
    }

    void chart(String relationship, double width, double height, String alt) {
        String part = story.parts.target(story.part, relationship);
        if (part == null || !story.parts.has(part)) {
            story.remark(PageSubset.CHART_KIND);
            return;
        }
        Chart chart;
        try {
            chart = ChartReader.read(story.parts.text(part));
        } catch (IllegalArgumentException e) {
            // of a kind that is not drawn: what it says in words is all that can be printed
            story.remark(PageSubset.CHART_KIND);
            story.out.open("span").text(alt).close("span");
            return;
        }
        Wording wording =
                Wording.of(Language.of(story.language.toLowerCase(Locale.ROOT)).orElse(Language.FR));
        int pixelsWide = (int) Math.round(width * PIXELS_PER_POINT);
        int pixelsHigh = (int) Math.round(height * PIXELS_PER_POINT);
        ChartLook look = ChartLooks.read(story.parts.text(part), chart, story.parts.colours());
        story.charts.add(new PlacedChart(chart, pixelsWide, pixelsHigh, wording, look));
        // its text for those who do not see it: both readers of PDF tags and browsers look for it here
        story.out
                .open(
                        "svg",
                        WebPage.CHART,
                        Integer.toString(story.charts.size()),
                        "aria-label",
                        alt,
                        "alt",
                        alt,
                        "style",
                        "width:" + Measure.points(width) + ";height:" + Measure.points(height))
                .close("svg");
    }
}
