package org.bilan.document.page;

import org.bilan.document.FontFamily;
import org.jspecify.annotations.Nullable;

/**
 * Something drawn behind the text of a page and no part of it: a watermark, a border, a picture to the paper's edge.
 * Measures are in points from the upper left corner of the page; colours are CSS.
 */
public sealed interface PageInk {
    /** Letters stretched to fill a frame, which is turned about its middle, in degrees, clockwise. */
    record Letters(
            String text, FontFamily family, boolean bold, boolean italic, String colour, Frame frame, double turn)
            implements PageInk {
        @Override
        public PageInk lower(double points) {
            return new Letters(text, family, bold, italic, colour, frame.lower(points), turn);
        }
    }

    /** A picture by the address that the page gives it; {@code strength} is 1 for what hides the paper wholly. */
    record Image(String address, Frame frame, double strength) implements PageInk {
        @Override
        public PageInk lower(double points) {
            return new Image(address, frame.lower(points), strength);
        }
    }

    /** A rectangle or, {@code round}, an ellipse. */
    record Box(Frame frame, @Nullable String fill, ShapeLook.@Nullable Edge edge, boolean round) implements PageInk {
        @Override
        public PageInk lower(double points) {
            return new Box(frame.lower(points), fill, edge, round);
        }
    }

    /** A line from one corner of a frame to the opposite one. */
    record Line(Frame frame, ShapeLook.Edge edge) implements PageInk {
        @Override
        public PageInk lower(double points) {
            return new Line(frame.lower(points), edge);
        }
    }

    /** Where it is drawn. */
    record Frame(double left, double top, double width, double height) {
        Frame lower(double points) {
            return new Frame(left, top + points, width, height);
        }
    }

    /** The same so much further down. */
    PageInk lower(double points);

    /** Ink at a mark in the page; {@code belowMark}: measured down from the mark and not from the head of the page. */
    record Marked(PageInk ink, boolean belowMark) {}
}
