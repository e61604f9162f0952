package org.bilan.web.activity;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.document.Cell;
import org.bilan.document.ListTotals;
import org.bilan.document.LongSheet;
import org.bilan.document.SheetBook;
import org.bilan.document.Table;
import org.bilan.result.Headcount;
import org.bilan.value.Missing;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** A list of activities as a workbook, however long, in the order of the dates. */
@Singleton
class ActivityWorkbook {
    private final ActivityList list;

    ActivityWorkbook(ActivityList list) {
        this.list = list;
    }

    /** A file of its own, which whoever takes it removes. */
    Path write(ActivityFilter filter, Page page) throws IOException {
        Path file = Files.createTempFile("bilan-activities", ".xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                SheetBook book = new SheetBook(out, List.of(page.say("nav.activities")), page.wording());
                LongSheet sheet = book.list(columns(page), ListTotals.NONE)) {
            list.each(filter, lines -> lines.forEach(line -> add(sheet, row(line, page))));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return file;
    }

    private static void add(LongSheet sheet, List<Cell> row) {
        try {
            sheet.add(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Table.Column> columns(Page page) {
        return Stream.of(
                        column(page, "date", 16),
                        column(page, "title", 60),
                        column(page, "kind", 18),
                        column(page, "role", 14),
                        column(page, "status", 12),
                        column(page, "theme", 30),
                        column(page, "project", 30),
                        column(page, "grants", 30),
                        column(page, "partners", 40),
                        column(page, "place", 24),
                        column(page, "country", 14),
                        column(page, "mode", 12),
                        column(page, "media", 20),
                        new Table.Column(page.say("column.people"), true, 11),
                        new Table.Column(page.say("column.attendances"), true, 13),
                        column(page, "about", 6),
                        column(page, "description", 60),
                        column(page, "reason", 30),
                        column(page, "needs", 30),
                        column(page, "code", 24))
                .toList();
    }

    private static Table.Column column(Page page, String name, int width) {
        return new Table.Column(page.say("column." + name), false, width);
    }

    private static List<Cell> row(ActivityLine line, Page page) {
        Activity activity = line.activity();
        return List.of(
                new Cell.Day(activity.date()),
                text(activity.title()),
                text(page.say("kind." + activity.kind().code())),
                text(page.say("role." + activity.role().code())),
                text(page.say("status." + activity.status().code())),
                text(line.theme()),
                text(line.project()),
                text(String.join("; ", line.grants())),
                text(String.join("; ", line.partners())),
                text(activity.place()),
                text(ActivityLine.country(activity.country(), page)),
                text(
                        activity.mode() == null
                                ? ""
                                : page.say("mode." + activity.mode().code())),
                text(activity.media()),
                count(line.people()),
                count(line.attendances()),
                text(
                        isApproximate(line.people()) || isApproximate(line.attendances())
                                ? page.say("people.about", "")
                                : ""),
                text(activity.description()),
                text(activity.gapReason()),
                text(line.needs().stream().map(need -> page.say("need." + need)).collect(Collectors.joining("; "))),
                text(activity.code()));
    }

    private static Cell text(@Nullable String text) {
        return new Cell.Text(text == null ? "" : text);
    }

    private static Cell count(@Nullable Headcount count) {
        return count == null
                ? new Cell.Absent(Missing.NOT_REPORTED)
                : new Cell.Number(BigDecimal.valueOf(count.count()));
    }

    private static boolean isApproximate(@Nullable Headcount count) {
        return count != null && count.approximate();
    }
}
