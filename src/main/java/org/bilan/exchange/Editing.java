package org.bilan.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bilan.audit.Change;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.storage.DatabaseRefusal;
import org.bilan.value.Messages;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** One save: the changes read into their tables, checked against what is stored, and stored. Used once. */
final class Editing {
    private final List<Edit> edits;
    private final Store store;
    private final FileShelf shelf;
    private final Messages messages;
    private final Records records;
    private final Problems slips;
    private final List<EditProblem> problems = new ArrayList<>();
    private final Map<Integer, Row<?>> removed = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    Editing(List<Edit> edits, Store store, FileShelf shelf, Messages messages) {
        this.edits = List.copyOf(edits);
        this.store = store;
        this.shelf = shelf;
        this.messages = messages;
        this.records = Records.narrow(store);
        this.slips = new Problems(messages);
    }

    /** Stores everything, or says why nothing is. To be called inside a transaction that writes. */
    EditOutcome run() {
        List<Layout<?>> touched = Tables.BY_NEED.stream()
                .filter(layout -> edits.stream().anyMatch(edit -> RecordTables.layout(edit.table()) == layout))
                .toList();
        store.beginWriting(locked(touched));
        Map<Layout<?>, String> names = new HashMap<>();
        touched.forEach(layout -> names.put(layout, layout.table()));
        touched.forEach(this::read);
        Findings findings = new Findings(names, slips);
        Arrival.CHECKS.forEach(check -> check.run(records, findings));
        slips.sorted()
                .forEach(slip -> problems.add(new EditProblem(slip.line() - 1, slip.column(), slip.message(), null)));
        if (!problems.isEmpty()) {
            return new EditOutcome(problems, List.of());
        }
        touched.forEach(this::note);
        store(touched);
        return new EditOutcome(List.of(), saved());
    }

    /** What an expense and its parts are checked against may not change meanwhile, nor what is changed here. */
    private static Class<?>[] locked(List<Layout<?>> touched) {
        Set<Class<?>> types = new LinkedHashSet<>();
        touched.forEach(layout -> types.add(layout.type()));
        if (touched.contains(Tables.EXPENSES) || touched.contains(Tables.ALLOCATIONS)) {
            types.add(Expense.class);
            types.add(Allocation.class);
        }
        return types.toArray(Class<?>[]::new);
    }

    private <T> void read(Layout<T> layout) {
        Cellular<T> cellular = new Cellular<>(layout, records);
        List<RawRow> rows = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (int at = 0; at < edits.size(); at++) {
            Edit edit = edits.get(at);
            if (edit.table().equals(layout.table())) {
                RecordTables.requireColumns(layout, edit.cells().keySet());
                Map<String, String> cells = arriving(edit, at, cellular);
                if (cells != null) {
                    rows.add(row(layout, at, cells, texts));
                }
            }
        }
        AttachedFiles files = new AttachedFiles(shelf, texts);
        new TableReader<>(layout.table(), layout, records, files, slips).read(rows);
    }

    /** The whole record's cells; null if the change has nothing to be read. */
    private <T> @Nullable Map<String, String> arriving(Edit edit, int at, Cellular<T> cellular) {
        Optional<Row<T>> known = cellular.match(edit.cells());
        switch (edit.action()) {
            case PUT:
                if (edit.revision() == null) {
                    return edit.cells();
                }
                break;
            case ADD:
                return known.isEmpty() ? edit.cells() : refuse(at, "record.taken", null);
            default:
                break;
        }
        if (known.isEmpty()) {
            return refuse(at, "record.gone", null);
        }
        StoredRecord stored = cellular.stored(known.get());
        if (edit.revision() != null && !edit.revision().equals(stored.revision())) {
            return refuse(at, "record.newer", stored);
        }
        if (edit.action() == Edit.Action.REMOVE) {
            Optional<ClosedPeriodCheck.Shut> shut =
                    ClosedPeriodCheck.shut(known.get().record(), records);
            if (shut.isPresent()) {
                return refuse(at, shut.get());
            }
            cellular.records().of(cellular.layout()).remove(known.get());
            removed.put(at, known.get());
            return null;
        }
        Map<String, String> merged =
                edit.action() == Edit.Action.PUT ? new LinkedHashMap<>() : new LinkedHashMap<>(stored.cells());
        merged.putAll(edit.cells());
        return merged;
    }

