package org.bilan.template;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bilan.document.chart.DesignedChart;
import org.bilan.document.picture.DesignedDrawing;
import org.bilan.document.picture.DesignedPicture;
import org.bilan.document.picture.DesignedPicture.Fitting;
import org.bilan.document.picture.Picture;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.FigureBookmark;
import org.bilan.document.word.WordPlace;
import org.bilan.value.Missing;
import org.bilan.value.TextFold;

/** Fills the charts and pictures that were designed in Word, in one part of one document. */
final class Designs {
    private final DocxPackage template;
    private final WordPlace place;
    private final Names names;
    private final ValueText values;
    private final Gaps gaps;

    Designs(DocxPackage template, WordPlace place, Names names, ValueText values, Gaps gaps) {
        this.template = template;
        this.place = place;
        this.names = names;
        this.values = values;
        this.gaps = gaps;
    }

    /** What a tag stands for, and which of the names it might be was meant. */
    private record Meant(AltTag.Name name, Value value) {}

    /** The run with the drawing; empty if there is nothing to show and nothing to say so. */
    String xml(Designed designed) {
        Optional<Meant> meant = designed.tag().names().stream()
                .flatMap(name -> find(name.piece()).map(value -> new Meant(name, value)).stream())
                .findFirst();
        return designed.tag().kind() == Tag.Piece.Kind.CHART ? chart(designed, meant) : picture(designed, meant);
    }

    private Optional<Value> find(Tag.Piece piece) {
        return Pieces.find(names, piece)
                .filter(value -> value instanceof Value.Absent
                        || (piece.kind() == Tag.Piece.Kind.CHART
                                ? value instanceof Value.Drawing
                                : value instanceof Value.Pictures));
    }

    private String chart(Designed designed, Optional<Meant> meant) {
        Optional<Value> value = meant.map(Meant::value);
        boolean full = value.orElse(null) instanceof Value.Drawing drawing
                && !drawing.chart().isEmpty();
        if (!full || !designed.isFit()) {
            gaps.add(designed.tag().typed(), designed.place(), value);
            return missing(designed);
        }
        Value.Drawing drawing = (Value.Drawing) value.orElseThrow();
        DesignedChart chart = new DesignedChart(template, designed.chartPart());
        String id = chart.write(drawing.chart(), place, words(designed));
        AltTag.Name name = meant.orElseThrow().name();
        String ours = drawing.chart().alt().isBlank()
                ? drawing.chart().title()
                : drawing.chart().alt();
        String drawn =
                new DesignedDrawing(designed.xml(), place.into().nextDrawingId()).chart(id, alt(designed, name, ours));
        String mark = drawing.chart().mark();
        return mark.isEmpty() || designed.run().isEmpty()
                ? drawn
                : FigureBookmark.next(place.into(), mark).around(drawn);
    }

    /** What the designer said of it, or else what the data say. */
    private static String alt(Designed designed, AltTag.Name name, String ours) {
        return Stream.of(designed.said(), designed.tag().rest(name), ours)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The tags of a title's line with their values. */
    private UnaryOperator<String> words(Designed designed) {
        return line -> {
            StringBuilder said = new StringBuilder();
            int at = 0;
            for (ParagraphText.Found one : ParagraphText.tags(line)) {
                said.append(line, at, one.span().from());
                if (one.tag() instanceof Tag.Print print) {
                    said.append(word(print, designed.place()));
                }
                at = one.span().to();
            }
            return said.append(line, at, line.length()).toString();
        };
    }

    private String word(Tag.Print print, Place where) {
        Optional<Value> value = names.find(print.path());
        if (value.isEmpty() || value.get() instanceof Value.Absent) {
            gaps.add(print.path().typed(), where, value);
        }
        return values.of(value.orElse(new Value.Absent(Missing.NOT_ENTERED)), print.format(), false);
    }

    /** The dash, since a reader looks for a chart there; where a picture would have been, nothing. */
    private String missing(Designed designed) {
        String dash = "<w:t>" + values.wording().dash() + "</w:t>";
        return designed.run().map(start -> start + dash + "</w:r>").orElse(dash);
    }

    private String picture(Designed designed, Optional<Meant> meant) {
        if (meant.isEmpty() || !designed.isFit()) {
            // it only begins like a tag: a description of what the designer put there
            return designed.xml();
        }
        AltTag.Name name = meant.get().name();
        List<Picture> pictures = meant.get().value() instanceof Value.Pictures found ? found.pictures() : List.of();
        int which = name.which().orElse(1);
        Optional<String> filled = pictures.stream().skip(which - 1L).findFirst().flatMap(picture -> {
            Fitting fitting = TextFold.fold(designed.tag().typed()).contains("logo") ? Fitting.WHOLE : Fitting.FILL;
            return DesignedPicture.write(designed.xml(), picture, alt(designed, name, picture.alt()), fitting, place);
        });
        if (filled.isEmpty()) {
            gaps.add(designed.tag().typed(), designed.place(), meant.map(Meant::value));
        }
        return filled.orElse("");
    }

    /**
     * Takes the designer's samples out of a filled part: what only the drawings that were filled showed, with their
     * numbers and files.
     */
    static void sweep(DocxPackage into, String part, List<Step> program, String filled) {
        drawn(program)
                .map(step -> step.designed().relationship())
                .filter(id -> !id.isEmpty() && !filled.contains("\"" + id + "\""))
                .distinct()
                .toList()
                .forEach(id -> into.unrelate(part, id));
    }

    private static Stream<Step.Drawn> drawn(List<Step> steps) {
        return steps.stream()
                .filter(step -> !(step instanceof Identity.Note))
                .flatMap(step -> step instanceof Step.Drawn drawn ? Stream.of(drawn) : drawn(step.inside()));
    }

    static boolean areIn(List<Step> program) {
        return drawn(program).findAny().isPresent();
    }
}
