package org.bilan.template;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.value.TextFold;

/** Finds the drawings of a part whose alternative text, or title, begins like a tag. */
final class AltTags {
    private static final Pattern ANYWHERE = Pattern.compile(
            "\\s(?:descr|title|alt|name)\\s*=\\s*[\"'][\\s{\u00a0\u202f]*(?:graphique|gr.{1,8}fico|chart|image|picture)",
            Pattern.CASE_INSENSITIVE);

    private AltTags() {}

    /** Whether a part can hold any; a look that costs little. */
    static boolean mayBeIn(String source) {
        return ANYWHERE.matcher(source).find();
    }

    /** The tag of a drawing's properties, or of a shape in the old drawing language. */
    static Optional<AltTag> of(XmlElement properties) {
        if (properties.is("wp:docPr")) {
            return inAttributes(properties, "descr", "title")
                    .or(() -> inAttributes(properties, "name").filter(AltTags::namesChart));
        }
        return properties.name().startsWith("v:") ? inAttributes(properties, "alt", "title") : Optional.empty();
    }

    private static Optional<AltTag> inAttributes(XmlElement element, String... names) {
        return Stream.of(names)
                .flatMap(name -> element.attribute(name).stream())
                .flatMap(text -> AltTag.parse(text).stream())
                .findFirst();
    }

    /** LibreOffice writes no alternative text for charts, only the name; what Word names by itself is none. */
    private static boolean namesChart(AltTag tag) {
        return tag.kind() == Tag.Piece.Kind.CHART && !TextFold.fold(tag.text()).contains("placeholder");
    }

    /** The description of a drawing whose tag stands elsewhere; empty if it has none. */
    static String said(XmlElement drawing, AltTag tag) {
        return inside(drawing, "wp:docPr")
                .flatMap(properties -> properties.attribute("descr").stream())
                .filter(text -> !text.equals(tag.text()))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** The tag of a drawing. */
    static Optional<AltTag> in(XmlElement drawing) {
        return inside(drawing, "wp:docPr").findFirst().flatMap(AltTags::of);
    }

    /** The tag of a picture in the old drawing language. */
    static Optional<AltTag> inOld(XmlElement picture) {
        return inside(picture, "v:shape", "v:rect", "v:oval", "v:roundrect", "v:image", "v:group")
                .flatMap(shape -> of(shape).stream())
                .findFirst();
    }

    static Stream<XmlElement> inside(XmlElement element, String... names) {
        return element.elements()
                .flatMap(child ->
                        java.util.List.of(names).contains(child.name()) ? Stream.of(child) : inside(child, names));
    }
}
