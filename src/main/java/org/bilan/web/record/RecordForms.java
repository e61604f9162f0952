package org.bilan.web.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.StoredRecord;
import org.bilan.exchange.TableShape;
import org.bilan.organization.SettingRepository;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Makes the form of a record: blank, as stored, or as typed with what is wrong. */
@Singleton
class RecordForms {
    private final RecordFields fields;
    private final RecordTitles titles;
    private final SettingRepository settings;
    private final Clock clock;

    RecordForms(RecordFields fields, RecordTitles titles, SettingRepository settings, Clock clock) {
        this.fields = fields;
        this.titles = titles;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param known cells that are filled already */
    RecordFormView blank(TableShape table, Map<String, String> known, String back, Page page) {
        Map<String, String> cells = new LinkedHashMap<>(known);
        if (table.columns().stream().anyMatch(column -> column.name().equals("currency") && column.required())) {
            cells.putIfAbsent("currency", home());
        }
        return view(table, Map.of(), "", spoken(table, cells, page), back, page);
    }

    RecordFormView stored(TableShape table, StoredRecord record, String back, Page page) {
        return view(table, key(table, record), record.revision(), spoken(table, record.cells(), page), back, page);
    }

    /** As it was typed; {@code problems} by column, and {@code newer} where somebody else stored it meanwhile. */
    RecordFormView typed(
            TableShape table,
            Map<String, String> key,
            Form typed,
            Map<String, String> problems,
            List<String> general,
            @Nullable StoredRecord newer,
            Page page) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> values.put(column.name(), typed.values().getOrDefault(column.name(), List.of())));
        Map<String, List<String>> stored = newer == null ? Map.of() : spoken(table, newer.cells(), page);
        String revision = newer == null ? typed.value("revision") : newer.revision();
        RecordFormView plain = view(table, key, revision, values, typed.value("back"), page);
        List<RecordField> marked = plain.fields().stream()
                .map(field -> field.with(problems.get(field.name()), differing(field, stored, page)))
                .toList();
        return new RecordFormView(table, key, revision, plain.about(), marked, plain.back(), general, newer != null);
    }

    /** What somebody else stored in the field, in words, where it is not what stands there. */
    private static @Nullable String differing(RecordField field, Map<String, List<String>> stored, Page page) {
        List<String> theirs = stored.get(field.name());
        if (theirs == null || same(theirs, field.values())) {
            return null;
        }
        String said = field.holding(theirs).said();
        return said.isEmpty() ? page.say("form.empty") : said;
    }

    private static boolean same(List<String> one, List<String> other) {
        return one.stream()
                .filter(text -> !text.isEmpty())
                .toList()
                .equals(other.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private RecordFormView view(
            TableShape table,
            Map<String, String> key,
            String revision,
            Map<String, List<String>> values,
            String back,
            Page page) {
        Set<String> fixed = key.isEmpty() ? Set.of() : Set.of(table.key().get(0).name());
        List<RecordField> all = fields.of(table, values, fixed, RecordWords.of(page.language())).stream()
                .filter(field -> field.input() != RecordField.Input.FIXED || field.isFilled())
                .toList();
        return new RecordFormView(table, key, revision, about(table, values), all, back, List.of(), false);
    }

    /** Its title, or the title of what it belongs to. */
    private @Nullable String about(TableShape table, Map<String, List<String>> values) {
        for (String own : new String[] {"title", "name", "description", "caption"}) {
            String text = String.join("", values.getOrDefault(own, List.of()));
            if (!text.isEmpty() && has(table, own)) {
                return text;
            }
        }
        ColumnShape owner = table.key().get(0);
        String code = String.join("", values.getOrDefault(owner.name(), List.of()));
        String target = owner.target();
        return target == null || code.isEmpty() ? null : titles.title(target, code);
    }

    private static boolean has(TableShape table, String name) {
        return table.columns().stream().anyMatch(column -> column.name().equals(name));
    }

    /** Cells as they stand in the fields. */
    private Map<String, List<String>> spoken(TableShape table, Map<String, String> cells, Page page) {
        SpokenCells spoken = new SpokenCells(page, LocalDate.now(clock));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (ColumnShape column : table.columns()) {
            String cell = cells.getOrDefault(column.name(), "");
            values.put(
                    column.name(),
                    RecordTyping.isChosen(column)
                            ? RecordFields.parts(column, cell)
                            : List.of(spoken.field(column, cell)));
        }
        return values;
    }

    static Map<String, String> key(TableShape table, StoredRecord record) {
        return table.key().stream().collect(Collectors.toMap(ColumnShape::name, column -> record.cell(column.name())));
    }

    /** Problems at columns of the form; the rest are of the record as a whole. */
    static Map<String, String> atFields(TableShape table, List<EditProblem> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        problems.stream()
                .filter(problem -> has(table, problem.column()))
                .forEach(problem -> found.merge(problem.column(), problem.message(), (one, more) -> one + " " + more));
        return found;
    }

    static List<String> general(TableShape table, List<EditProblem> problems) {
        List<String> found = new ArrayList<>();
        problems.stream()
                .filter(problem -> !has(table, problem.column()))
                .map(EditProblem::message)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    /** Whether Bilan makes the records of a table, so that nobody writes them by hand. */
    static boolean isMade(String table) {
        return Set.of("ledger_lines", "reconciliations", "reconciliation_items").contains(table);
    }

    /** Whether new records of the table can be made without a file. */
    static boolean canAdd(TableShape table) {
        return !isMade(table.name())
                && table.columns().stream()
                        .noneMatch(column -> column.kind() == ColumnKind.FILE
                                && column.required()
                                && !table.name().equals("narratives"));
    }

    private String home() {
        return settings.currency().getCurrencyCode();
    }
}
