package org.bilan.document.page;

import java.util.List;
import org.docx4j.wml.P;
import org.jspecify.annotations.Nullable;

/**
 * About how high the rows of a table will be, in points, and which of them must not be parted: the header and the first
 * row, and each row that asks to stay with the next one (ISO/IEC 29500-1, 17.3.1.15).
 */
final class RowHeights {
    private final Story story;
    private final TableRows rows;
    private final CellLooks looks;
    private final double width;

    RowHeights(Story story, TableRows rows, CellLooks looks, double width) {
        this.story = story;
        this.rows = rows;
        this.looks = looks;
        this.width = width;
    }

    /** What a table must not begin without: its header and the first row of its body, with what that one keeps. */
    double start() {
        double height = 0;
        int headers = rows.headerRows();
        for (int i = 0; i < headers; i++) {
            height += row(i);
        }
        if (headers < rows.rows().size()) {
            double kept = run(headers);
            height += kept > 0 ? kept : row(headers);
        }
        return height > story.page.textHeight() ? 0 : height;
    }

    /** What a row must not begin without; 0 when it may stand alone, and when no page would hold it with the others. */
    double kept(int index) {
        boolean goesOn = index > rows.headerRows() && keepsNext(index - 1);
        return goesOn ? 0 : run(index);
    }

    private double run(int index) {
        if (!keepsNext(index)) {
            return 0;
        }
        double height = row(index);
        for (int i = index; keepsNext(i) && height <= story.page.textHeight(); i++) {
            height += row(i + 1);
        }
        return height > story.page.textHeight() ? 0 : height;
    }

    private boolean keepsNext(int index) {
        return index + 1 < rows.rows().size()
                && rows.rows().get(index).cells().stream()
                        .filter(cell -> !cell.merged())
                        .map(cell -> firstParagraph(cell.content()))
                        .filter(first -> first != null)
                        .findFirst()
                        .filter(this::keepsNext)
                        .isPresent();
    }

    private static @Nullable P firstParagraph(List<Object> content) {
        return content.isEmpty() || !(WordTree.content(content.get(0)) instanceof P paragraph) ? null : paragraph;
    }

    private boolean keepsNext(P paragraph) {
        if (paragraph.getPPr() != null && paragraph.getPPr().getKeepNext() != null) {
            return paragraph.getPPr().getKeepNext().isVal();
        }
        return story.styles
                .paragraph(ParagraphLooks.styleId(paragraph))
                .paragraph()
                .is(ParagraphTraits.KEEP_WITH_NEXT);
    }

    private double row(int index) {
        TableRows.Row row = rows.rows().get(index);
        double height = row.height() / 20;
        for (TableRows.Cell cell : row.cells()) {
            if (!cell.merged() && cell.rows() == 1) {
                height = Math.max(height, needed(index, cell));
            }
        }
        return height;
    }

    private double needed(int index, TableRows.Cell cell) {
        StyleCascade.Part part = looks.of(index, cell);
        Frame inside = new Frame(part.looks(), rows.inner(cell, part.cell(), width));
        return new ParagraphLooks(story, inside).height(cell.content())
                + ParagraphBox.points(part.cell().get("padding-top"))
                + ParagraphBox.points(part.cell().get("padding-bottom"))
                + 1;
    }
}
