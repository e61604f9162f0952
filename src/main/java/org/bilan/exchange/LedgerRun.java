package org.bilan.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.exchange.LedgerEntry.Slip;
import org.bilan.finance.Allocation;
import org.bilan.finance.CostCategory;
import org.bilan.finance.Expense;
import org.bilan.finance.LedgerClass;
import org.bilan.finance.LedgerLine;
import org.bilan.finance.LedgerSource;
import org.bilan.finance.LedgerUse;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** One ledger import, inside one transaction: read three times, so that a million lines need no more memory than one. */
final class LedgerRun {
    private static final int BATCH = 500;

    private final LedgerParts parts;
    private final LedgerFile file;
    private final LedgerOrder order;
    private final RejectedRows rejected;
    private final Problems problems;
    private final Currency currency;
    private final LedgerTallies tallies;
    private final List<LedgerEntry> batch = new ArrayList<>();
    private final List<Expense> newExpenses = new ArrayList<>();
    private final List<LedgerLine> newLines = new ArrayList<>();
    private final List<Allocation> newAllocations = new ArrayList<>();
    private final Map<String, Boolean> payers = new HashMap<>();
    private String source = "";
    private @Nullable Context context;

    /** What the whole file gave, for its lines. */
    private record Context(
            LedgerMapping mapping,
            LedgerPrints prints,
            LedgerChanges changes,
            HandTyped handTyped,
            ExpenseCodes codes) {}

    LedgerRun(LedgerParts parts, LedgerFile file, LedgerOrder order, RejectedRows rejected, Problems problems) {
        this.parts = parts;
        this.file = file;
        this.order = order;
        this.rejected = rejected;
        this.problems = problems;
        this.currency = parts.home();
        this.tallies = new LedgerTallies(currency, problems.messages());
    }

    /** With problems in the outcome, the transaction is to be rolled back. */
    LedgerOutcome run() {
        try {
            read();
        } catch (UnreadableTable unreadable) {
            unreadable.reportTo(problems, file.name());
        } catch (CharacterCodingException damaged) {
            problems.addForFile(file.name(), "file.encoding");
        } catch (IOException unreadable) {
            problems.addForFile(file.name(), "file.unreadable", file.name());
        }
        return tallies.outcome(source, problems, context == null ? null : context.mapping);
    }

    private void read() throws IOException, UnreadableTable {
        if (order.rejected() != null && Files.exists(order.rejected())) {
            problems.addForFile(order.rejected().toString(), "export.exists");
            return;
        }
        Opened opened = Opened.of(file, order, parts);
        source = opened.source();
        rejected.begin(opened.shape().header());
        LedgerMapping mapping = parts.mapping(source);
        LedgerSurveyor survey = LedgerSurveyor.of(file, opened.shape(), currency);
        Optional<String> beside = survey.costOnlyBeside(mapping, opened.shape().header());
        if (beside.isPresent()) {
            throw new UnreadableTable(opened.shape().header().row().line(), "ledger.list", beside.get());
        }
        boolean again = opened.shape().header().has(LedgerField.REASON);
        LedgerChanges changes = again || survey.days().isEmpty()
                ? LedgerChanges.none()
                : LedgerChanges.of(parts.lines(), source, survey.days().get(), survey.accountKeys, survey.seen);
        context = new Context(
                mapping,
                new LedgerPrints(),
                changes,
                new HandTyped(parts.expenses(), currency.getCurrencyCode(), parts.organizationNames()),
                new ExpenseCodes(source, parts.expenses()));
        readLines(opened.shape());
        changes.gone().forEach(this::reportGone);
        tallies.remarkClasses(file.name(), source);
        if (!problems.any()) {
            parts.writer().upsert(LedgerSource.class, List.of(opened.toKeep()));
        }
    }

    private void readLines(LedgerShape shape) throws IOException, UnreadableTable {
        try (LedgerEntries entries = new LedgerEntries(file.rows(), shape, currency)) {
            for (LedgerEntry entry = entries.next(); entry != null; entry = entries.next()) {
                batch.add(judged(entry));
                if (batch.size() == BATCH) {
                    settle();
                }
            }
        }
        settle();
    }

    private Context context() {
        return Objects.requireNonNull(context);
    }

    /** A line of an account that nobody said the use of cannot be imported. */
    private LedgerEntry judged(LedgerEntry entry) {
        LedgerUse use = context().mapping.use(entry.account());
        tallies.see(entry, use);
        return use == null && !entry.account().isEmpty()
                ? entry.with(Slip.of("ledger.account.unmapped", entry.account()))
                : entry;
    }

    private boolean isCost(LedgerEntry entry) {
        return entry.slip() == null && entry.minor() != 0 && context().mapping.isCost(entry.account());
    }

    /** Decides on a batch of lines with a few questions to the database, and stores what becomes an expense. */
    private void settle() throws IOException {
        Map<LedgerEntry, String> prints = new IdentityHashMap<>();
        for (LedgerEntry entry : batch) {
            if (entry.date() != null && (entry.slip() == null || isUnmapped(entry))) {
                prints.put(entry, context().prints.of(entry));
            }
        }
        Map<String, LedgerLine> known = prints.isEmpty()
                ? Map.of()
                : parts.lines().findKnown(source, Set.copyOf(prints.values())).stream()
                        .collect(Collectors.toMap(LedgerLine::entry, Function.identity()));
        List<LedgerEntry> fresh = batch.stream()
                .filter(entry -> isCost(entry) && !known.containsKey(prints.get(entry)))
                .toList();
        context().handTyped.prepare(fresh);
        context().codes.prepare(fresh.stream().map(this::codeBase).collect(Collectors.toSet()));
        for (LedgerEntry entry : batch) {
            settle(entry, prints.getOrDefault(entry, ""), known);
        }
        parts.writer().upsert(Expense.class, newExpenses);
        parts.writer().upsert(LedgerLine.class, newLines);
        parts.writer().upsert(Allocation.class, newAllocations);
        newExpenses.clear();
        newLines.clear();
        newAllocations.clear();
        batch.clear();
    }

