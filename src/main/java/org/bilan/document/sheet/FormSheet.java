package org.bilan.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to be filled in: a first sheet with a heading, a hint and empty rows below, and a second one that holds what
 * its columns may be chosen from.
 */
public final class FormSheet {
    private static final String GROUND = "FFE6F0EF";
    private static final String QUIET = "FF4D575C";
    private static final double HINT_HEIGHT = 60;

    private FormSheet() {}

    /**
     * A column to fill in.
     *
     * @param choices what may be chosen; anything may be typed where there is none
     * @param width in signs
     */
    public record Column(String heading, String hint, List<String> choices, int width) {
        public Column {
            choices = List.copyOf(choices);
        }
    }

    /** The workbook, with so many rows to fill in. The same columns give the same bytes. */
    public static byte[] write(String title, String choicesTitle, List<Column> columns, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        try (org.dhatim.fastexcel.Workbook workbook = SteadyWorkbook.open(out)) {
            Worksheet sheet = workbook.newWorksheet(title);
            Worksheet choices = workbook.newWorksheet(choicesTitle);
            for (int at = 0; at < columns.size(); at++) {
                head(sheet, columns.get(at), at);
                offer(sheet, choices, columns.get(at), at, rows);
            }
            sheet.rowHeight(1, HINT_HEIGHT);
            sheet.freezePane(1, 2);
            sheet.repeatRows(0);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.pageOrientation("landscape");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyWorkbook.settle(out.toByteArray());
    }

    private static void head(Worksheet sheet, Column column, int at) {
        sheet.width(at, column.width());
        sheet.value(0, at, SteadyWorkbook.text(column.heading()));
        sheet.style(0, at)
                .bold()
                .fillColor(GROUND)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.value(1, at, SteadyWorkbook.text(column.hint()));
        sheet.style(1, at)
                .italic()
                .fontColor(QUIET)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static void offer(Worksheet sheet, Worksheet choices, Column column, int at, int rows) {
        choices.width(at, column.width());
        choices.value(0, at, SteadyWorkbook.text(column.heading()));
        choices.style(0, at).bold().set();
        for (int row = 0; row < column.choices().size(); row++) {
            choices.value(row + 1, at, SteadyWorkbook.text(column.choices().get(row)));
        }
        if (!column.choices().isEmpty()) {
            sheet.range(2, at, rows + 1, at)
                    .validateWithList(choices.range(1, at, column.choices().size(), at))
                    .allowBlank(true)
                    .errorTitle("")
                    .error("");
        } else {
            // Text stays as it is typed: a spreadsheet program would make a day of "mai 2022".
            sheet.range(2, at, rows + 1, at).style().format("@").set();
        }
    }
}
