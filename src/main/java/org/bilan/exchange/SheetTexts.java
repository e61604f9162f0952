package org.bilan.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * The first sheet of a workbook that somebody filled in, as texts.
 *
 * @param lines those that hold something
 * @param problem why the workbook cannot be read, in words; empty if it can
 */
public record SheetTexts(List<Line> lines, String problem) {
    private static final long MOST_UNPACKED = 64 * Limits.MEGABYTE;
    private static final int LONGEST = 300;

    public SheetTexts {
        lines = List.copyOf(lines);
    }

    /** A row and its place in the sheet, from 1. */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** At most {@code most} lines; the words are in {@code language}. */
    public static SheetTexts read(Path file, int most, Language language) throws IOException {
        Messages messages = Messages.of(SheetTexts.class, language);
        List<Line> lines = new ArrayList<>();
        try (WorkbookPackage workbook = WorkbookPackage.open(file, MOST_UNPACKED)) {
            if (workbook.sheets().isEmpty()) {
                throw new UnreadableTable(0, "workbook.not");
            }
            try (Rows rows = workbook.open(workbook.sheets().iterator().next())) {
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    if (lines.size() >= most) {
                        throw new UnreadableTable(row.line(), "table.rows", most);
                    }
                    List<String> cells = row.cells().stream()
                            .map(CellText::unguard)
                            .map(CellText::trim)
                            .toList();
                    lines.add(new Line(row.line(), cells));
                }
            }
            return new SheetTexts(lines, "");
        } catch (UnreadableTable unreadable) {
            String words = messages.say(unreadable.key(), unreadable.details());
            return new SheetTexts(List.of(), words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
        }
    }
}
