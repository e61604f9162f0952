package org.bilan.report.make;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.trace.RecordRef;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Wording;

/** When the records of a report happened, as it is printed: the day of an activity, of an expense, of a receipt. */
final class RecordDays implements Function<RecordRef, Optional<String>> {
    private final Map<String, String> activities = new HashMap<>();
    private final Map<String, String> expenses = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();

    private RecordDays(ReportFacts facts) {
        Wording wording = Wording.of(facts.request().language());
        tell(facts.workBefore(), wording);
        tell(facts.work(), wording);
        facts.finances().expenses().forEach(one -> expenses.put(one.code(), wording.dateShort(one.incurredOn())));
        facts.finances().receipts().forEach(one -> receipts.put(one.code(), wording.dateShort(one.receivedOn())));
    }

    static RecordDays of(ReportFacts facts) {
        return new RecordDays(facts);
    }

    private void tell(ReportFacts.Work work, Wording wording) {
        work.activities().forEach(one -> activities.put(one.code(), day(one.date(), wording)));
    }

    /** Few words, since many stand in a row. */
    private static String day(FuzzyDate date, Wording wording) {
        return date.approximate() ? wording.date(date) : date.edtf().replace("/", "\u00a0/ ");
    }

    @Override
    public Optional<String> apply(RecordRef record) {
        String code = record.key().split(" ", 2)[0];
        return switch (record.table()) {
            case "activities", "reach" -> Optional.ofNullable(activities.get(code));
            case "expenses", "allocations" -> Optional.ofNullable(expenses.get(code));
            case "receipts" -> Optional.ofNullable(receipts.get(code));
            default -> Optional.empty();
        };
    }
}
