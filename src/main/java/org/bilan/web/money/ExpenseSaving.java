package org.bilan.web.money;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationOutcome;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.Portion;
import org.bilan.value.Language;

/** Stores an expense from its cells; a part that takes all of it follows its amount. */
@Singleton
class ExpenseSaving {
    private static final String TABLE = "expenses";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final RecordDesk desk;
    private final Charging charging;

    ExpenseSaving(RecordDesk desk, Charging charging) {
        this.desk = desk;
        this.charging = charging;
    }

    /** Sentences by column why nothing is stored, or the record. */
    record Saved(Map<String, String> problems, Optional<StoredRecord> record) {}

    Optional<StoredRecord> find(String code) {
        return desk.find(TABLE, code);
    }

    Saved add(Map<String, String> cells, Author by, Language language) {
        Map<String, String> whole = new LinkedHashMap<>(cells);
        whole.put("code", freeCode(cells.getOrDefault("incurred_on", "")));
        return saved(desk.save(List.of(Edit.add(TABLE, whole)), by, language));
    }

    /** Numbered within the year of the expense. */
    private String freeCode(String day) {
        String stem = "DEP-" + (day.length() >= 4 ? day.substring(0, 4) : "0000");
        String code = desk.freeCode(TABLE, stem);
        for (int more = 1; more < 1000 && desk.find(TABLE, code).isPresent(); more++) {
            int number = Integer.parseInt(code.substring(stem.length() + 1)) + 1;
            code = stem + "-%04d".formatted(number);
        }
        return code;
    }

    Saved change(StoredRecord before, Map<String, String> cells, Author by, Language language) {
        String code = before.cell("code");
        Map<String, String> named = new LinkedHashMap<>(cells);
        named.put("code", code);
        List<Edit> edits = new ArrayList<>(List.of(Edit.change(TABLE, named, before.revision())));
        String amount = cells.get("amount");
        boolean sameCurrency =
                !cells.containsKey("currency") || cells.get("currency").equals(before.cell("currency"));
        if (amount != null && !amount.isEmpty() && sameCurrency && !sameNumber(amount, before.cell("amount"))) {
            whole(code)
                    .ifPresent(part -> edits.add(Edit.change(
                            "allocations",
                            Map.of("expense", code, "grant", part.grant(), "line", part.line(), "amount", amount),
                            null)));
        }
        return saved(desk.save(edits, by, language));
    }

    private static boolean sameNumber(String one, String other) {
        return !other.isEmpty() && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    /** The only part, where it takes all of the expense in its currency. */
    private Optional<Allocation> whole(String code) {
        return charging.read(code)
                .filter(sheet -> sheet.parts().size() == 1 && sheet.remainder().isZero())
                .map(sheet -> sheet.parts().get(0))
                .filter(part -> part.amountMinor() == part.claimedMinor());
    }

    Saved remove(StoredRecord before, Author by, Language language) {
        return saved(desk.save(
                List.of(Edit.remove(TABLE, Map.of("code", before.cell("code")), before.revision())), by, language));
    }

    /** Charges all of the expense to one line, or to none; the sentences why not. */
    List<String> chargeWholly(String code, Optional<ChargeText> to, Author by, Language language) {
        String version = charging.read(code).map(AllocationSheet::version).orElse("");
        List<Portion> portions = to.<Portion>map(one -> new Portion.OfShare(one.grant(), one.line(), ALL)).stream()
                .toList();
        AllocationOutcome outcome = charging.charge(code, portions, version, by);
        return outcome instanceof AllocationOutcome.Refused refused
                ? refused.reasons().stream().map(reason -> reason.say(language)).toList()
                : List.of();
    }

    private static Saved saved(EditOutcome outcome) {
        Map<String, String> problems = new HashMap<>();
        outcome.problems()
                .forEach(problem -> problems.merge(
                        problem.edit() > 0 ? "amount" : problem.column(),
                        problem.message(),
                        (one, other) -> one + " " + other));
        return new Saved(problems, outcome.records().stream().findFirst());
    }
}
