package org.bilan.template;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the drawings of a part whose alternative text, or title, begins like a tag. */
final class AltTags {
    private static final Pattern ANYWHERE = Pattern.compile(
            "\\s(?:descr|title|alt)\\s*=\\s*[\"'][\\s{\u00a0\u202f]*(?:graphique|gr.{1,8}fico|chart|image|picture)",
            Pattern.CASE_INSENSITIVE);

    private AltTags() {}

    /** Whether a part can hold any; a look that costs little. */
    static boolean mayBeIn(String source) {
        return ANYWHERE.matcher(source).find();
    }

    /** The tag of a drawing's properties, or of a shape in the old drawing language. */
    static Optional<AltTag> of(XmlElement properties) {
        Stream<String> names = properties.is("wp:docPr")
                ? Stream.of("descr", "title")
                : properties.name().startsWith("v:") ? Stream.of("alt", "title") : Stream.empty();
        return names.flatMap(name -> properties.attribute(name).stream())
                .flatMap(text -> AltTag.parse(text).stream())
                .findFirst();
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
