package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger export, CSV or workbook, read as often as needed and never kept: its rows pass one at a time. */
final class LedgerFile implements Closeable {
    private final Path path;
    private final @Nullable WorkbookPackage workbook;
    private @Nullable String sheet;
    private final List<String> others = new ArrayList<>();

    private LedgerFile(Path path, @Nullable WorkbookPackage workbook) {
        this.path = path;
        this.workbook = workbook;
    }

    /** @throws UnreadableTable if there is no such file, or it is neither text nor a workbook */
    static LedgerFile open(Path path) throws IOException, UnreadableTable {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableTable(0, "source.missing");
        }
        boolean zipped = path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return new LedgerFile(path, zipped ? WorkbookPackage.open(path) : null);
    }

    String name() {
        return path.getFileName().toString();
    }

    Path path() {
        return path;
    }

    boolean isWorkbook() {
        return workbook != null;
    }

    /** In a workbook those of the sheet that {@link #choose} found. */
    Rows rows() throws IOException, UnreadableTable {
        return workbook == null
                ? CsvRows.ofReport(TextFile.open(path))
                : workbook.open(sheet == null ? workbook.sheets().iterator().next() : sheet);
    }

    /**
     * The first header that {@code finder} finds: in the only table of a CSV file, or in the sheets of a workbook in
     * their order.
     *
     * @throws UnreadableTable what the finder says of the first sheet if none has a header
     */
    LedgerHeader choose(HeaderFinder finder) throws IOException, UnreadableTable {
        if (workbook == null) {
            try (Rows rows = rows()) {
                return finder.find(rows);
            }
        }
        UnreadableTable first = null;
        LedgerHeader found = null;
        others.clear();
        for (String each : workbook.sheets()) {
            try (Rows rows = workbook.open(each)) {
                LedgerHeader header = finder.find(rows);
                if (found != null) {
                    others.add(each);
                    continue;
                }
                sheet = each;
                found = header;
            } catch (UnreadableTable unreadable) {
                first = first == null ? unreadable : first;
            }
        }
        if (found != null) {
            return found;
        }
        throw Optional.ofNullable(first).orElseGet(() -> new UnreadableTable(0, "workbook.not"));
    }

    /** Sheets that are a ledger too, and are not read: each is to be imported by itself. */
    List<String> otherSheets() {
        return List.copyOf(others);
    }

    /** The sheet that is read; empty for a CSV file. */
    String sheet() {
        return sheet == null ? "" : sheet;
    }

    /** Looks for the row that names the columns. */
    @FunctionalInterface
    interface HeaderFinder {
        LedgerHeader find(Rows rows) throws IOException, UnreadableTable;
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
