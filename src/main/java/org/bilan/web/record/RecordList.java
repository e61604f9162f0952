package org.bilan.web.record;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bilan.document.Cell;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.exchange.TableShape;
import org.bilan.value.FuzzyDate;
import org.bilan.value.TextFold;
import org.bilan.web.Page;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Lists the records of any table, in the words of the page. */
@Singleton
class RecordList {
    private static final int PAGE = 50;
    private static final int COLUMNS = 6;
    private static final int AT_ONCE = 1_000;

    private final RecordDesk desk;
    private final RecordTitles titles;
    private final Clock clock;

    RecordList(RecordDesk desk, RecordTitles titles, Clock clock) {
        this.desk = desk;
        this.titles = titles;
        this.clock = clock;
    }

    /** Asked for by {@code q}, {@code owner} and {@code page}. */
    RecordListView find(TableShape table, Query query, Page page) {
        String owner = query.value("owner");
        int number = query.number("page", 0, 1_000_000, 0);
        Map<String, String> named = query.value("q").isEmpty() ? Map.of() : titles.of(table.name());
        Slice<StoredRecord> found = named.isEmpty()
                ? stored(table, owner.isEmpty() ? null : owner, number)
                : matching(table, named, query.value("q"), number);
        List<ColumnShape> shown = shown(table);
        RecordWords words = RecordWords.of(page.language());
        Words said = new Words(table, new SpokenCells(page, LocalDate.now(clock)), words, new HashMap<>());
        boolean writes = page.visitor().writes() && !RecordForms.isMade(table.name());
        List<RecordListView.Line> lines = found.rows().stream()
                .map(record -> new RecordListView.Line(
                        address(record, table, writes, query),
                        shown.stream().map(column -> said.told(column, record)).toList()))
                .toList();
        return new RecordListView(
                table,
                shown.stream()
                        .map(column -> new RecordListView.Head(words.column(table.name(), column.name()), look(column)))
                        .toList(),
                new Slice<>(lines, number, PAGE, found.total()),
                owner.isEmpty() ? null : owner(table, owner),
                writes && RecordForms.canAdd(table),
                !titles.of(table.name()).isEmpty(),
                RecordForms.isMade(table.name()));
    }

    /** All of a list as a sheet, with every column of the table. */
    Sheet<StoredRecord> sheet(TableShape table, Query query, Page page) {
        RecordWords words = RecordWords.of(page.language());
        Words said = new Words(table, new SpokenCells(page, LocalDate.now(clock)), words, new HashMap<>());
        Sheet<StoredRecord> sheet = Sheet.of(page, words.table(table.name()), table.name());
        table.columns().forEach(column -> {
            boolean figures = column.kind() == ColumnKind.AMOUNT || column.kind() == ColumnKind.NUMBER;
            sheet.cell(column.name(), figures, record -> said.cell(column, record));
        });
        return sheet.rows(take -> each(table, query, take));
    }

    private void each(TableShape table, Query query, Consumer<StoredRecord> take) {
        String owner = query.value("owner").isEmpty() ? null : query.value("owner");
        Map<String, String> named = query.value("q").isEmpty() ? Map.of() : titles.of(table.name());
        if (!named.isEmpty()) {
            codes(named, query.value("q"))
                    .forEach(code -> desk.find(table.name(), code).ifPresent(take));
            return;
        }
        List<StoredRecord> some = desk.page(table.name(), owner, 0, AT_ONCE);
        for (long from = AT_ONCE; !some.isEmpty(); from += AT_ONCE) {
            some.forEach(take);
            some = some.size() < AT_ONCE ? List.of() : desk.page(table.name(), owner, from, AT_ONCE);
        }
    }

    long count(TableShape table) {
        return desk.count(table.name(), null);
    }

    /** The cells of records, in words; titles are looked up once for each table. */
    private final class Words {
        private final TableShape table;
        private final SpokenCells spoken;
        private final RecordWords words;
        private final Map<String, Map<String, String>> known;

        Words(TableShape table, SpokenCells spoken, RecordWords words, Map<String, Map<String, String>> known) {
            this.table = table;
            this.spoken = spoken;
            this.words = words;
            this.known = known;
        }

        @Nullable
        Cell cell(ColumnShape column, StoredRecord record) {
            String cell = record.cell(column.name());
            if (cell.isEmpty()) {
                return null;
            }
            return switch (column.kind()) {
                case DAY, DATE -> new Cell.Day(FuzzyDate.parse(cell));
                case NUMBER, AMOUNT -> new Cell.Number(new BigDecimal(cell));
                default -> new Cell.Text(told(column, record));
            };
        }

        String told(ColumnShape column, StoredRecord record) {
            return spoken.told(
                    column,
                    record.cell(column.name()),
                    code -> words.choice(table.name(), column, code),
                    code -> known.computeIfAbsent(String.valueOf(column.target()), titles::of)
                            .getOrDefault(code, code));
        }
    }

    private Slice<StoredRecord> stored(TableShape table, @Nullable String owner, int number) {
        long total = desk.count(table.name(), owner);
        return new Slice<>(desk.page(table.name(), owner, (long) number * PAGE, PAGE), number, PAGE, total);
    }

    private Slice<StoredRecord> matching(TableShape table, Map<String, String> named, String asked, int number) {
        List<String> codes = codes(named, asked);
        List<StoredRecord> rows = codes.stream()
                .skip((long) number * PAGE)
                .limit(PAGE)
                .flatMap(code -> desk.find(table.name(), code).stream())
                .toList();
        return new Slice<>(rows, number, PAGE, codes.size());
    }

    private static List<String> codes(Map<String, String> named, String asked) {
        List<String> wanted = List.of(TextFold.fold(asked).split(" "));
        return named.entrySet().stream()
                .filter(one -> {
                    String text = TextFold.fold(one.getKey() + " " + one.getValue());
                    return wanted.stream().allMatch(text::contains);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private String owner(TableShape table, String owner) {
        String target = table.key().get(0).target();
        return target == null ? owner : titles.title(target, owner);
    }

    private static @Nullable String look(ColumnShape column) {
        return switch (column.kind()) {
            case AMOUNT, NUMBER -> "figure";
            case DAY -> "days";
            default -> null;
        };
    }

    /** The key, then what must be filled in, then the rest, as far as there is room. */
    private static List<ColumnShape> shown(TableShape table) {
        List<ColumnShape> shown = new ArrayList<>(table.key());
        table.columns().stream()
                .filter(column -> !column.key())
                .sorted((one, other) -> Boolean.compare(other.required(), one.required()))
                .limit(Math.max(0, COLUMNS - shown.size()))
                .forEach(shown::add);
        return shown;
    }

    /** The story of the record, else its form; none where the visitor may do neither. */
    private static @Nullable String address(StoredRecord record, TableShape table, boolean writes, Query query) {
        return StoryAddress.of(record).orElseGet(() -> {
            if (!writes) {
                return null;
            }
            Map<String, List<String>> cells = new LinkedHashMap<>();
            table.key().forEach(column -> cells.put(column.name(), List.of(record.cell(column.name()))));
            cells.put("back", List.of(query.address()));
            return new Query("/records/" + table.name() + "/edit", cells).address();
        });
    }
}
