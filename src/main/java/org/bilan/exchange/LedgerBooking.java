package org.bilan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.exchange.LedgerEntry.Slip;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationRefusal;
import org.bilan.finance.CostCategory;
import org.bilan.finance.Expense;
import org.bilan.finance.LedgerClass;
import org.bilan.finance.LedgerLine;
import org.bilan.finance.LedgerUse;
import org.bilan.finance.WholeCharging;
import org.bilan.organization.ClosedPeriod;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** What costs of the books become here: expenses, the lines that they came of, and what their classes charge to grants. */
final class LedgerBooking {
    private final @Nullable Noting noting;
    private final Records records;
    private final LedgerParts parts;
    private final LedgerOrder order;
    private final LedgerTallies tallies;
    private final LedgerMapping mapping;
    private final ExpenseCodes codes;
    private final WholeCharging charging;
    private final String file;
    private final String source;
    private final Currency currency;
    private final List<Period> closed;
    private final List<Expense> newExpenses = new ArrayList<>();
    private final Map<String, Expense> replaced = new HashMap<>();
    private final List<LedgerLine> newLines = new ArrayList<>();
    private final List<Allocation> newAllocations = new ArrayList<>();

    LedgerBooking(
            LedgerParts parts,
            LedgerOrder order,
            LedgerTallies tallies,
            LedgerMapping mapping,
            String file,
            String source,
            @Nullable Noting noting) {
        this.noting = noting;
        this.records = Records.narrow(parts.store());
        this.parts = parts;
        this.order = order;
        this.tallies = tallies;
        this.mapping = mapping;
        this.codes = new ExpenseCodes(source, parts.expenses());
        this.charging = parts.allocating().wholes();
        this.file = file;
        this.source = source;
        this.currency = parts.home();
        this.closed =
                parts.periods().findClosed().stream().map(ClosedPeriod::period).toList();
    }

    /** Asks once for a batch of lines, those before it being stored. */
    void prepare(Collection<LedgerEntry> entries) {
        codes.prepare(entries.stream().map(this::codeBase).collect(Collectors.toSet()));
    }

    void store() {
        newExpenses.forEach(expense -> note(Tables.EXPENSES, replaced.get(expense.code()), expense));
        newAllocations.forEach(part -> note(Tables.ALLOCATIONS, null, part));
        parts.writer().upsert(Expense.class, newExpenses);
        parts.writer().upsert(LedgerLine.class, newLines);
        parts.writer().upsert(Allocation.class, newAllocations);
        newExpenses.clear();
        newLines.clear();
        newAllocations.clear();
        replaced.clear();
    }

    /** The trail is told of what is kept; nobody of what is only rehearsed. */
    private <T> void note(Layout<T> layout, @Nullable T before, T after) {
        if (noting != null) {
            Cellular<T> cells = new Cellular<>(layout, records);
            noting.note(cells, before == null ? null : row(layout, before), row(layout, after));
        }
    }

    private static <T> Row<T> row(Layout<T> layout, T record) {
        return new Row<>(layout.key(record), record, List.of(), 0, Row.Change.NONE);
    }

    /** The line is an expense that someone typed by hand. */
    void link(LedgerEntry entry, String print, Expense typed) {
        newLines.add(line(entry, print, typed.code()));
        tallies.count(LedgerFate.LINKED, entry);
    }

    /** Makes a new expense, and charges it where its class says so; a slip if that cannot be, and then there is no expense. */
    Optional<Slip> create(LedgerEntry entry, String print) {
        Expense expense = expense(entry, codes.next(codeBase(entry)));
        Optional<Slip> refused = charge(entry, expense);
        if (refused.isPresent()) {
            return refused;
        }
        newExpenses.add(expense);
        newLines.add(line(entry, print, expense.code()));
        tallies.create(expense);
        tallies.count(LedgerFate.NEW, entry);
        return Optional.empty();
    }

