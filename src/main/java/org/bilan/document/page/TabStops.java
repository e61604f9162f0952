package org.bilan.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tab stops of one paragraph and how far its line has come, in points from the left edge of the text column. XHTML
 * has no tabs: each becomes a gap as wide as it takes to reach its stop, the last one to the right edge a leader that
 * the page layout stretches.
 */
final class TabStops {
    private static final double LEAST_GAP = 3;

    private final List<Stop> stops = new ArrayList<>();
    private final boolean used;
    private final boolean floats;
    private final double left;
    private final double column;
    private final double distance;
    private double reached;
    private @Nullable Stop pending;
    private int place;
    private double from;

    /** Where the decimal mark stands of what follows the pending tab; negative before there is one. */
    private double mark = -1;

    private Look look = Look.NONE;

    private record Stop(String kind, double at, String leader) {}

    /**
     * {@code column} is the width between the margins, or 0 when it is not known; {@code distance} that between the stops
     * that nobody set. What {@code floats} to the right ends
     * there whatever page number it holds; in the text of the document it would be read before the rest of its line.
     */
    TabStops(Look paragraph, double column, double distance, boolean used, boolean floats) {
        this.distance = distance;
        this.used = used;
        this.floats = floats;
        this.column = column;
        this.left = ParagraphBox.points(paragraph.get(ParagraphTraits.LEFT));
        this.reached = left + ParagraphBox.points(paragraph.get(ParagraphTraits.FIRST_LINE));
        if (used) {
            paragraph.each(this::stop);
            stops.sort(java.util.Comparator.comparingDouble(Stop::at));
        }
    }

    private void stop(String trait, String value) {
        if (trait.startsWith(ParagraphTraits.TAB)) {
            String[] words = value.split(" ");
            if (!words[0].equals("clear") && !words[0].equals("bar")) {
                double at = Double.parseDouble(trait.substring(ParagraphTraits.TAB.length()));
                stops.add(new Stop(words[0], at, words[1]));
            }
        }
    }

    void advance(String text, Look set) {
        if (used) {
            Stop stop = pending;
            int at = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
            if (stop != null && stop.kind().equals("decimal") && at >= 0) {
                mark = reached + Typefaces.width(text.substring(0, at), set);
            }
            reached += Typefaces.width(text, set);
        }
    }

    void advance(double points) {
        reached += points;
    }

    void newLine() {
        reached = left;
    }

    void tab(Markup out, Look set) {
        tab(out, set, null);
    }

    /** To the left, middle or right of the column, whatever stops there are. */
    void aligned(Markup out, Look set, String kind, String leader) {
        double at = kind.equals("right") ? column : kind.equals("center") ? column / 2 : left;
        tab(out, set, new Stop(kind, at, leader));
    }

    private void tab(Markup out, Look set, @Nullable Stop to) {
        settle(out, false);
        pending = to == null ? next() : to;
        place = out.length();
        from = reached;
        mark = -1;
        look = set;
    }

    void end(Markup out) {
        settle(out, true);
    }

    private Stop next() {
        for (Stop stop : stops) {
            if (stop.at() > reached + 0.5) {
                return stop;
            }
        }
        if (left > reached + 0.5) {
            return new Stop("left", left, "none");
        }
        double at = (Math.floor(reached / distance) + 1) * distance;
        return new Stop("left", at, "none");
    }

    private void settle(Markup out, boolean last) {
        Stop stop = pending;
        if (stop == null) {
            return;
        }
        pending = null;
        if (last && stop.kind().equals("right")) {
            stretch(out, stop);
            return;
        }
        double after = reached - from;
        double gap = stop.at()
                - from
                - switch (stop.kind()) {
                    case "right", "end" -> after;
                    case "decimal" -> mark < 0 ? after : mark - from;
                    case "center" -> after / 2;
                    default -> 0;
                };
        gap = Math.max(gap, LEAST_GAP);
        reached = from + gap + after;
        out.insert(place, gap(stop.leader(), gap));
    }

    private void stretch(Markup out, Stop stop) {
        double short_ = column - stop.at();
        if (column > 0 && short_ > 1) {
            out.raw("<span style=\"padding-left:" + Measure.points(short_) + "\"></span>");
        }
        if (column > 0 && reached > column) {
            out.insert(place, " ");
        } else if (floats && stop.leader().equals("none")) {
            out.insert(place, "<span class=\"right\">");
            out.close("span");
        } else if (!out.numberAfter(place, stop.leader())) {
            out.insert(place, "<span class=\"fill-" + stop.leader() + "\"></span>");
        }
    }

    private String gap(String leader, double width) {
        String sign =
                switch (leader) {
                    case "dot", "middleDot" -> ".";
                    case "underscore", "heavy" -> "_";
                    case "hyphen" -> "-";
                    default -> " ";
                };
        double signWidth = Typefaces.width(sign, look);
        int times = sign.equals(" ") ? 1 : Math.max(1, (int) (width / signWidth));
        double rest = Math.max(0, width - times * signWidth);
        return "<span class=\"tab\" style=\"padding-left:" + Measure.points(rest) + "\">" + sign.repeat(times)
                + "</span>";
    }
}
