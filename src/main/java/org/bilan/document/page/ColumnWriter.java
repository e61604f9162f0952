package org.bilan.document.page;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;

/**
 * Writes blocks in columns. The page layout fills one column to the foot of the page before it begins the next; where
 * Word makes them equally high, the blocks are shared out here by their estimated heights.
 */
final class ColumnWriter {
    /** Longer text runs on from page to page, and there is nothing to share out. */
    private static final double MOST_SHARED = 0.6;

    private static final double ROW = 20;

    private final Story story;
    private final TextColumns columns;

    ColumnWriter(Story story, TextColumns columns) {
        this.story = story;
        this.columns = columns;
    }

    /** {@code even}: the columns end at the same height, since other text follows below them. */
    void write(List<Object> blocks, boolean even) {
        List<List<Object>> parts = parts(blocks);
        story.inColumns = true;
        place(parts, even);
        story.inColumns = false;
    }

    private void place(List<List<Object>> parts, boolean even) {
        if (!columns.areEqual() && parts.size() > 1 && parts.size() <= columns.count()) {
            sideBySide(parts);
            return;
        }
        if (!columns.areEqual()) {
            story.remark(PageSubset.COLUMNS);
        }
        flow(parts, columns.evened(), even);
    }

    /** What stands between column breaks. */
    private static List<List<Object>> parts(List<Object> blocks) {
        List<List<Object>> parts = new ArrayList<>();
        List<Object> part = new ArrayList<>();
        for (Object each : blocks) {
            ParagraphText text =
                    WordTree.content(each) instanceof P paragraph ? ParagraphText.read(paragraph.getContent()) : null;
            if (text != null && text.startsColumn()) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(each);
            if (text != null && text.endsColumn()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        parts.add(part);
        return parts;
    }

    private void sideBySide(List<List<Object>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            double gap = i < columns.gaps().size() ? columns.gaps().get(i) : 0;
            double width = columns.widths().get(i);
            story.openApart("float:left;width:" + Measure.points(width) + ";margin-right:" + Measure.points(gap) + ';');
            new BlockWriter(story, Frame.page(width)).write(parts.get(i));
            story.closeApart();
        }
        story.out.open("div", "class", "after-columns").close("div");
    }

    private void flow(List<List<Object>> parts, TextColumns equal, boolean even) {
        Frame frame = Frame.page(equal.widths().get(0));
        double gap = equal.gaps().get(0);
        List<List<Object>> shared = even && parts.size() == 1 ? shared(parts.get(0), frame, equal.count()) : parts;
        int lines = equal.lined() ? equal.count() - 1 : 0;
        for (int i = 1; i <= lines; i++) {
            double at = i * (frame.width() + gap) - gap / 2;
            String line =
                    "background-image:url(" + story.rule() + ");background-repeat:no-repeat;background-size:0.75pt"
                            + " 100%;background-position:" + Measure.points(at) + " 0;";
            story.out.open("div", "class", story.stylesheet.classOf(line));
        }
        boolean kept = even && shared.size() > 1;
        String css = "column-count:" + equal.count() + ";column-gap:" + Measure.points(gap) + ';'
                + (lines > 0 ? "column-rule:0.75pt solid #000;" : "")
                + (kept ? "page-break-inside:avoid;" : "")
                + (even ? "margin-bottom:" + Measure.points(spaceBelow(shared, frame)) + ';' : "");
        story.out.open("div", "class", "columns " + story.stylesheet.classOf(css));
        // the engine knows the width of a column only where it is said
        String width = story.stylesheet.classOf("width:" + Measure.points(frame.width()) + ';');
        story.out.open("div", "class", width + (shared.size() > 1 ? " broken" : ""));
        for (int i = 0; i < shared.size(); i++) {
            if (i > 0) {
                story.out.open("div", "class", "next-column").close("div");
            }
            story.out.open("div", "class", "column");
            new BlockWriter(story, frame).write(shared.get(i));
            story.out.close("div");
        }
        story.out.close("div").close("div");
        for (int i = 1; i <= lines; i++) {
            story.out.close("div");
        }
    }

    /** The largest space that the last paragraph of a column asks for. */
    private double spaceBelow(List<List<Object>> parts, Frame frame) {
        ParagraphLooks looks = new ParagraphLooks(story, frame);
        double space = 0;
        for (List<Object> part : parts) {
            Object last = part.isEmpty() ? null : WordTree.content(part.get(part.size() - 1));
            if (last instanceof P paragraph) {
                String after = looks.alone(paragraph).paragraph().get(ParagraphTraits.AFTER);
                space = Math.max(space, ParagraphBox.points(after));
            }
        }
        return space;
    }

    private List<List<Object>> shared(List<Object> blocks, Frame frame, int count) {
        ParagraphLooks looks = new ParagraphLooks(story, frame);
        double[] heights =
                blocks.stream().mapToDouble(one -> height(one, looks)).toArray();
        double whole = 0;
        for (double height : heights) {
            whole += height;
        }
        double room = story.page.height() - story.page.top() - story.page.bottom();
        if (whole / count > room * MOST_SHARED) {
            return List.of(blocks);
        }
        List<List<Object>> parts = new ArrayList<>();
        List<Object> part = new ArrayList<>();
        double reached = 0;
        for (int i = 0; i < blocks.size(); i++) {
            double wanted = whole * (parts.size() + 1) / count;
            boolean full = !part.isEmpty() && parts.size() < count - 1 && reached + heights[i] / 2 > wanted;
            if (full) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(blocks.get(i));
            reached += heights[i];
        }
        parts.add(part);
        return parts;
    }

    private static double height(Object block, ParagraphLooks looks) {
        return WordTree.content(block) instanceof Tbl table
                ? table.getContent().size() * ROW
                : looks.height(List.of(block));
    }
}
