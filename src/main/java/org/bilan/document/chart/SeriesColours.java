package org.bilan.document.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Colours for what a designer drew once and our numbers need more often: the theme's accents where the design uses the
 * theme, else the palette of our own charts; none twice while there is another.
 */
final class SeriesColours {
    private static final Set<String> COLOURS = Set.of("schemeClr", "srgbClr");
    private static final List<String> ACCENTS =
            List.of("accent1", "accent2", "accent3", "accent4", "accent5", "accent6");

    private final Set<String> used = new HashSet<>();

    SeriesColours(List<ChartNode> designed) {
        for (ChartNode series : designed) {
            main(series).ifPresent(colour -> used.add(spelled(colour)));
            series.children("dPt").forEach(point -> main(point).ifPresent(colour -> used.add(spelled(colour))));
        }
    }

    /** What fills it, or draws its line; empty if the program is to choose. */
    private static Optional<ChartNode> main(ChartNode one) {
        return one.child("spPr")
                .flatMap(look -> look.children().stream()
                        .flatMap(child -> COLOURS.contains(child.name()) ? Stream.of(child) : inside(child))
                        .findFirst());
    }

    private static Stream<ChartNode> inside(ChartNode fill) {
        return Stream.concat(fill.all("schemeClr"), fill.all("srgbClr"));
    }

    private static String spelled(ChartNode colour) {
        boolean changed = !colour.children().isEmpty();
        return colour.attribute("val") + (changed ? colour.children().get(0).name() : "");
    }

    /** Gives a copied series or point a colour that none has yet, in its fill, line and markers. */
    void recolour(ChartNode copy) {
        main(copy).ifPresent(colour -> {
            String before = colour.attribute("val");
            String kind = colour.name();
            String after = kind.equals("schemeClr") ? nextAccent() : next();
            Stream.of("spPr", "marker")
                    .flatMap(part -> copy.child(part).stream())
                    .flatMap(look -> look.all(kind))
                    .filter(one -> one.attribute("val").equals(before))
                    .toList()
                    .forEach(one -> change(one, after));
        });
    }

    private static void change(ChartNode colour, String after) {
        int darker = after.indexOf('*');
        colour.set("val", darker < 0 ? after : after.substring(0, darker));
        if (darker >= 0) {
            colour.clear();
            colour.drawing("lumMod").set("val", after.substring(darker + 1));
        }
    }

    /** Beyond the six accents the same again darker, as Word itself goes on. */
    private String nextAccent() {
        return Stream.concat(
                        ACCENTS.stream(),
                        Stream.of("60000", "40000", "80000")
                                .flatMap(share -> ACCENTS.stream().map(accent -> accent + "*" + share)))
                .filter(used::add)
                .findFirst()
                .orElse(ACCENTS.get(0));
    }

    private String next() {
        return IntStream.range(0, ChartPalette.size())
                .mapToObj(ChartPalette::colour)
                .filter(used::add)
                .findFirst()
                .orElseGet(() -> ChartPalette.colour(used.size()));
    }
}
