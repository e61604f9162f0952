package org.bilan.web.record;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.TableShape;
import org.bilan.report.make.ReportMaker;
import org.bilan.web.record.RecordField.Input;

/** Makes the fields of a table's form from what is declared of its columns. */
@Singleton
class RecordFields {
    private static final Set<String> LONG =
            Set.of("text", "objective", "notes", "description", "note", "gap_reason", "condition", "aliases");
    private static final Set<String> WITH_PARENTS = Set.of("themes", "indicators");

    /** What is often missing when a record names it. */
    private static final Set<String> ADDED = Set.of("organizations", "projects", "themes");

    private static final Set<ColumnKind> NARROW =
            Set.of(ColumnKind.DAY, ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.CURRENCY, ColumnKind.YES_NO);

    private final RecordTitles titles;
    private final ReportMaker reports;

    RecordFields(RecordTitles titles, ReportMaker reports) {
        this.titles = titles;
        this.reports = reports;
    }

    /**
     * @param values what stands in each field, by column
     * @param fixed the columns that may not be changed
     */
    List<RecordField> of(TableShape table, Map<String, List<String>> values, Set<String> fixed, RecordWords words) {
        return table.columns().stream()
                .map(column -> field(table, column, values, fixed, words))
                .toList();
    }

    private RecordField field(
            TableShape table,
            ColumnShape column,
            Map<String, List<String>> values,
            Set<String> fixed,
            RecordWords words) {
        String name = column.name();
        Map<String, String> choices = choices(table.name(), column, values, words);
        boolean isFixed = fixed.contains(name) || column.kind() == ColumnKind.FILE;
        Input input = isFixed ? Input.FIXED : input(table.name(), column, !choices.isEmpty());
        boolean required = column.required() && !isOwnCode(table, column) && column.kind() != ColumnKind.FILE;
        return new RecordField(
                name,
                words.column(table.name(), name),
                isFixed ? null : words.hint(table.name(), name),
                required,
                input,
                NARROW.contains(column.kind()),
                isFixed || !ADDED.contains(String.valueOf(column.target())) ? null : column.target(),
                values.getOrDefault(name, List.of()),
                choices,
                null,
                null);
    }

    /** The code that people may leave to Bilan. */
    static boolean isOwnCode(TableShape table, ColumnShape column) {
        return column.kind() == ColumnKind.NAME
                && table.key().equals(List.of(column))
                && column.name().equals("code");
    }

    private static Input input(String table, ColumnShape column, boolean hasChoices) {
        return switch (column.kind()) {
            case CHOICE, YES_NO -> column.several() ? Input.SEVERAL : Input.ONE;
            case CODE, LINE -> !hasChoices ? Input.LINE : column.several() ? Input.SEVERAL : Input.ONE;
            case NAME -> hasChoices && WITH_PARENTS.contains(table) ? Input.ONE : Input.LINE;
            case AMOUNT, NUMBER -> Input.FIGURES;
            default -> LONG.contains(column.name()) ? Input.LONG : Input.LINE;
        };
    }

    private Map<String, String> choices(
            String table, ColumnShape column, Map<String, List<String>> values, RecordWords words) {
        String name = column.name();
        if (column.kind() == ColumnKind.CHOICE || column.kind() == ColumnKind.YES_NO) {
            List<String> codes = column.kind() == ColumnKind.YES_NO ? List.of("yes", "no") : column.choices();
            return worded(codes, code -> words.choice(table, column, code));
        }
        String target = column.target();
        if (target != null) {
            return withChosen(titles.choices(target), values.getOrDefault(name, List.of()));
        }
        if (name.equals("parent") && WITH_PARENTS.contains(table)) {
            return titles.choices(table);
        }
        if (column.kind() == ColumnKind.LINE) {
            return titles.lines(first(values, "grant"));
        }
        return switch (table + "." + name) {
            case "receipts.source", "grants.lead" -> titles.choices("organizations");
            case "people.body" ->
                worded(List.of(words.choice(table, name, "team"), words.choice(table, name, "board")), word -> word);
            case "grants.profile" -> worded(reports.profiles().names(), code -> code);
            default -> Map.of();
        };
    }

    /** What was chosen stays among the choices, even where it is none any longer. */
    private static Map<String, String> withChosen(Map<String, String> choices, List<String> chosen) {
        Map<String, String> all = new LinkedHashMap<>(choices);
        if (!choices.isEmpty()) {
            chosen.stream().filter(code -> !code.isEmpty()).forEach(code -> all.putIfAbsent(code, code));
        }
        return all;
    }

    private static Map<String, String> worded(Iterable<String> codes, Function<String, String> word) {
        Map<String, String> worded = new LinkedHashMap<>();
        codes.forEach(code -> worded.put(code, word.apply(code)));
        return worded;
    }

    private static String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }

    /** The values of a cell that holds several. */
    static List<String> parts(ColumnShape column, String cell) {
        return !column.several()
                ? List.of(cell)
                : Arrays.stream(cell.split(";")).filter(part -> !part.isBlank()).toList();
    }
}
