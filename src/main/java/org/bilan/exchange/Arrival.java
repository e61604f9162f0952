package org.bilan.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.audit.Change;
import org.bilan.finance.Allocation;
import org.jspecify.annotations.Nullable;

/** The tables of one import: read, checked against each other and against what is stored, and handed to the store. */
final class Arrival {
    static final List<Check> CHECKS = List.of(
            ParentCheck.ofThemes(),
            ParentCheck.ofIndicators(),
            ParentCheck.ofBudgetLines(),
            new AmendmentCheck(),
            new ForecastCheck(),
            new RateCheck(),
            new MeasurementCheck(),
            new AllocationCheck(),
            new ClosedPeriodCheck());

    /** In one entry. */
    private static final int FILES_TOLD = 200;

    private final Records records;
    private final Problems problems;
    private Map<Layout<?>, String> tables = Map.of();
    private Map<String, Path> files = Map.of();

    Arrival(Records records, Problems problems) {
        this.records = records;
        this.problems = problems;
    }

    /** Reads and checks everything; false if there is a problem. */
    boolean read(Path path, FileShelf shelf) {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        try (Source source = Source.at(path)) {
            read(source, name, shelf);
        } catch (UnreadableTable unreadable) {
            unreadable.reportTo(problems, name);
        } catch (IOException unreadable) {
            problems.addForFile(name, "file.unreadable", name);
        }
        return !problems.any();
    }

    private void read(Source source, String name, FileShelf shelf) throws IOException {
        tables = source.tables(problems);
        if (tables.isEmpty() && !problems.any()) {
            problems.addForFile(name, "source.empty", String.join(", ", Tables.names()));
        }
        AttachedFiles attached = new AttachedFiles(source.folder(), shelf);
        tables.forEach((layout, file) -> read(source, layout, file, attached));
        Findings findings = new Findings(tables, problems);
        CHECKS.forEach(check -> check.run(records, findings));
        files = attached.found();
    }

    private <T> void read(Source source, Layout<T> layout, String file, AttachedFiles attached) {
        try (Rows rows = source.open(layout)) {
            new TableReader<>(file, layout, records, attached, problems).read(rows);
            return;
        } catch (UnreadableTable unreadable) {
            unreadable.reportTo(problems, file);
        } catch (CharacterCodingException damaged) {
            problems.addForFile(file, "file.encoding");
        } catch (IOException unreadable) {
            problems.addForFile(file, "file.unreadable", file);
        }
        records.of(layout).unreadable();
    }

    /** Photos and documents to keep in the home. */
    Map<String, Path> files() {
        return files;
    }

    void storeIn(Store store) {
        lowerAllocations(records, store);
        Tables.BY_NEED.stream()
                .filter(layout -> tables.containsKey(layout) || records.holds(layout))
                .forEach(layout -> store(layout, store));
    }

    /**
     * The database never lets the parts of an expense exceed it, not even halfway through an import that moves them: those
     * that are stored and change are brought down to nothing before any expense is stored.
     */
    static void lowerAllocations(Records records, Store store) {
        if (records.holds(Tables.ALLOCATIONS)) {
            List<Row<Allocation>> lowered = records.of(Tables.ALLOCATIONS).toStore().stream()
                    .filter(row -> row.change() != Row.Change.ADDED)
                    .map(row -> new Row<>(row.key(), row.record().lowered(), row.links(), row.line(), row.change()))
                    .toList();
            store.write(Tables.ALLOCATIONS, lowered);
        }
    }

    private <T> void store(Layout<T> layout, Store store) {
        store.write(layout, records.of(layout).toStore());
    }

    /** Tells of each record that is added or changed, in the order of the tables. */
    void tell(Noting noting) {
        Tables.ALL.stream().filter(tables::containsKey).forEach(layout -> tell(layout, noting));
    }

    private <T> void tell(Layout<T> layout, Noting noting) {
        Cellular<T> cellular = new Cellular<>(layout, records);
        Overlay<T> overlay = records.of(layout);
        overlay.toStore().stream()
                .filter(Row::arrives)
                .forEach(row -> noting.note(cellular, overlay.before(row.key()), row));
    }

    /**
     * What the trail says of the whole import: how many records of each table, and which files of the home it replaced or
     * added, each with the SHA-256 of what it was and is; nothing if it changed nothing. Many files take more than one entry.
     */
    List<Change> changes(Path path, List<FileChange> files) {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        Map<String, String> told = new LinkedHashMap<>();
        counts().stream()
                .filter(count -> count.added() + count.changed() > 0)
                .forEach(count -> told.put(count.table(), count.added() + " + " + count.changed()));
        List<FileChange> sorted =
                files.stream().sorted(Comparator.comparing(FileChange::path)).toList();
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from == 0 || from < sorted.size(); from += FILES_TOLD) {
            List<FileChange> some = sorted.subList(from, Math.min(sorted.size(), from + FILES_TOLD));
            Map<String, String> after = new LinkedHashMap<>(from == 0 ? told : Map.of());
            after.putAll(files(some, FileChange::after));
            if (!after.isEmpty()) {
                Map<String, String> before = files(some, FileChange::before);
                changes.add(new Change("import", name, before.isEmpty() ? null : before, after));
            }
        }
        return changes;
    }

    private static Map<String, String> files(List<FileChange> some, Function<FileChange, @Nullable String> hash) {
        String told = some.stream()
                .filter(one -> hash.apply(one) != null)
                .map(one -> one.path() + " " + hash.apply(one))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? Map.of() : Map.of("files", told);
    }

    ImportOutcome outcome(int changedFiles) {
        return new ImportOutcome(problems.sorted(), problems.omitted(), counts(), changedFiles);
    }

    private List<TableCount> counts() {
        List<TableCount> counts = new ArrayList<>();
        for (Layout<?> layout : Tables.ALL) {
            if (tables.containsKey(layout)) {
                Overlay<?> overlay = records.of(layout);
                counts.add(new TableCount(
                        layout.table(),
                        overlay.count(Row.Change.ADDED),
                        overlay.count(Row.Change.CHANGED),
                        overlay.count(Row.Change.UNCHANGED)));
            }
        }
        return counts;
    }
}
