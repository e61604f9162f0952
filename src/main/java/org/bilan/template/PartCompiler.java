package org.bilan.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.TextColumn;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.Step.Ending;

/** Compiles one part of a template: walks its containers, paragraphs and tables in the order of the text. */
final class PartCompiler {
    private static final Set<String> MARKS = Set.of("w:bookmarkStart", "w:bookmarkEnd");
    private static final Set<String> STORIES = Set.of("w:body", "w:hdr", "w:ftr");

    private final String source;
    private final boolean main;
    private final HeadingStyles headingStyles;
    private final List<TemplateFinding> findings;
    private final Nesting nesting;
    private final WhereInPart where;
    private final DesignReader designs;
    private int width;
    private int columnEnd;
    private int columnWidth;
    private boolean inTable;
    private Object level = this;

    /** {@code textWidth}: what a header or note may fill, in twentieths of a point. */
    PartCompiler(
            String part,
            String source,
            boolean main,
            DocxPackage document,
            HeadingStyles headingStyles,
            int textWidth,
            List<TemplateFinding> findings) {
        this.source = source;
        this.main = main;
        this.headingStyles = headingStyles;
        this.findings = findings;
        this.nesting = new Nesting(findings);
        this.where = new WhereInPart(part);
        this.designs = new DesignReader(document, part, where, findings);
        this.width = textWidth;
    }

    List<Step> compile() {
        XmlElement root = AcceptedChanges.in(XmlReader.read(source));
        Atoms atoms = new Atoms();
        atoms.raw(source.substring(0, root.start()));
        if (main) {
            open(root, atoms);
            root.children().forEach(child -> bodyOrOther(child, atoms));
            atoms.raw(root.endTag());
        } else if (hasBlocks(root)) {
            whole(root, atoms);
        } else {
            markup(root, atoms);
        }
        List<Step> steps = nesting.fold(atoms);
        end();
        return nesting.doubted(steps);
    }

    /** The text of one note of a part. */
    List<Step> note(XmlElement note) {
        Atoms atoms = new Atoms();
        note.children().forEach(child -> block(child, atoms));
        return List.of(new Step.Story(nesting.fold(atoms)));
    }

    /** Once all of the part is compiled. */
    void end() {
        nesting.report();
    }

    private void bodyOrOther(XmlNode child, Atoms atoms) {
        if (child instanceof XmlElement body && body.is("w:body")) {
            whole(body, atoms);
        } else {
            atoms.raw(child.raw());
        }
    }

    /** A container with its tags; the last section's properties stay outside what must end in a paragraph. */
    private void whole(XmlElement container, Atoms atoms) {
        open(container, atoms);
        Atoms content = new Atoms();
        StringBuilder after = new StringBuilder();
        for (XmlNode child : container.children()) {
            if (child instanceof XmlElement element && element.is("w:sectPr")) {
                after.append(element.raw());
            } else {
                block(child, content);
            }
        }
        List<Step> steps = nesting.fold(content);
        atoms.step(STORIES.contains(container.name()) ? new Step.Story(steps) : new Step.Container(steps));
        atoms.raw(after + container.endTag());
    }

    private static void open(XmlElement element, Atoms atoms) {
        atoms.raw(element.startTag());
    }

    private void block(XmlNode node, Atoms atoms) {
        if (!(node instanceof XmlElement element)) {
            atoms.raw(node.raw());
        } else if (element.is("w:p")) {
            paragraph(element, atoms);
        } else if (element.is("w:tbl")) {
            new TableCompiler(this, where, nesting).table(element, atoms);
        } else {
            markup(element, atoms);
        }
    }

    /** Any other element: copied if no tag can be inside, else looked into. */
    void markup(XmlElement element, Atoms atoms) {
        Optional<Step.Drawn> drawn = element.holdsAltTag() ? designs.read(element) : Optional.empty();
        if (drawn.isPresent()) {
            atoms.step(drawn.get());
        } else if (!element.mayHoldTags()) {
            where.pass(element);
            atoms.raw(element.raw());
        } else if (element.is("w:txbxContent") || hasBlocks(element)) {
            whole(element, atoms);
        } else {
            Object outside = level;
            level = element;
            designs.enter(element);
            open(element, atoms);
            WhereInPart.Count count = where.count();
            for (XmlNode child : element.children()) {
                if (element.is("mc:AlternateContent")) {
                    where.backTo(count);
                }
                block(child, atoms);
            }
            atoms.raw(element.endTag());
            designs.leave(element);
            level = outside;
        }
    }

    private static boolean hasBlocks(XmlElement element) {
        return element.elements().anyMatch(child -> child.is("w:p") || child.is("w:tbl"));
    }

