package org.bilan.document.page;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.math.CTOMath;
import org.docx4j.math.CTOMathPara;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTFramePr;
import org.docx4j.wml.CTSdtContentRow;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tbl;
import org.jspecify.annotations.Nullable;

/** Writes paragraphs and tables one after the other. */
final class BlockWriter {
    private static final int DEEPEST_HEADING = 6;

    private final Story story;
    private final Frame frame;
    private final ParagraphLooks looks;
    private final ListNesting nesting;
    private boolean breakPending;
    private boolean inContents;
    private boolean inFrame;

    /** Whether nothing follows on the page: what the last block keeps free below it would take a page of its own. */
    private boolean endsPage;

    /** Which of the blocks began the page that is being written; negative where nobody knows. */
    private int pageStart = -1;

    private @Nullable String anchorPending;

    BlockWriter(Story story, Frame frame) {
        this.story = story;
        this.frame = frame;
        this.looks = new ParagraphLooks(story, frame);
        this.nesting = new ListNesting(story.out);
    }

    /** One for the paragraphs of a frame, which are written there and no more framed. */
    static BlockWriter framed(Story story, Frame frame) {
        BlockWriter writer = new BlockWriter(story, frame);
        writer.inFrame = true;
        return writer;
    }

    /** The blocks that end a page. */
    void writeToEnd(List<Object> blocks) {
        endsPage = true;
        write(blocks);
    }

    void write(List<Object> blocks) {
        List<Object> flat = new ArrayList<>();
        flatten(blocks, flat);
        if (endsPage) {
            dropLineBelowTable(flat);
        }
        if (story.atPageTop) {
            story.atPageTop = false;
            pageStart = 0;
        }
        for (int i = 0; i < flat.size(); i++) {
            Object block = flat.get(i);
            CTFramePr framed = inFrame ? null : FrameWriter.of(block);
            if (framed != null) {
                int end = i + 1;
                while (end < flat.size() && FrameWriter.areOne(framed, FrameWriter.of(flat.get(end)))) {
                    end++;
                }
                leaveGroups();
                new FrameWriter(story, frame).write(framed, flat.subList(i, end));
                i = end - 1;
            } else if (block instanceof P paragraph) {
                writeApart(paragraph, flat, i);
                writeParagraph(
                        paragraph, i == 0 ? null : flat.get(i - 1), i + 1 < flat.size() ? flat.get(i + 1) : null);
            } else if (block instanceof Tbl table) {
                leaveGroups();
                if (!new FrameWriter(story, frame).write(table)) {
                    Object after = i + 1 < flat.size() ? flat.get(i + 1) : null;
                    new TableWriter(story, frame, takeBreak(), looks.spaceBefore(after, table)).write(table);
                }
            }
        }
        leaveGroups();
        if (breakPending) {
            story.out.open("div", "class", "break").close("div");
        }
    }

    /** Word wants a paragraph behind a table; an empty one at the end would take a page where the table ends at the foot. */
    private void dropLineBelowTable(List<Object> blocks) {
        int last = blocks.size() - 1;
        if (last > 0 && blocks.get(last - 1) instanceof Tbl && blocks.get(last) instanceof P paragraph) {
            ParagraphText text = looks.text(paragraph);
            boolean plain = text.isEmpty() && text.apart().isEmpty() && text.bookmark() == null;
            if (plain && !text.breaksAfter() && !text.breaksBefore() && !looks.startsPage(paragraph)) {
                blocks.remove(last);
            }
        }
    }

    /** Content controls and custom XML only group blocks. */
    private void flatten(List<Object> blocks, List<Object> into) {
        for (Object each : blocks) {
            Object block = WordTree.content(each);
            if (block instanceof P || block instanceof Tbl) {
                into.add(block);
            } else if (block instanceof CTOMathPara || block instanceof CTOMath) {
                P line = new P();
                line.getContent().add(each);
                into.add(line);
            } else if (block instanceof CTBookmark bookmark) {
                anchorPending = bookmark.getName();
            } else if (block instanceof SdtElement control) {
                flatten(control.getSdtContent().getContent(), into);
            } else if (block instanceof ContentAccessor wrapper && !(block instanceof CTSdtContentRow)) {
                flatten(wrapper.getContent(), into);
            }
        }
    }

