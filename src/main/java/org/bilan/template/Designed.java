package org.bilan.template;

import java.util.List;
import java.util.Optional;

/**
 * A drawing of a template that its alternative text gives to our data.
 *
 * @param xml the drawing, with the run around it if that holds nothing else
 * @param shape what was drawn there
 * @param said how the designer described it beside the tag; empty if not
 * @param relationship what the drawing shows, by its id in the part; empty if it shows no chart or picture
 * @param titles the lines of a chart's titles that hold tags
 */
record Designed(
        AltTag tag,
        String said,
        String xml,
        Shape shape,
        String relationship,
        String chartPart,
        List<Title> titles,
        Place place) {
    /** What a drawing is. */
    enum Shape {
        CHART,
        PICTURE,
        OTHER
    }

    /** A line of a chart's title with its tags. */
    record Title(String line, List<ParagraphText.Found> tags) {}

    Designed {
        titles = List.copyOf(titles);
    }

    /** Whether the drawing can show what its tag names. */
    boolean isFit() {
        return shape == (tag.kind() == Tag.Piece.Kind.CHART ? Shape.CHART : Shape.PICTURE);
    }

    /** The beginning of the run around the drawing, if it is part of this. */
    Optional<String> run() {
        return xml.startsWith("<w:r") ? Optional.of(xml.substring(0, xml.indexOf("<w:drawing"))) : Optional.empty();
    }
}