    /** The content of a cell of this width. */
    List<Step> cell(List<XmlNode> children, int cellWidth) {
        int outerWidth = width;
        boolean outerTable = inTable;
        width = cellWidth;
        inTable = true;
        Atoms atoms = new Atoms();
        children.forEach(child -> block(child, atoms));
        boolean plain = atoms.endInParagraph() && children.stream().noneMatch(PartCompiler::isTable);
        List<Step> steps = nesting.fold(atoms);
        width = outerWidth;
        inTable = outerTable;
        return plain ? steps : List.of(new Step.Container(steps));
    }

    private static boolean isTable(XmlNode node) {
        return node instanceof XmlElement element && (element.is("w:tbl") || element.contains("w:tbl"));
    }

    private void paragraph(XmlElement element, Atoms atoms) {
        where.nextParagraph(element);
        Optional<Integer> title = main ? headingStyles.listedLevelOf(element) : Optional.empty();
        if (title.isEmpty() && !element.mayHoldTags()) {
            atoms.raw(element.raw(), Ending.PARAGRAPH);
            return;
        }
        TaggedParagraph paragraph = TaggedParagraph.of(element, title);
        title.ifPresent(level -> where.heading(level, paragraph.text().text()));
        report(paragraph.text().text(), paragraph.tags());
        if (paragraph.isFixed()) {
            atoms.raw(element.raw(), Ending.PARAGRAPH);
        } else if (!paragraph.isAlone()) {
            inline(paragraph, atoms);
        } else if (paragraph.prints()) {
            alone(paragraph, atoms);
        } else {
            vanish(paragraph, atoms);
        }
    }

    void report(String line, List<Found> tags) {
        for (Found one : tags) {
            if (one.tag() instanceof Tag.Wrong wrong) {
                findings.add(TemplateFinding.at(where.place(line, one.span()), wrong.code(), wrong.piece())
                        .near(wrong.nearest()));
            }
        }
        Braces.findings(line, tags, span -> where.place(line, span)).forEach(findings::add);
    }

    /** What may be filled where a paragraph stands: its cell, or the column of text of its section. */
    private int widthAt(TaggedParagraph paragraph) {
        if (!main || inTable) {
            return width;
        }
        int at = paragraph.element().start();
        if (at >= columnEnd) {
            int next = source.indexOf("<w:sectPr", at);
            columnEnd = next < 0 ? source.length() : next;
            columnWidth = TextColumn.widthAt(source, at);
        }
        return columnWidth;
    }

    private void vanish(TaggedParagraph paragraph, Atoms atoms) {
        for (Found one : paragraph.tags()) {
            Place place = where.place(paragraph.text().text(), one.span());
            if (one.tag() instanceof Tag.Piece piece) {
                atoms.step(new Step.Piece(piece, widthAt(paragraph), place));
            } else if (one.tag() instanceof Tag.Contents) {
                atoms.step(new Step.Contents());
            } else if (one.tag() instanceof Tag.PageBreak) {
                atoms.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", Ending.PARAGRAPH);
            } else if (one.tag().isControl()) {
                atoms.control(one.tag(), place, level);
            }
        }
        paragraph
                .element()
                .elements()
                .filter(child -> MARKS.contains(child.name()))
                .forEach(mark -> atoms.raw(mark.raw()));
        paragraph
                .section()
                .ifPresent(section -> atoms.raw("<w:p><w:pPr>" + section + "</w:pPr></w:p>", Ending.PARAGRAPH));
    }

    private void alone(TaggedParagraph paragraph, Atoms atoms) {
        Atoms inside = new Atoms();
        inline(paragraph, inside);
        List<Step> steps = nesting.fold(inside);
        int at = steps.stream().map(Step::getClass).toList().indexOf(Step.Print.class);
        if (at < 0) {
            atoms.steps(steps);
        } else {
            Step.Print print = (Step.Print) steps.get(at);
            atoms.step(new Step.Alone(
                    print, widthAt(paragraph), steps.subList(0, at), steps.subList(at + 1, steps.size())));
        }
    }

    private void inline(TaggedParagraph paragraph, Atoms atoms) {
        List<Step> folded = nesting.fold(new ParagraphCompiler(this, where, paragraph, findings).content());
        List<Step> content = paragraph
                .title()
                .<List<Step>>map(title -> List.of(new Step.Heading(title, folded)))
                .orElse(folded);
        if (isFleeting(folded) && paragraph.section().isEmpty()) {
            atoms.step(new Step.Fleeting(List.of(new Step.Raw(paragraph.start(), Ending.NOTHING)), content));
        } else {
            atoms.raw(paragraph.start());
            atoms.steps(content);
            atoms.raw(paragraph.element().endTag(), Ending.PARAGRAPH);
        }
    }

    /** Whether all of a paragraph depends on conditions, lists, or a picture that there may not be. */
    private static boolean isFleeting(List<Step> content) {
        return !content.isEmpty()
                && content.stream()
                        .allMatch(step -> step instanceof Step.Choose
                                || step instanceof Step.Repeat
                                || step instanceof Step.Drawn drawn
                                        && drawn.designed().run().isPresent());
    }

    int width() {
        return width;
    }
}