    /** A class that stands for a line of a grant charges the whole cost to it. */
    private Optional<Slip> charge(LedgerEntry entry, Expense expense) {
        LedgerClass group = mapping.group(entry.group()).orElse(null);
        if (group == null) {
            tallies.strangeClass(entry);
            return Optional.empty();
        }
        String grant = group.grant();
        String line = group.line();
        if (grant == null || line == null) {
            return Optional.empty();
        }
        List<AllocationRefusal> reasons = new ArrayList<>();
        List<Allocation> parts = charging.charge(expense, grant, line, reasons);
        if (!reasons.isEmpty()) {
            return Optional.of(
                    Slip.of("ledger.charge", entry.group(), reasons.get(0).say(tallies.language())));
        }
        if (charging.isConverted(expense, grant)) {
            tallies.foreignClass(entry);
        }
        newAllocations.addAll(parts);
        return Optional.empty();
    }

    void change(LedgerEntry entry, String print, LedgerLine before) {
        boolean allocated = before.amountMinor() != entry.minor()
                && !parts.allocations()
                        .findByExpenseOrderByGrantAndLine(before.expense())
                        .isEmpty();
        Optional<Slip> shut = shut(before.date());
        if (order.update() && !allocated && shut.isEmpty()) {
            Expense old = parts.expenses().findById(before.expense()).orElseThrow();
            newExpenses.add(updated(old, entry, category(old, before, entry)));
            replaced.putIfAbsent(old.code(), old);
            parts.lines().forget(source, before.entry());
            newLines.add(line(entry, print, before.expense()));
            tallies.count(LedgerFate.UPDATED, entry);
            return;
        }
        tallies.count(LedgerFate.CHANGED, entry);
        if (order.update() && shut.isPresent()) {
            tallies.remark(file, entry.line(), shut.get());
            return;
        }
        tallies.remark(
                file,
                entry.line(),
                Slip.of(
                        order.update() ? "ledger.changed.allocated" : "ledger.changed",
                        before.expense(),
                        before.date().toString(),
                        before.amount().plain(),
                        entry.day().toString(),
                        new Money(entry.minor(), currency).plain()));
    }

    /** Why an expense of that day may not move: it lies in a closed period. */
    private Optional<Slip> shut(LocalDate day) {
        return closed.stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .map(period -> Slip.of(
                        "period.closed",
                        day.toString(),
                        period.start().toString(),
                        period.end().toString()));
    }

    private String codeBase(LedgerEntry entry) {
        String number =
                source.equals("sage50") && !entry.journal().isEmpty() ? entry.journal() : LedgerChanges.number(entry);
        return codes.base(number, entry.day());
    }

    private Expense expense(LedgerEntry entry, String code) {
        LedgerUse use = Objects.requireNonNull(mapping.use(entry.account()));
        String project = mapping.group(entry.group()).map(LedgerClass::project).orElse(null);
        return new Expense(
                code,
                entry.day(),
                null,
                orNull(entry.name()),
                orNull(entry.number()),
                CellText.writable(entry.description()),
                LedgerOutcome.category(use),
                entry.minor(),
                currency.getCurrencyCode(),
                null,
                null,
                project,
                null,
                null,
                null);
    }

    /** A person may have given the expense another category; a line that moved to another account takes that one's. */
    private CostCategory category(Expense old, LedgerLine before, LedgerEntry entry) {
        boolean moved = !LedgerText.accountKey(before.account()).equals(LedgerText.accountKey(entry.account()));
        return moved ? LedgerOutcome.category(Objects.requireNonNull(mapping.use(entry.account()))) : old.category();
    }

    private static Expense updated(Expense old, LedgerEntry entry, CostCategory category) {
        return new Expense(
                old.code(),
                entry.day(),
                old.paidOn(),
                orNull(entry.name()),
                orNull(entry.number()),
                CellText.writable(entry.description()),
                category,
                entry.minor(),
                old.currency(),
                old.rate(),
                old.rateDate(),
                old.project(),
                old.activity(),
                old.kind(),
                old.document());
    }

    private LedgerLine line(LedgerEntry entry, String print, String expense) {
        LocalDate day = entry.day();
        return new LedgerLine(
                null,
                source,
                print,
                CellText.writable(entry.account()),
                day,
                orNull(LedgerChanges.number(entry)),
                orNull(entry.name()),
                orNull(entry.memo()),
                entry.minor(),
                currency.getCurrencyCode(),
                expense);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : CellText.writable(text);
    }
}