    /** What is anchored in a paragraph stands before it; how far down the page that is matters to some. */
    private void writeApart(P paragraph, List<Object> blocks, int at) {
        ParagraphText content = looks.text(paragraph);
        if (breakPending || content.breaksBefore() || looks.startsPage(paragraph)) {
            pageStart = at;
        }
        if (!content.apart().isEmpty()) {
            leaveGroups();
            if (takeBreak()) {
                story.out.open("div", "class", "break").close("div");
            }
            double reached = pageStart < 0 ? Double.NaN : looks.reached(blocks.subList(pageStart, at));
            String alignment = looks.alone(paragraph).paragraph().get("text-align", "left");
            ApartWriter writer = new ApartWriter(story, frame, alignment, reached);
            content.apart().forEach(writer::write);
        }
    }

    private boolean takeBreak() {
        boolean taken = breakPending;
        breakPending = false;
        return taken;
    }

    private void leaveGroups() {
        nesting.leave();
        if (inContents) {
            story.out.close("div");
            inContents = false;
        }
    }

    private void writeParagraph(P paragraph, @Nullable Object before, @Nullable Object after) {
        ParagraphText content = looks.text(paragraph);
        if (content.isEmpty() && content.breaksAfter()) {
            breakPending = true;
            return;
        }
        if (content.isEmpty() && content.apart().stream().anyMatch(DrawnApart::isInLine)) {
            return;
        }
        StyleCascade.Looks look = looks.between(paragraph, before, after);
        if (endsPage && after == null) {
            look = new StyleCascade.Looks(look.paragraph().with(ParagraphTraits.AFTER, "0"), look.text());
        }
        String name = story.styles.name(ParagraphLooks.styleId(paragraph));
        ListLabels.Label label = label(look.paragraph());
        int level = headingLevel(look.paragraph(), content);
        group(name, label, level, look.paragraph());
        if (takeBreak() || content.breaksBefore()) {
            look = new StyleCascade.Looks(look.paragraph().with("page-break-before", "always"), look.text());
        }
        if (inContents) {
            story.out.open("div", "data-tag", "TOCI");
        }
        writeBox(paragraph, content, look, label, level);
        if (inContents) {
            story.out.close("div");
        }
        breakPending = content.breaksAfter();
    }

    /** Opens and closes what neighbouring paragraphs share: a list, the table of contents. */
    private void group(String style, ListLabels.@Nullable Label label, int heading, Look look) {
        boolean contents = style.matches("toc \\d");
        if (contents != inContents) {
            leaveGroups();
            if (contents) {
                story.out.open("div", "class", "toc", "data-tag", "TOC");
                inContents = true;
            }
        }
        if (label == null || heading > 0 || contents) {
            nesting.leave();
        } else {
            nesting.enter(look.get(ParagraphTraits.LIST, ""), level(look), label.bullet());
        }
    }

    private void writeBox(
            P paragraph, ParagraphText content, StyleCascade.Looks looks, ListLabels.@Nullable Label label, int level) {
        String tag = level > 0 ? "h" + level : "p";
        String anchor = anchor(content, level);
        if (content.isEmpty()) {
            story.out.open(tag, "class", story.paragraphClass(emptyLooks(paragraph, looks)), "id", anchor);
        } else {
            // the mark brings the indent of its line along: the PDF engine indents text only
            Look box = label == null ? looks.paragraph() : looks.paragraph().with(ParagraphTraits.FIRST_LINE, "0");
            if (!content.hasTab() && !story.inMargin && !story.isFarFromFoot()) {
                box = box.with(ParagraphTraits.HANGS, "1");
            }
            story.out.open(
                    tag,
                    "class",
                    story.paragraphClass(new StyleCascade.Looks(box, looks.text())),
                    "id",
                    anchor,
                    "lang",
                    story.languages.of(looks.text(), story.language),
                    "dir",
                    "rtl".equals(looks.paragraph().get("direction")) ? "rtl" : null);
            if (PageSubset.isUnshaped(content.text())) {
                story.remark(PageSubset.RIGHT_TO_LEFT);
            }
            if (level > 0) {
                story.headings.add(new WebPage.Heading(level, numbered(label, content), String.valueOf(anchor)));
            }
            TabStops tabs = new TabStops(
                    looks.paragraph(), frame.width(), story.settings.tabDistance(), content.hasTab(), story.inMargin);
            if (label != null) {
                writeLabel(label, looks, tabs);
            }
            InlineWriter inline = new InlineWriter(story, ParagraphBox.inherited(looks.text()), tabs);
            inline.write(paragraph.getContent());
            inline.end();
            if (level == 0 && isLong(content, looks)) {
                story.out.empty("br");
            }
        }
        story.out.close(tag);
    }

