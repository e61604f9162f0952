package org.bilan.web.sheet;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.document.sheet.LongSheet;
import org.bilan.document.sheet.SheetBook;
import org.bilan.document.sheet.Workbook;
import org.bilan.value.TextFold;
import org.bilan.value.Wording;
import org.bilan.web.Page;

/**
 * Answers with lists as a workbook, a sheet each. It is written to a file that vanishes once it is sent: so many rows as
 * there are need no more memory than one, and what goes wrong on the way is a proper answer, not half a file.
 */
public final class Workbooks {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final MediaType TYPE = MediaType.of(XLSX);

    private Workbooks() {}

    /** The file has the name of the first sheet, and {@code about}, such as a record's code, where it is not empty. */
    public static StreamedFile answer(String about, Sheet<?>... sheets) {
        List<Sheet<?>> all = List.of(sheets);
        try {
            Path file = Files.createTempFile("bilan-list", ".xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                write(out, all);
                return new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), TYPE)
                        .attach(name(about, all.get(0).title()));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tables with rows in groups, which fit in memory. */
    public static StreamedFile answer(String about, Page page, List<Table> tables) {
        byte[] file = Workbook.write(tables, page.wording());
        return new StreamedFile(new ByteArrayInputStream(file), TYPE)
                .attach(name(about, tables.get(0).title()));
    }

    /** {@code depenses.xlsx}, {@code budget-nqsf-2021.xlsx}. */
    private static String name(String about, String title) {
        String plain = TextFold.fold(title + " " + about).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        return trimmed.substring(0, Math.min(80, trimmed.length())) + ".xlsx";
    }

    static void write(OutputStream out, List<Sheet<?>> sheets) throws IOException {
        Wording wording = sheets.get(0).page().wording();
        try (SheetBook book =
                new SheetBook(out, sheets.stream().map(Sheet::title).toList(), wording)) {
            for (Sheet<?> sheet : sheets) {
                try (LongSheet list = book.list(sheet.columns(), sheet.totals())) {
                    sheet.each(row -> {
                        try {
                            list.add(row);
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        }
                    });
                }
            }
        }
    }
}