    private @Nullable Map<String, String> refuse(int at, String key, @Nullable StoredRecord newer) {
        problems.add(new EditProblem(at, "", messages.say(key), newer));
        return null;
    }

    private @Nullable Map<String, String> refuse(int at, ClosedPeriodCheck.Shut shut) {
        Period period = shut.period();
        String message = messages.say(
                "period.closed",
                shut.day().toString(),
                period.start().toString(),
                period.end().toString());
        problems.add(new EditProblem(at, "", message, null));
        return null;
    }

    private static RawRow row(Layout<?> layout, int at, Map<String, String> cells, Map<String, String> texts) {
        Map<String, String> own = new HashMap<>(cells);
        if (layout == Tables.NARRATIVES) {
            String file = own.getOrDefault("file", "").isBlank() ? narrativeFile(own) : own.get("file");
            own.put("file", file);
            texts.put(file, own.getOrDefault(Cellular.TEXT, ""));
        }
        List<String> row = new ArrayList<>();
        layout.columns().forEach(column -> row.add(CellText.guard(own.getOrDefault(column.name(), ""))));
        return new RawRow(at + 1, row);
    }

    private static String narrativeFile(Map<String, String> cells) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of("report", "period_start", "period_end", "section", "language")) {
            parts.add(cells.getOrDefault(column, "").replaceAll("[^\\p{L}\\p{N}_-]+", "-"));
        }
        return "narratives/" + String.join(".", parts) + ".md";
    }

    /** What the trail says, in the order of the tables. */
    private <T> void note(Layout<T> layout) {
        Cellular<T> cellular = new Cellular<>(layout, records);
        Overlay<T> overlay = records.of(layout);
        overlay.removed().forEach(row -> {
            noteOwned(layout, row.key());
            changes.add(new Change(layout.table(), cellular.key(row), cellular.cells(row), null));
        });
        overlay.toStore().stream().filter(Row::arrives).forEach(row -> {
            Row<T> before = overlay.before(row.key());
            Map<String, String> was = before == null ? null : cellular.cells(before);
            changes.add(new Change(layout.table(), cellular.key(row), was, cellular.cells(row)));
        });
    }

    /** What goes along with a record that is removed: the counts of an activity, the parts of an expense. */
    private void noteOwned(Layout<?> layout, String code) {
        Tables.ALL.stream()
                .filter(each ->
                        each.key().size() > 1 && each.key().get(0).type().equals(new CodeCell(layout.table())))
                .forEach(each -> noteOwnedOf(each, code));
    }

    private <T> void noteOwnedOf(Layout<T> layout, String owner) {
        Cellular<T> cellular = new Cellular<>(layout, records);
        cellular.of(owner)
                .forEach(row -> changes.add(new Change(layout.table(), cellular.key(row), cellular.cells(row), null)));
    }

    private void store(List<Layout<?>> touched) {
        List<Layout<?>> backwards = new ArrayList<>(touched);
        Collections.reverse(backwards);
        backwards.forEach(this::remove);
        Arrival.lowerAllocations(records, store);
        Tables.BY_NEED.stream().filter(records::holds).forEach(this::write);
    }

    private <T> void remove(Layout<T> layout) {
        store.remove(layout, records.of(layout).removed());
    }

    private <T> void write(Layout<T> layout) {
        List<Row<T>> rows = records.of(layout).toStore();
        if (!rows.isEmpty()) {
            store.write(layout, rows);
        }
    }

    /** Every change that is stored, once {@link #run} is through. */
    List<Change> changes() {
        return changes;
    }

    private List<StoredRecord> saved() {
        List<StoredRecord> saved = new ArrayList<>();
        for (int at = 0; at < edits.size(); at++) {
            if (!removed.containsKey(at)) {
                saved.add(saved(RecordTables.layout(edits.get(at).table()), at + 1));
            }
        }
        return saved;
    }

    private <T> StoredRecord saved(Layout<T> layout, int line) {
        Row<T> row = records.of(layout)
                .arriving()
                .filter(each -> each.line() == line)
                .findFirst()
                .orElseThrow();
        return new Cellular<>(layout, records).stored(row);
    }

    /** The database keeps what others still name. */
    EditOutcome refused(DatabaseRefusal refusal) {
        if (removed.isEmpty()) {
            throw refusal;
        }
        int first = removed.keySet().iterator().next();
        return new EditOutcome(List.of(new EditProblem(first, "", messages.say("record.used"), null)), List.of());
    }
}