    /**
     * Whether a paragraph may be divided between pages: the PDF engine takes one line more along to the next page than
     * may not stand there alone, unless the last one is empty. Such a line has no height.
     */
    private boolean isLong(ParagraphText content, StyleCascade.Looks looks) {
        return !story.inMargin && content.text().length() * ParagraphBox.size(looks.text()) * 0.4 > 2 * frame.width();
    }

    /** A heading as it is found in the outline: with its number. */
    private static String numbered(ListLabels.@Nullable Label label, ParagraphText content) {
        boolean counted = label != null && !label.bullet() && !label.text().isBlank();
        return counted ? label.text() + ' ' + content.text() : content.text();
    }

    private @Nullable String anchor(ParagraphText content, int level) {
        String anchor = content.bookmark() != null ? content.bookmark() : anchorPending;
        anchorPending = null;
        if (anchor != null && story.anchors.add(anchor)) {
            return anchor;
        }
        return level > 0 ? "heading" + story.headings.size() : null;
    }

    /** An empty paragraph is as high as one line of its mark. */
    private StyleCascade.Looks emptyLooks(P paragraph, StyleCascade.Looks looks) {
        Look mark = paragraph.getPPr() == null
                ? Look.NONE
                : story.styles.text(paragraph.getPPr().getRPr());
        StyleCascade.Looks marked =
                new StyleCascade.Looks(looks.paragraph(), looks.text().under(mark));
        String height = Measure.points(ParagraphBox.line(marked));
        return new StyleCascade.Looks(marked.paragraph().with("height", height), marked.text());
    }

    private void writeLabel(ListLabels.Label label, StyleCascade.Looks looks, TabStops tabs) {
        Look look = ParagraphBox.inherited(looks.text())
                .under(story.styles.text(label.level().getRPr()));
        double hanging = -ParagraphBox.points(looks.paragraph().get(ParagraphTraits.FIRST_LINE));
        double width = labelWidth(label, look, hanging);
        String css = look.beyond(looks.text()).without(TextTraits.FAMILY).css() + "width:" + Measure.points(width)
                + ";margin-left:" + Measure.points(-hanging) + ';';
        story.out
                .open("span", "class", "label " + story.stylesheet.classOf(css), "data-tag", "Lbl")
                .text(label.text())
                .close("span");
        tabs.advance(width);
    }

    /** What follows the mark: a tab, a space, or nothing (ISO/IEC 29500-1, 17.9.28). */
    private static double labelWidth(ListLabels.Label label, Look look, double hanging) {
        String after = label.level().getSuff() == null
                ? "tab"
                : label.level().getSuff().getVal();
        double text = Typefaces.width(label.text(), look);
        return switch (after) {
            case "nothing" -> text;
            case "space" -> text + Typefaces.width(" ", look);
            default -> Math.max(hanging, text + 3);
        };
    }

    private ListLabels.@Nullable Label label(Look look) {
        String list = look.get(ParagraphTraits.LIST);
        return list == null || list.equals("0") ? null : story.lists.next(list, level(look));
    }

    private static int level(Look look) {
        return Integer.parseInt(look.get(ParagraphTraits.LIST_LEVEL, "0"));
    }

    /** 1 to 6, or 0 for text. Levels are never skipped on the way down (ISO 14289-1, 7.4.2). */
    private int headingLevel(Look look, ParagraphText content) {
        int outline = Integer.parseInt(look.get(ParagraphTraits.OUTLINE, "9"));
        if (outline >= 9 || content.text().isEmpty() || story.inMargin) {
            return 0;
        }
        int last = story.headings.isEmpty()
                ? 0
                : story.headings.get(story.headings.size() - 1).level();
        return Math.min(Math.min(outline + 1, last + 1), DEEPEST_HEADING);
    }
}
