package org.bilan.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.Relationship;

/** The styles that a document defines, by id and by internal name, with what they say of letters. */
final class StyleBook {
    private static final int MOST_STEPS = 20;

    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final String part;
    private boolean hasLanguage;
    private Optional<XmlElement> defaults = Optional.empty();

    private StyleBook(String part) {
        this.part = part;
    }

    static StyleBook of(DocxPackage document) {
        String part = document.related(document.mainPart(), Relationship.STYLES).stream()
                .filter(document::has)
                .findFirst()
                .orElse("");
        StyleBook book = new StyleBook(part);
        if (!part.isEmpty()) {
            XmlElement root = XmlReader.read(document.text(part));
            root.elements().filter(one -> one.is("w:style")).forEach(book::add);
            book.defaults = root.child("w:docDefaults");
            book.hasLanguage = root.contains("w:lang") || root.contains("w:rPrDefault");
        }
        return book;
    }

    private void add(XmlElement style) {
        style.attribute("w:styleId").ifPresent(id -> byId.put(id, style));
        style.child("w:name")
                .flatMap(name -> name.attribute("w:val"))
                .ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The part; empty if there is none. */
    String part() {
        return part;
    }

    boolean defines(String id) {
        return byId.containsKey(id);
    }

    /** Its definition. */
    Optional<XmlElement> style(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What holds without being asked for: the defaults of letters, and of each kind the style that is the usual one. */
    Stream<XmlElement> usual() {
        return Stream.concat(
                defaults.stream(),
                byId.values().stream()
                        .filter(style ->
                                style.attribute("w:default").orElse("0").matches("1|true|on")));
    }

    boolean hasName(String internalName) {
        return names.contains(internalName.toLowerCase(Locale.ROOT));
    }

    /** Whether it says in which language the text is, or has the place where a report's language is written. */
    boolean hasLanguage() {
        return hasLanguage;
    }

    /** What a style, or those it is based on, says of letters or paragraphs: {@code w:rPr}, {@code w:color}. */
    Optional<XmlElement> property(String id, String properties, String name) {
        XmlElement style = byId.get(id);
        for (int step = 0; style != null && step < MOST_STEPS; step++) {
            Optional<XmlElement> own = style.at(properties, name);
            if (own.isPresent()) {
                return own;
            }
            style = style.child("w:basedOn")
                    .flatMap(base -> base.attribute("w:val"))
                    .map(byId::get)
                    .orElse(null);
        }
        return Optional.empty();
    }
}
