package org.bilan.template;

import java.util.List;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.ParagraphText.Span;
import org.bilan.template.TemplateFinding.Code;

/**
 * Compiles the content of one paragraph. A tag that begins in a run keeps that run's looks, wherever Word has cut it;
 * runs without a tag are copied as they are.
 */
final class ParagraphCompiler {
    private final PartCompiler part;
    private final WhereInPart where;
    private final XmlElement paragraph;
    private final ParagraphText text;
    private final List<Found> tags;
    private final List<TemplateFinding> findings;
    private final Atoms atoms = new Atoms();

    ParagraphCompiler(PartCompiler part, WhereInPart where, TaggedParagraph paragraph, List<TemplateFinding> findings) {
        this.part = part;
        this.where = where;
        this.paragraph = paragraph.element();
        this.text = paragraph.text();
        this.tags = paragraph.tags();
        this.findings = findings;
    }

    /** Everything but the paragraph's properties. */
    Atoms content() {
        paragraph.children().stream()
                .filter(child -> !isNamed(child, "w:pPr"))
                .forEach(child -> node(child, paragraph));
        return atoms;
    }

    private static boolean isNamed(XmlNode node, String name) {
        return node instanceof XmlElement element && element.is(name);
    }

    private void node(XmlNode node, XmlElement parent) {
        if (!(node instanceof XmlElement element)) {
            atoms.raw(node.raw());
        } else if (ParagraphText.isOutside(tags, text.span(element))) {
            part.markup(element, atoms);
        } else if (element.is("w:r")) {
            new Run(element, parent).compile();
        } else {
            atoms.raw(element.startTag());
            element.children().forEach(child -> node(child, element));
            atoms.raw(element.endTag());
        }
    }

    /** A run that tags cut: written as one or more runs of the same properties. */
    private final class Run {
        private final XmlElement run;
        private final XmlElement parent;
        private final String opening;
        private boolean runOpen;
        private boolean textOpen;

        Run(XmlElement run, XmlElement parent) {
            this.run = run;
            this.parent = parent;
            this.opening =
                    run.startTag() + run.child("w:rPr").map(XmlElement::raw).orElse("");
        }

        void compile() {
            List<XmlElement> children = run.elements().toList();
            for (XmlElement child : children) {
                Span span = text.span(child);
                if (child.is("w:t")) {
                    text(span, child == children.get(children.size() - 1));
                } else if (!child.is("w:rPr") && (span.isEmpty() || ParagraphText.isOutside(tags, span))) {
                    openRun();
                    part.markup(child, atoms);
                }
            }
            closeRun();
        }

        private void text(Span span, boolean last) {
            int at = span.from();
            for (int i = ParagraphText.firstFrom(tags, at);
                    i < tags.size() && tags.get(i).span().touches(span);
                    i++) {
                Found found = tags.get(i);
                plain(at, found.span().from());
                if (found.span().from() >= span.from()) {
                    tag(found, last && found.span().to() >= span.to());
                }
                at = Math.max(at, found.span().to());
            }
            plain(at, span.to());
        }

        private void plain(int from, int to) {
            if (from < to) {
                openText();
                Output escaped = new Output();
                escaped.text(text.text().substring(from, to));
                atoms.raw(escaped.toString());
            }
        }

        /** @param ends whether it is the last in its run */
        private void tag(Found found, boolean ends) {
            where.in(paragraph);
            Place place = where.place(text.text(), found.span());
            Tag tag = found.tag();
            if (tag instanceof Tag.Print print && opening.contains(" w:id=")) {
                openText(); // what has a number of its own is not written twice
                atoms.step(new Step.Print(print.path(), print.format(), place));
            } else if (tag instanceof Tag.Print print) {
                print(print, place, ends);
            } else if (tag.isControl()) {
                closeRun();
                atoms.control(tag, place, parent);
            } else if (tag instanceof Tag.PageBreak) {
                openRun();
                atoms.raw("<w:br w:type=\"page\"/>");
            } else if (tag instanceof Tag.Piece || tag instanceof Tag.Contents) {
                findings.add(TemplateFinding.at(place, Code.NOT_ALONE, place.piece()));
            }
        }

        /** It opens and closes the run where nothing else of the run is before or behind it. */
        private void print(Tag.Print print, Place place, boolean ends) {
            boolean begins = !runOpen;
            if (!begins) {
                openText();
            }
            atoms.step(new Step.Print(print.path(), print.format(), place, new AroundPrint(opening, begins, ends)));
            runOpen = !ends;
            textOpen = !ends;
        }

        private void openText() {
            if (!textOpen) {
                openRun();
                atoms.raw("<w:t xml:space=\"preserve\">");
                textOpen = true;
            }
        }

        private void openRun() {
            if (textOpen) {
                atoms.raw("</w:t>");
                textOpen = false;
            }
            if (!runOpen) {
                atoms.raw(opening);
                runOpen = true;
            }
        }

        private void closeRun() {
            if (runOpen) {
                openRun();
                atoms.raw("</w:r>");
                runOpen = false;
            }
        }
    }
}
