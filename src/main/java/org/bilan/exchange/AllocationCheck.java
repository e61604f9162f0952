package org.bilan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.exchange.Row.Change;
import org.bilan.finance.Allocation;
import org.bilan.finance.Claims;
import org.bilan.finance.Conversion;
import org.bilan.finance.Expense;
import org.bilan.finance.Worth;
import org.bilan.funding.Grant;
import org.bilan.value.Money;

/** The parts of an expense charged to grants never claim more than it; what each claims is settled here. */
final class AllocationCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        Set<String> touched = touched(records, findings);
        if (touched.isEmpty()) {
            return;
        }
        Conversion conversion = new Conversion(records.home(), all(records, Tables.RATES));
        Worth worth =
                new Worth(conversion, () -> all(records, Tables.INSTALMENTS), () -> all(records, Tables.RECEIPTS));
        Map<String, List<Row<Allocation>>> byExpense = new HashMap<>();
        for (Row<Allocation> row : records.of(Tables.ALLOCATIONS).of(touched)) {
            byExpense
                    .computeIfAbsent(row.record().expense(), code -> new ArrayList<>(1))
                    .add(row);
        }
        byExpense.forEach((code, parts) -> {
            Row<Expense> expense = records.of(Tables.EXPENSES).find(code);
            if (expense != null) {
                new Split(expense, parts, records, worth, findings).check();
            }
        });
    }

    private static <T> List<T> all(Records records, Layout<T> layout) {
        return records.of(layout).rows().stream().map(Row::record).toList();
    }

    /**
     * The expenses that arrive, or of which a part arrives, goes, or is charged to a grant that changes: it may have
     * changed its currency, and so what its parts claim.
     */
    private static Set<String> touched(Records records, Findings findings) {
        Set<String> touched = new HashSet<>();
        if (findings.arrives(Tables.EXPENSES)) {
            records.of(Tables.EXPENSES).arriving().forEach(row -> touched.add(row.key()));
        }
        if (findings.arrives(Tables.ALLOCATIONS)) {
            Overlay<Allocation> parts = records.of(Tables.ALLOCATIONS);
            Stream.concat(parts.arriving(), parts.removed().stream())
                    .forEach(row -> touched.add(row.record().expense()));
        }
        if (findings.arrives(Tables.GRANTS)) {
            Set<String> changed = records.of(Tables.GRANTS)
                    .arriving()
                    .filter(row -> row.change() == Change.CHANGED)
                    .map(Row::key)
                    .collect(Collectors.toSet());
            touched.addAll(changed.isEmpty() ? Set.of() : records.expensesOf(changed));
        }
        return touched;
    }

    /** One expense and its parts. */
    private record Split(
            Row<Expense> row, List<Row<Allocation>> parts, Records records, Worth worth, Findings findings) {

        void check() {
            parts.sort(Comparator.comparing(Row::record, Tables.ALLOCATIONS.order()));
            List<Claims.Part> charged = new ArrayList<>(parts.size());
            for (Row<Allocation> part : parts) {
                Grant grant = grant(part).record();
                Optional<Money> whole = worth.of(row.record(), grant);
                if (whole.isEmpty()) {
                    reportRate(grant);
                    return;
                }
                charged.add(new Claims.Part(part.record().amountMinor(), whole.get()));
            }
            Claims claims = Claims.of(row.record().amount(), charged);
            if (claims instanceof Claims.Held held) {
                settle(held.minor());
            } else if (claims instanceof Claims.Beyond beyond) {
                report(
                        "allocation.excess",
                        code(),
                        beyond.claimed().toString(),
                        beyond.limit().toString());
            } else {
                report("allocation.sign", code());
            }
        }

        /** All parts of an expense that changes are stored anew, since its currency may be another. */
        private void settle(List<Long> claims) {
            for (int at = 0; at < claims.size(); at++) {
                Row<Allocation> part = parts.get(at);
                long claimed = claims.get(at);
                if (part.record().claimedMinor() != claimed || row.change() == Change.CHANGED) {
                    records.of(Tables.ALLOCATIONS).settle(part, part.record().claiming(claimed));
                }
            }
        }

        private void reportRate(Grant grant) {
            Expense expense = row.record();
            String home = records.home().getCurrencyCode();
            boolean known = expense.currency().equals(home)
                    || (expense.rate() != null && !grant.currency().equals(home));
            LocalDate day = expense.rateDate() == null ? expense.incurredOn() : expense.rateDate();
            report("allocation.rate", code(), known ? grant.currency() : expense.currency(), day.toString());
        }

        /** At the last part that arrives; at the expense, or at a part's grant, if only that does. */
        private void report(String key, Object... details) {
            Optional<Row<Allocation>> last =
                    parts.stream().filter(Row::arrives).max(Comparator.comparingInt(Row::line));
            if (last.isPresent()) {
                findings.add(Tables.ALLOCATIONS, last.get(), "amount", key, details);
            } else if (row.arrives()) {
                findings.add(Tables.EXPENSES, row, "amount", key, details);
            } else {
                parts.stream()
                        .map(this::grant)
                        .filter(grant -> grant.change() == Change.CHANGED)
                        .findFirst()
                        .ifPresent(grant -> findings.add(Tables.GRANTS, grant, "currency", key, details));
            }
        }

        private String code() {
            return row.record().code();
        }

        /** A part that was read, or is stored, has a grant that is known. */
        private Row<Grant> grant(Row<Allocation> part) {
            return Objects.requireNonNull(
                    records.of(Tables.GRANTS).find(part.record().grant()));
        }
    }
}
