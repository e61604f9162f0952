package org.bilan.web.money;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.StoredRecord;
import org.bilan.finance.AllocationSheet;
import org.bilan.web.Page;
import org.bilan.web.money.ExpenseSaving.Saved;
import org.bilan.web.money.RowAnswer.CellAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Stores one row of the grid. A row says of each cell what it was when it was shown: where somebody else changed that cell
 * since, nothing is stored and both values go back; other cells of the row may have changed without harm.
 */
@Singleton
class RowSaving {
    private static final String WAS = "was.";

    private final ExpenseSaving saving;
    private final Charging charging;
    private final ChoiceReading reading;
    private final Drafts drafts;

    RowSaving(ExpenseSaving saving, Charging charging, ChoiceReading reading, Drafts drafts) {
        this.saving = saving;
        this.charging = charging;
        this.reading = reading;
        this.drafts = drafts;
    }

    RowAnswer save(Map<String, String> sent, Page page) {
        String draft = sent.getOrDefault("draft", "");
        String named = sent.getOrDefault("code", "");
        String code = named.isEmpty() ? drafts.code(draft).orElse("") : named;
        Optional<StoredRecord> before = code.isEmpty() ? Optional.empty() : saving.find(code);
        if (!named.isEmpty() && before.isEmpty()) {
            return RowAnswer.refused(code, Map.of("", page.say("row.gone")));
        }
        if (sent.containsKey("remove") && before.isPresent()) {
            return removed(before.get(), page);
        }
        Choices choices = reading.read();
        Map<String, String> typed = typed(sent);
        String currency = before.map(record -> record.cell("currency")).orElse(reading.currency());
        if (before.isEmpty()) {
            typed.putIfAbsent("currency", "");
        }
        Typed read = new ExpenseTyping(page, reading.today(), choices, reading.currency()).read(typed, currency);
        if (!read.problems().isEmpty()) {
            return RowAnswer.refused(code, read.problems());
        }
        if (!named.isEmpty()) {
            Map<String, CellAnswer> newer = newer(before.get(), sent, read, new ExpenseCells(page, choices));
            if (!newer.isEmpty()) {
                return new RowAnswer(code, false, Map.of(), Map.of(), Map.of(), newer);
            }
        }
        return stored(before.orElse(null), draft, sent, read, choices, page);
    }

    private RowAnswer stored(
            @Nullable StoredRecord before,
            String draft,
            Map<String, String> sent,
            Typed read,
            Choices choices,
            Page page) {
        Saved saved = before == null
                ? saving.add(read.cells(), page.visitor().author(), page.language())
                : read.cells().isEmpty()
                        ? new Saved(Map.of(), Optional.of(before))
                        : saving.change(before, read.cells(), page.visitor().author(), page.language());
        if (saved.record().isEmpty()) {
            return RowAnswer.refused(before == null ? "" : before.cell("code"), saved.problems());
        }
        StoredRecord record = saved.record().get();
        if (before == null) {
            drafts.became(draft, record.cell("code"));
        }
        Map<String, String> problems = charge(record.cell("code"), sent, choices, page);
        ExpenseRow row = row(record.cell("code"));
        return new RowAnswer(
                record.cell("code"),
                false,
                new ExpenseCells(page, choices).of(record, row),
                problems,
                read.notes(),
                null);
    }

    private Map<String, String> charge(String code, Map<String, String> sent, Choices choices, Page page) {
        String typed = sent.get("charged");
        if (typed == null || typed.strip().equals(row(code).chargedTo())) {
            return Map.of();
        }
        Optional<ChargeText> to = ChargeText.read(typed, choices);
        if (to.isEmpty() && !typed.isBlank()) {
            return Map.of("charged", page.say("row.charged.unknown", typed.strip(), example(choices)));
        }
        List<String> refused = saving.chargeWholly(code, to, page.visitor().author(), page.language());
        return refused.isEmpty() ? Map.of() : Map.of("charged", String.join(" ", refused));
    }

    private static String example(Choices choices) {
        return choices.lines().entrySet().stream()
                .findFirst()
                .map(grant -> grant.getKey() + " "
                        + grant.getValue().keySet().iterator().next())
                .orElse("ABC 1.2");
    }

    private RowAnswer removed(StoredRecord before, Page page) {
        Saved saved = saving.remove(before, page.visitor().author(), page.language());
        return saved.problems().isEmpty()
                ? new RowAnswer("", true, Map.of(), Map.of(), Map.of(), null)
                : RowAnswer.refused(before.cell("code"), saved.problems());
    }

    private static Map<String, String> typed(Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        ExpenseCells.COLUMNS.stream()
                .filter(column -> sent.containsKey(column) && !column.equals("charged"))
                .forEach(column -> typed.put(column, sent.get(column)));
        return typed;
    }

    /** The cells that this row wants changed and that somebody else has changed otherwise. */
    private Map<String, CellAnswer> newer(StoredRecord now, Map<String, String> sent, Typed read, ExpenseCells cells) {
        Map<String, CellAnswer> newer = new HashMap<>();
        cells.of(now, row(now.cell("code"))).forEach((column, stored) -> {
            String was = sent.get(WAS + column);
            boolean wanted = stored.value().equals(read.cells().get(column));
            if (was != null && sent.containsKey(column) && !was.equals(stored.value()) && !wanted) {
                newer.put(column, stored);
            }
        });
        return newer;
    }

    private ExpenseRow row(String code) {
        AllocationSheet sheet = charging.read(code).orElseThrow();
        return new ExpenseRow(sheet.expense(), sheet.parts());
    }
}
