package org.bilan.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bilan.activity.Photo;
import org.bilan.finance.Expense;
import org.bilan.funding.Grant;
import org.bilan.funding.Narrative;
import org.bilan.organization.Setting;

/** The records of one export on their way to a sink, and their files to the folder beside it. */
final class Departure implements Currencies {
    private final Store store;
    private final FileShelf shelf;
    private final Map<String, Currency> currencies = new HashMap<>();
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();
    private Currency home = Currencies.home(null);
    private long records;

    Departure(Store store, FileShelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    @Override
    public Optional<Currency> ofGrant(String code) {
        return Optional.ofNullable(currencies.get(code));
    }

    @Override
    public Currency home() {
        return home;
    }

    /** Writes the tables, and notes the files that belong to them. */
    void write(Sink sink) throws IOException {
        store.rows(Tables.GRANTS).forEach(row -> {
            Grant grant = row.record();
            CurrencyCell.find(grant.currency()).ifPresent(currency -> currencies.put(grant.code(), currency));
        });
        home = Currencies.home(store.rows(Tables.SETTINGS)
                .map(Row::record)
                .filter(setting -> setting.key().equals("currency"))
                .map(Setting::value)
                .findFirst()
                .orElse(null));
        for (Layout<?> layout : Tables.ALL) {
            write(sink, layout);
        }
    }

    private <T> void write(Sink sink, Layout<T> layout) throws IOException {
        List<Row<T>> rows = store.rows(layout)
                .sorted(Comparator.comparing(Row::record, layout.order()))
                .toList();
        Iterator<List<String>> cells =
                rows.stream().map(row -> cells(layout, row)).iterator();
        sink.write(layout, cells);
        records += rows.size();
    }

    private <T> List<String> cells(Layout<T> layout, Row<T> row) {
        List<String> cells = new RecordText<>(layout, row, this).cells();
        T record = row.record();
        if (record instanceof Photo photo) {
            note(photo.file());
        } else if (record instanceof Expense expense && expense.document() != null) {
            note(expense.document());
        } else if (record instanceof Narrative narrative) {
            List<String> own = new ArrayList<>(cells);
            own.set(layout.column("file").position(), note(narrative));
            return own;
        }
        return cells;
    }

    private void note(String path) {
        if (AttachedFiles.isInside(path) && shelf.has(path)) {
            files.put(path, shelf.find(path));
        } else {
            missing.add(path);
        }
    }

    /** Two texts that were read from one file, and differ since, get a file each; returns its path. */
    private String note(Narrative narrative) {
        String text = CellText.normal(narrative.text());
        String path = narrative.file();
        for (int copy = 2; !texts.getOrDefault(path, text).equals(text); copy++) {
            path = narrative.file().replaceFirst("(\\.md)?$", "-" + copy + ".md");
        }
        texts.put(path, text);
        return path;
    }

    /** The files noted that would overwrite another in {@code folder}. */
    List<String> conflicts(Path folder) throws IOException {
        List<String> conflicts = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (Files.exists(target) && Files.mismatch(file.getValue(), target) >= 0) {
                conflicts.add(file.getKey());
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path target = folder.resolve(text.getKey());
            if (Files.exists(target) && !Files.readString(target).equals(text.getValue())) {
                conflicts.add(text.getKey());
            }
        }
        return conflicts;
    }

    /** Writes the files noted. */
    ExportOutcome writeFiles(Path folder) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Files.copy(file.getValue(), made(folder.resolve(file.getKey())), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(made(folder.resolve(text.getKey())), text.getValue());
        }
        return new ExportOutcome(List.of(), records, files.size() + texts.size(), List.copyOf(missing));
    }

    private static Path made(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }
}
