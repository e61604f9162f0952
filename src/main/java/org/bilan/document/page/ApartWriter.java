package org.bilan.document.page;

import java.util.function.Function;
import org.bilan.document.chart.ChartNode;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.wordprocessingDrawing.Anchor;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.wml.CTPictureBase;
import org.docx4j.wml.Drawing;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Writes what is anchored in a paragraph, before it: beside its text, above it, over the page or behind it. What cannot
 * stand where Word puts it stands in the flow of the text, and is remarked.
 */
final class ApartWriter {
    /** Beside wider ones there is no room for text. */
    private static final double WIDEST_BESIDE = 0.72;

    private static final double LINE = 14;

    private final Story story;
    private final Frame frame;
    private final String alignment;
    private final double reached;

    /**
     * {@code alignment} is the paragraph's; {@code reached} is how far below the head of the page the paragraph begins,
     * NaN where nobody knows.
     */
    ApartWriter(Story story, Frame frame, String alignment, double reached) {
        this.story = story;
        this.frame = frame;
        this.alignment = alignment;
        this.reached = reached;
    }

    /** A drawing in its size; {@code ink} draws it behind the page, or gives null where it has to be read. */
    private record Piece(
            double width,
            double height,
            boolean text,
            String alt,
            Function<PageInk.Frame, @Nullable PageInk> ink,
            Runnable write) {}

    void write(Object item) {
        if (item instanceof Drawing drawing) {
            for (Object each : drawing.getAnchorOrInline()) {
                if (each instanceof Anchor anchor) {
                    place(piece(anchor.getGraphic(), anchor.getExtent(), anchor), DrawingPlace.of(anchor));
                } else if (each instanceof Inline inline) {
                    between(piece(inline.getGraphic(), inline.getExtent(), null), alignment);
                }
            }
        } else if (item instanceof CTPictureBase old) {
            for (Object each : old.getAnyAndAny()) {
                if (each instanceof Element element) {
                    writeOld(VmlShape.of(new ChartNode(element)));
                }
            }
        }
    }

    private @Nullable Piece piece(
            @Nullable Graphic graphic, @Nullable CTPositiveSize2D extent, @Nullable Anchor anchor) {
        if (graphic == null || graphic.getGraphicData() == null || extent == null) {
            return null;
        }
        double width = Measure.emu(extent.getCx());
        double height = Measure.emu(extent.getCy());
        String alt =
                anchor == null || anchor.getDocPr() == null || anchor.getDocPr().getDescr() == null
                        ? ""
                        : anchor.getDocPr().getDescr();
        Element shape = DrawnApart.shape(graphic.getGraphicData());
        if (shape != null) {
            ChartNode node = new ChartNode(shape);
            return new Piece(
                    width,
                    height,
                    DrawnApart.holdsText(shape),
                    alt,
                    where -> new ShapeInk(story).of(node, where),
                    () -> new ShapeWriter(story).dml(node, width, height));
        }
        Element diagram = DrawnApart.diagram(graphic.getGraphicData());
        if (diagram != null) {
            return new Piece(
                    width,
                    height,
                    true,
                    alt,
                    where -> null,
                    () -> new DiagramWriter(story).write(diagram, width, height));
        }
        var picture = graphic.getGraphicData().getPic();
        return new Piece(
                width,
                height,
                false,
                alt,
                where -> picture == null ? null : new ShapeInk(story).of(picture.getBlipFill(), where),
                () -> {
                    if (anchor != null) {
                        new DrawingWriter(story).write(anchor);
                    }
                });
    }

    private void writeOld(VmlShape shape) {
        if (shape.shape().is("shapetype")) {
            return;
        }
        if (shape.isRule()) {
            String colour = shape.fill() == null ? "#A0A0A0" : shape.fill();
            String css = "height:" + Measure.points(Math.max(0.5, shape.height())) + ";background-color:" + colour
                    + ";margin-bottom:6pt;";
            story.out.open("div", "class", story.stylesheet.classOf(css)).close("div");
            return;
        }
        double width = shape.width();
        double height = shape.height();
        Piece piece = new Piece(
                width,
                height,
                shape.letters().isPresent()
                        || DrawnApart.holdsText(shape.shape().element()),
                shape.shape().attribute("alt"),
                where -> new ShapeInk(story).of(shape, where),
                () -> new ShapeWriter(story).vml(shape, width, height));
        if (shape.isAnchored()) {
            place(piece, shape.place());
        } else {
            between(piece, alignment);
        }
    }

