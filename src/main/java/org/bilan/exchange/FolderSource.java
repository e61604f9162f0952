package org.bilan.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.Nearest;

/** A folder with a CSV file for each table. */
final class FolderSource implements Source {
    private static final String CSV = ".csv";

    private final Path folder;

    FolderSource(Path folder) throws UnreadableTable {
        if (Files.isRegularFile(folder)) {
            throw new UnreadableTable(0, "source.file");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnreadableTable(0, "source.missing");
        }
        this.folder = folder;
    }

    @Override
    public Map<Layout<?>, String> tables(Problems problems) throws IOException {
        Map<Layout<?>, String> tables = new LinkedHashMap<>();
        for (Layout<?> layout : Tables.BY_NEED) {
            if (Files.isRegularFile(folder.resolve(layout.table() + CSV))) {
                tables.put(layout, layout.table() + CSV);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(FolderSource::looksLikeTable)
                    .filter(name -> !tables.containsValue(name))
                    .sorted()
                    .forEach(name -> reportUnknown(name, problems));
        }
        return tables;
    }

    /** Other files, such as a README, are nobody's business. */
    private static boolean looksLikeTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && List.of(CSV, ".tsv", ".xls", ".xlsx", ".ods").stream().anyMatch(lower::endsWith);
    }

    private static void reportUnknown(String name, Problems problems) {
        String table = name.substring(0, name.lastIndexOf('.'));
        Optional<String> nearest = Nearest.to(table, Tables.names());
        if (nearest.isPresent()) {
            problems.addForFile(name, "file.unknown.nearest", nearest.get() + CSV);
        } else {
            problems.addForFile(name, "file.unknown", String.join(", ", Tables.names()));
        }
    }

    @Override
    public Rows open(Layout<?> layout) throws IOException, UnreadableTable {
        return new CsvRows(TextFile.open(folder.resolve(layout.table() + CSV)));
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        // nothing is held open between tables
    }
}
