package org.bilan.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Nearest;

/** A workbook with a sheet for each table. */
final class WorkbookSource implements Source {
    private final Path file;
    private final WorkbookPackage workbook;

    /** @throws UnreadableTable if it is not a workbook, or too large */
    WorkbookSource(Path file) throws IOException, UnreadableTable {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableTable(0, "source.missing");
        }
        this.file = file;
        this.workbook = WorkbookPackage.open(file);
    }

    @Override
    public Map<Layout<?>, String> tables(Problems problems) throws IOException {
        Map<Layout<?>, String> tables = new LinkedHashMap<>();
        for (Layout<?> layout : Tables.BY_NEED) {
            if (workbook.sheets().contains(layout.table())) {
                tables.put(layout, layout.table());
            }
        }
        for (String sheet : workbook.sheets()) {
            if (!tables.containsValue(sheet) && !isEmpty(sheet)) {
                reportUnknown(sheet, problems);
            }
        }
        return tables;
    }

    private boolean isEmpty(String sheet) throws IOException {
        try (Rows rows = workbook.open(sheet)) {
            return rows.next() == null;
        } catch (UnreadableTable broken) {
            return false;
        }
    }

    private static void reportUnknown(String sheet, Problems problems) {
        Optional<String> nearest = Nearest.to(sheet, Tables.names());
        if (nearest.isPresent()) {
            problems.addForFile(sheet, "sheet.unknown.nearest", nearest.get());
        } else {
            problems.addForFile(sheet, "sheet.unknown", String.join(", ", Tables.names()));
        }
    }

    @Override
    public Rows open(Layout<?> layout) throws IOException, UnreadableTable {
        return workbook.open(layout.table());
    }

    @Override
    public Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