    private void place(@Nullable Piece piece, DrawingPlace place) {
        if (piece == null) {
            return;
        }
        double left = place.left(piece.width, story.page, frame.width());
        boolean fits = piece.width <= frame.width() * WIDEST_BESIDE;
        switch (place.wrap()) {
            case OVER -> {
                if (behind(piece, place, left)) {
                    return;
                }
                if (isPlaced(place)) {
                    over(piece, place, left);
                    return;
                }
                story.remark(PageSubset.FLOATING);
                flow(piece, place, left, fits);
            }
            case BESIDE -> flow(piece, place, left, fits);
            case BETWEEN -> flow(piece, place, left, false);
        }
    }

    private void flow(Piece piece, DrawingPlace place, double left, boolean beside) {
        if (beside) {
            beside(piece, place, left);
        } else {
            double room = frame.width() - piece.width;
            between(piece, left > room - 2 ? "right" : Math.abs(left - room / 2) < 2 ? "center" : "left");
        }
    }

    /** Whether it was drawn behind the page, where nothing in it is read: what a header has, what lies under the text or reaches the paper's edge. */
    private boolean behind(Piece piece, DrawingPlace place, double left) {
        boolean whole = story.inMargin || story.isWholeColumn(frame);
        double top = place.followsText() ? place.belowText() : place.top(piece.height, story.page);
        boolean beyond = left < -1
                || left + piece.width > frame.width() + 1
                || !place.followsText()
                        && (top < story.page.top() - 1
                                || top + piece.height > story.page.height() - story.page.bottom() + 1);
        if (!whole || !(story.inMargin || place.behind() || beyond)) {
            return false;
        }
        double from = !story.inMargin || !place.followsText()
                ? 0
                : story.inFooter ? story.page.height() - story.page.footer() - LINE : story.page.header();
        PageInk ink =
                piece.ink.apply(new PageInk.Frame(story.page.left() + left, top + from, piece.width, piece.height));
        if (ink == null) {
            return false;
        }
        story.ink(ink, place.followsText() && !story.inMargin);
        if (ink instanceof PageInk.Image image && !story.inMargin) {
            // a browser has no page to draw it behind
            String css = "display:block;width:" + Measure.points(piece.width) + ';';
            String named = "on-screen " + story.stylesheet.classOf(css);
            story.out.empty("img", "class", named, "src", image.address(), "alt", piece.alt);
        }
        if (!piece.alt.isBlank() && !story.inMargin) {
            // who cannot see it hears of it at this place
            story.out.empty("img", "class", "unseen", "src", story.dot(), "alt", piece.alt);
        }
        return true;
    }

    private boolean isPlaced(DrawingPlace place) {
        return !story.inMargin && story.isWholeColumn(frame) && (place.followsText() || !Double.isNaN(reached));
    }

    private void beside(Piece piece, DrawingPlace place, double left) {
        boolean atLeft = left + piece.width / 2 <= frame.width() / 2;
        double outside = Math.max(0, atLeft ? left : frame.width() - left - piece.width);
        String side = atLeft ? "left" : "right";
        String other = atLeft ? "right" : "left";
        apart(
                piece,
                "float:" + side + ";margin-" + other + ':' + Measure.points(place.gap()) + ";margin-bottom:4pt;"
                        + (outside < 1 ? "" : "margin-" + side + ':' + Measure.points(outside) + ';'));
    }

    private void apart(Piece piece, String css) {
        story.openApart(css + "width:" + Measure.points(piece.width) + ';');
        piece.write.run();
        story.closeApart();
    }

    private void between(@Nullable Piece piece, String side) {
        if (piece != null) {
            String margins =
                    switch (side) {
                        case "center" -> "margin-left:auto;margin-right:auto;";
                        case "right" -> "margin-left:auto;margin-right:0;";
                        default -> "";
                    };
            String css =
                    margins + "width:" + Measure.points(piece.width) + ";margin-bottom:6pt;page-break-inside:avoid;";
            story.out.open("div", "class", story.stylesheet.classOf(css));
            piece.write.run();
            story.out.close("div");
        }
    }

    /** Over or under the text; letters always stay on the part of the page that is printed. */
    private void over(Piece piece, DrawingPlace place, double left) {
        double room = story.page.height() - story.page.top() - story.page.bottom();
        double top = place.followsText()
                ? place.belowText()
                : place.top(piece.height, story.page) - story.page.top() - reached;
        double across = left;
        if (piece.text) {
            across = Math.max(0, Math.min(left, frame.width() - piece.width));
            double from = Double.isNaN(reached) ? 0 : reached;
            top = Math.max(-from, Math.min(top, room - from - piece.height));
        }
        story.openApart("position:relative;height:0;page-break-after:avoid;");
        apart(piece, "position:absolute;left:" + Measure.points(across) + ";top:" + Measure.points(top) + ';');
        story.closeApart();
    }
}
