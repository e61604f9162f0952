package org.bilan.template;

import java.util.List;
import java.util.Optional;
import org.bilan.template.ParagraphText.Found;

/** A paragraph of a template with its tags; {@code title} is its level if it is a heading. */
record TaggedParagraph(XmlElement element, ParagraphText text, List<Found> tags, Optional<Integer> title) {

    static TaggedParagraph of(XmlElement element, Optional<Integer> title) {
        ParagraphText text = ParagraphText.of(element);
        return new TaggedParagraph(element, text, text.tags(), title);
    }

    /** Whether it can be copied as it is. */
    boolean isFixed() {
        return tags.isEmpty() && title.isEmpty() && !element.contains("w:txbxContent") && !element.holdsAltTag();
    }

    /**
     * Whether the tags need no paragraph: no word stands beside them, and they either only control what comes between
     * them and others, or bring paragraphs of their own.
     */
    boolean isAlone() {
        if (tags.isEmpty()
                || !text.isOnlyText()
                || !WhereInPart.outside(text.text(), tags).isBlank()) {
            return false;
        }
        long printed = tags.stream()
                .filter(one -> !one.tag().isControl() && !(one.tag() instanceof Tag.Remark))
                .count();
        return printed <= 1 && !(prints() && tags.size() > 1);
    }

    /** Whether a tag in it prints a value. */
    boolean prints() {
        return tags.stream().anyMatch(one -> one.tag() instanceof Tag.Print);
    }

    /** Its opening and properties. */
    String start() {
        return element.startTag() + element.child("w:pPr").map(XmlElement::raw).orElse("");
    }

    /** The end of a section lies in the properties of its last paragraph. */
    Optional<String> section() {
        return element.at("w:pPr", "w:sectPr").map(XmlElement::raw);
    }
}
