package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a part as it reads once its tracked changes are accepted (ISO/IEC 29500-1, clause 17.13.5): what was
 * inserted or moved to a place counts, what was deleted or moved away is gone, a paragraph whose mark was deleted runs on
 * into the next. Wrappers that mean nothing for the text, of smart tags and of content controls without properties, go
 * as well: a block may begin inside one and end outside. A content control with a tag is no longer bound to data of its
 * own, with which Word would write over ours. Where there is nothing of all this the tree stays as it was read.
 */
final class AcceptedChanges {
    private static final Set<String> OPENED = Set.of("w:ins", "w:moveTo", "w:smartTag");
    private static final Set<String> GONE = Set.of(
            "w:del",
            "w:moveFrom",
            "w:moveFromRangeStart",
            "w:moveFromRangeEnd",
            "w:moveToRangeStart",
            "w:moveToRangeEnd",
            "w:smartTagPr",
            "w:rPrChange",
            "w:pPrChange",
            "w:tblPrChange",
            "w:tblPrExChange",
            "w:tblGridChange",
            "w:trPrChange",
            "w:tcPrChange",
            "w:sectPrChange",
            "w:numberingChange",
            "w:cellIns",
            "w:cellDel",
            "w:cellMerge",
            "w:customXmlInsRangeStart",
            "w:customXmlInsRangeEnd",
            "w:customXmlDelRangeStart",
            "w:customXmlDelRangeEnd",
            "w:customXmlMoveFromRangeStart",
            "w:customXmlMoveFromRangeEnd",
            "w:customXmlMoveToRangeStart",
            "w:customXmlMoveToRangeEnd");
    private static final Set<String> HOLLOW = Set.of("w:hyperlink", "w:tbl");
    private static final Set<String> BINDINGS = Set.of("w:dataBinding", "w15:dataBinding", "w:showingPlcHdr");
    private static final String GOOGLE = "goog_rdk_";

    private AcceptedChanges() {}

    /** The same root, its tree changed where needed. */
    static XmlElement in(XmlElement root) {
        String raw = root.raw();
        boolean any = root.contains("w:sdt")
                || raw.contains("Change ")
                || GONE.stream().anyMatch(name -> root.contains(name))
                || OPENED.stream().anyMatch(name -> root.contains(name));
        if (any) {
            accept(root);
        }
        return root;
    }

    /** Whether anything inside was changed. */
    private static boolean accept(XmlElement element) {
        List<XmlNode> kept = new ArrayList<>();
        List<XmlNode> running = new ArrayList<>();
        boolean changed = false;
        for (XmlNode node : opened(element)) {
            if (!(node instanceof XmlElement child)) {
                kept.add(node);
                continue;
            }
            boolean runsOn = child.is("w:p") && isMarkDeleted(child);
            boolean gone = isGone(child);
            boolean inside = !gone && accept(child) | unbind(child);
            changed |= inside || gone;
            if (gone || inside && HOLLOW.contains(child.name()) && isHollow(child)) {
                continue;
            }
            if (runsOn) {
                running.add(child);
                continue;
            }
            if (!running.isEmpty()) {
                flow(running, child, kept);
                changed = true;
            }
            kept.add(child);
        }
        kept.addAll(running);
        changed |= !kept.equals(element.children());
        if (changed) {
            element.change(kept);
        }
        return changed;
    }

    /** Whether a content control was bound, or showed what is to be typed there. */
    private static boolean unbind(XmlElement control) {
        Optional<XmlElement> properties = control.is("w:sdt")
                        && control.child("w:sdtContent")
                                .filter(XmlElement::mayHoldTags)
                                .isPresent()
                ? control.child("w:sdtPr")
                        .filter(one -> one.elements().anyMatch(child -> BINDINGS.contains(child.name())))
                : Optional.empty();
        properties.ifPresent(one -> {
            one.change(one.children().stream()
                    .filter(node -> !(node instanceof XmlElement child && BINDINGS.contains(child.name())))
                    .toList());
            control.change(control.children());
        });
        return properties.isPresent();
    }

    /** What stands in an element, wrappers taken away. */
    private static List<XmlNode> opened(XmlElement element) {
        List<XmlNode> all = new ArrayList<>();
        for (XmlNode node : element.children()) {
            if (node instanceof XmlElement child && OPENED.contains(child.name())) {
                all.addAll(opened(child));
            } else if (node instanceof XmlElement child && isNothing(child)) {
                child.child("w:sdtContent").ifPresent(content -> all.addAll(opened(content)));
            } else {
                all.add(node);
            }
        }
        return all;
    }

    /** A content control of which nothing is said but its number, or that holds a suggestion of Google's. */
    private static boolean isNothing(XmlElement element) {
        Optional<XmlElement> properties = element.is("w:sdt") ? element.child("w:sdtPr") : Optional.empty();
        return properties
                .filter(one -> one.elements().allMatch(child -> child.is("w:id"))
                        || one.child("w:tag")
                                .flatMap(tag -> tag.attribute("w:val"))
                                .filter(value -> value.startsWith(GOOGLE))
                                .isPresent())
                .isPresent();
    }

    private static boolean isGone(XmlElement element) {
        return GONE.contains(element.name())
                || element.is("w:tr") && element.at("w:trPr", "w:del").isPresent()
                || element.is("w:tc") && element.at("w:tcPr", "w:cellDel").isPresent();
    }

    /** A section ends in its paragraph whatever became of the mark. */
    private static boolean isMarkDeleted(XmlElement paragraph) {
        Optional<XmlElement> mark = paragraph.at("w:pPr", "w:rPr");
        return mark.filter(one -> one.child("w:del").isPresent()
                                || one.child("w:moveFrom").isPresent())
                        .isPresent()
                && paragraph.at("w:pPr", "w:sectPr").isEmpty();
    }

    /** Paragraphs without marks become the beginning of the next; before a table they stay if they say anything. */
    private static void flow(List<XmlNode> running, XmlElement next, List<XmlNode> kept) {
        List<XmlNode> content = new ArrayList<>();
        running.forEach(one -> ((XmlElement) one)
                .children().stream().filter(node -> !isProperties(node)).forEach(content::add));
        if (next.is("w:p")) {
            List<XmlNode> joined = new ArrayList<>(next.children());
            boolean properties = !joined.isEmpty() && isProperties(joined.get(0));
            joined.addAll(properties ? 1 : 0, content);
            next.change(joined);
        } else if (!content.isEmpty()) {
            kept.addAll(running);
        }
        running.clear();
    }

    private static boolean isProperties(XmlNode node) {
        return node instanceof XmlElement element && element.is("w:pPr");
    }

    /** A link without text, a table without rows. */
    private static boolean isHollow(XmlElement element) {
        String wanted = element.is("w:tbl") ? "w:tr" : "w:r";
        return element.elements().noneMatch(child -> child.is(wanted) || child.is("w:sdt") || child.is("w:fldSimple"));
    }
}