    /** Its fingerprint counts all the same, so that its twins keep theirs. */
    private static boolean isUnmapped(LedgerEntry entry) {
        return entry.slip() != null && entry.slip().key().equals("ledger.account.unmapped");
    }

    private void settle(LedgerEntry entry, String print, Map<String, LedgerLine> known) throws IOException {
        Slip slip = entry.slip();
        if (slip != null) {
            boolean ignored = context().mapping.use(entry.account()) == LedgerUse.IGNORED;
            if (ignored) {
                tallies.count(LedgerFate.IGNORED, entry);
            } else {
                reject(entry, slip);
            }
        } else if (!isCost(entry)) {
            tallies.count(LedgerFate.IGNORED, entry);
        } else if (known.containsKey(print)) {
            tallies.count(LedgerFate.KNOWN, entry);
        } else {
            settleFresh(entry, print);
        }
    }

    private void settleFresh(LedgerEntry entry, String print) throws IOException {
        Optional<LedgerLine> before = context().changes.before(entry);
        if (before.isPresent()) {
            change(entry, print, before.get());
            return;
        }
        Optional<Expense> typed = order.matches() == LedgerOrder.Matches.NEW
                ? Optional.empty()
                : context().handTyped.like(entry);
        if (typed.isEmpty()) {
            create(entry, print);
        } else if (order.matches() == LedgerOrder.Matches.LINK) {
            newLines.add(line(entry, print, typed.get().code()));
            tallies.count(LedgerFate.LINKED, entry);
        } else {
            Slip slip = Slip.of(
                    "ledger.match", typed.get().code(), typed.get().incurredOn().toString());
            rejected.add(entry, say(slip));
            tallies.count(LedgerFate.MATCHED, entry);
            tallies.remark(file.name(), entry.line(), slip);
        }
    }

    private void create(LedgerEntry entry, String print) {
        String code = context().codes.next(codeBase(entry));
        Expense expense = expense(entry, code);
        newExpenses.add(expense);
        newLines.add(line(entry, print, code));
        charge(entry, code);
        tallies.create(expense);
        tallies.count(LedgerFate.NEW, entry);
    }

    /** A class that stands for a line of a grant charges the whole cost to it; a grant in another currency is left to people. */
    private void charge(LedgerEntry entry, String code) {
        LedgerClass group = context().mapping.group(entry.group()).orElse(null);
        if (group == null) {
            if (!entry.group().isEmpty()) {
                tallies.strangeClass(entry);
            }
            return;
        }
        String grant = group.grant();
        String line = group.line();
        if (grant != null && line != null && payers.computeIfAbsent(grant, this::paysInHomeCurrency)) {
            newAllocations.add(new Allocation(null, code, grant, line, entry.minor()));
        }
    }

    private boolean paysInHomeCurrency(String grant) {
        return parts.grants()
                .findById(grant)
                .filter(found -> found.currency().equals(currency.getCurrencyCode()))
                .isPresent();
    }

    private void change(LedgerEntry entry, String print, LedgerLine before) {
        boolean allocated = before.amountMinor() != entry.minor()
                && !parts.allocations()
                        .findByExpenseOrderByGrantAndLine(before.expense())
                        .isEmpty();
        if (order.update() && !allocated) {
            Expense old = parts.expenses().findById(before.expense()).orElseThrow();
            newExpenses.add(updated(old, entry, category(old, before, entry)));
            parts.lines().forget(source, before.entry());
            newLines.add(line(entry, print, before.expense()));
            tallies.count(LedgerFate.UPDATED, entry);
            return;
        }
        tallies.count(LedgerFate.CHANGED, entry);
        tallies.remark(
                file.name(),
                entry.line(),
                Slip.of(
                        order.update() ? "ledger.changed.allocated" : "ledger.changed",
                        before.expense(),
                        before.date().toString(),
                        before.amount().plain(),
                        entry.day().toString(),
                        new Money(entry.minor(), currency).plain()));
    }

    private void reject(LedgerEntry entry, Slip slip) throws IOException {
        rejected.add(entry, say(slip));
        tallies.count(LedgerFate.REJECTED, entry);
        if (!rejected.isWanted() && !isUnmapped(entry)) {
            problems.add(
                    file.name(), entry.line(), 0, "", slip.key(), slip.details().toArray());
        } else if (!rejected.isWanted()) {
            tallies.unmapped(entry, problems, file.name());
        }
    }

    private void reportGone(LedgerLine line) {
        tallies.remark(
                file.name(),
                0,
                Slip.of(
                        "ledger.gone",
                        line.expense(),
                        line.date().toString(),
                        line.amount().plain(),
                        line.account()));
    }

    private String say(Slip slip) {
        return problems.messages().say(slip.key(), slip.details().toArray());
    }

    private String codeBase(LedgerEntry entry) {
        String number =
                source.equals("sage50") && !entry.journal().isEmpty() ? entry.journal() : LedgerChanges.number(entry);
        return context().codes.base(number, entry.day());
    }

    private Expense expense(LedgerEntry entry, String code) {
        LedgerUse use = Objects.requireNonNull(context().mapping.use(entry.account()));
        String project =
                context().mapping.group(entry.group()).map(LedgerClass::project).orElse(null);
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
        return moved
                ? LedgerOutcome.category(
                        Objects.requireNonNull(context().mapping.use(entry.account())))
                : old.category();
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
