package org.bilan.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.exchange.LedgerEntry.Slip;
import org.bilan.finance.Expense;
import org.bilan.finance.LedgerLine;
import org.bilan.finance.LedgerSource;
import org.bilan.finance.LedgerUse;
import org.bilan.organization.ClosedPeriod;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** One ledger import, inside one transaction: read three times, so that a million lines need no more memory than one. */
final class LedgerRun {
    private static final int BATCH = 500;

    private final LedgerParts parts;
    private final LedgerFile file;
    private final LedgerOrder order;
    private final RejectedRows rejected;
    private final Problems problems;
    private final List<Period> closed;
    private final String source;
    private final Currency currency;
    private final LedgerMapping mapping;
    private final LedgerTallies tallies;
    private final LedgerChanges changes;
    private final LedgerBooking booking;
    private final HandTyped handTyped;
    private final LedgerPrints prints = new LedgerPrints();
    private final List<LedgerEntry> batch = new ArrayList<>();

    private LedgerRun(
            LedgerParts parts,
            LedgerFile file,
            LedgerOrder order,
            RejectedRows rejected,
            Problems problems,
            Opened opened,
            @Nullable Noting noting)
            throws IOException, UnreadableTable {
        this.parts = parts;
        this.file = file;
        this.order = order;
        this.rejected = rejected;
        this.problems = problems;
        this.closed =
                parts.periods().findClosed().stream().map(ClosedPeriod::period).toList();
        this.source = opened.source();
        this.currency = parts.home();
        this.mapping = parts.mapping(source);
        this.tallies = new LedgerTallies(currency, problems.another());
        this.changes = changes(opened);
        this.booking = new LedgerBooking(parts, order, tallies, mapping, file.name(), source, noting);
        this.handTyped = new HandTyped(parts.expenses(), currency.getCurrencyCode(), parts.organizationNames());
    }

    /**
     * With problems in the outcome, the transaction is to be rolled back.
     *
     * @param noting what tells the trail of the expenses; null for a rehearsal
     */
    static LedgerOutcome run(
            LedgerParts parts,
            LedgerFile file,
            LedgerOrder order,
            RejectedRows rejected,
            Problems problems,
            @Nullable Noting noting)
            throws IOException, UnreadableTable {
        if (order.rejected() != null && Files.exists(order.rejected())) {
            problems.addForFile(order.rejected().toString(), "export.exists");
            return LedgerOutcome.refused(problems);
        }
        Opened opened = Opened.of(file, order, parts);
        rejected.begin(opened.shape().header());
        return new LedgerRun(parts, file, order, rejected, problems, opened, noting).outcome(opened);
    }

    /** Rejected rows that come back are a few of an export: the others are not gone. */
    private LedgerChanges changes(Opened opened) throws IOException, UnreadableTable {
        LedgerHeader header = opened.shape().header();
        LedgerSurveyor survey = LedgerSurveyor.of(file, opened.shape(), currency);
        Optional<String> beside = survey.costOnlyBeside(mapping, header);
        if (beside.isPresent()) {
            throw new UnreadableTable(header.row().line(), "ledger.list", beside.get());
        }
        return header.has(LedgerField.REASON) || survey.days().isEmpty()
                ? LedgerChanges.none()
                : LedgerChanges.of(parts.lines(), source, survey.days().get(), survey.accountKeys, survey.seen);
    }

    private LedgerOutcome outcome(Opened opened) throws IOException, UnreadableTable {
        readLines(opened.shape());
        changes.gone().forEach(this::reportGone);
        if (!file.otherSheets().isEmpty()) {
            String others = String.join(", ", file.otherSheets());
            tallies.remark(file.name(), 0, Slip.of("ledger.sheets", file.sheet(), others));
        }
        tallies.remarkClasses(file.name(), source);
        if (!problems.any()) {
            parts.writer().upsert(LedgerSource.class, List.of(opened.toKeep()));
        }
        return tallies.outcome(source, problems, mapping);
    }

    private void readLines(LedgerShape shape) throws IOException, UnreadableTable {
        try (LedgerEntries entries = new LedgerEntries(file.rows(), shape, currency)) {
            for (LedgerEntry entry = entries.next(); entry != null; entry = entries.next()) {
                batch.add(judged(entry));
                if (batch.size() == BATCH) {
                    settle();
                }
            }
            entries.wrongTotals().forEach(this::reportTotal);
        }
        settle();
    }

    /** A line of an account that nobody said the use of cannot be imported. */
    private LedgerEntry judged(LedgerEntry entry) {
        LedgerUse use = mapping.use(entry.account());
        tallies.see(entry, use);
        return use == null && !entry.account().isEmpty()
                ? entry.with(Slip.of("ledger.account.unmapped", entry.account()))
                : entry;
    }

    private boolean isCost(LedgerEntry entry) {
        return entry.slip() == null && entry.minor() != 0 && mapping.isCost(entry.account());
    }

    /** Decides on a batch of lines with a few questions to the database, and stores what becomes an expense. */
    private void settle() throws IOException {
        Map<LedgerEntry, String> printed = new IdentityHashMap<>();
        for (LedgerEntry entry : batch) {
            if (entry.date() != null && (entry.slip() == null || isUnmapped(entry))) {
                printed.put(entry, prints.of(entry));
            }
        }
        Map<String, LedgerLine> known = printed.isEmpty()
                ? Map.of()
                : parts.lines().findKnown(source, Set.copyOf(printed.values())).stream()
                        .collect(Collectors.toMap(LedgerLine::entry, Function.identity()));
        List<LedgerEntry> fresh = batch.stream()
                .filter(entry -> isCost(entry) && !known.containsKey(printed.get(entry)))
                .toList();
        handTyped.prepare(fresh);
        booking.prepare(fresh);
        for (LedgerEntry entry : batch) {
            settle(entry, printed.getOrDefault(entry, ""), known);
        }
        booking.store();
        batch.clear();
    }

    /** Its fingerprint counts all the same, so that its twins keep theirs. */
    private static boolean isUnmapped(LedgerEntry entry) {
        return entry.slip() != null && entry.slip().key().equals("ledger.account.unmapped");
    }

    private void settle(LedgerEntry entry, String print, Map<String, LedgerLine> known) throws IOException {
        Slip slip = entry.slip();
        if (slip != null) {
            boolean ignored = mapping.use(entry.account()) == LedgerUse.IGNORED;
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
        Optional<Period> shut =
                closed.stream().filter(period -> period.contains(entry.date())).findFirst();
        if (shut.isPresent()) {
            Period period = shut.get();
            reject(
                    entry,
                    Slip.of(
                            "period.closed",
                            entry.date().toString(),
                            period.start().toString(),
                            period.end().toString()));
            return;
        }
        Optional<LedgerLine> before = changes.before(entry);
        if (before.isPresent()) {
            booking.change(entry, print, before.get());
            return;
        }
        Optional<Expense> typed = order.matches() == LedgerOrder.Matches.NEW ? Optional.empty() : handTyped.like(entry);
        if (typed.isEmpty()) {
            Optional<Slip> refused = booking.create(entry, print);
            if (refused.isPresent()) {
                reject(entry, refused.get());
            }
        } else if (order.matches() == LedgerOrder.Matches.LINK) {
            booking.link(entry, print, typed.get());
        } else {
            Slip slip = Slip.of(
                    "ledger.match", typed.get().code(), typed.get().incurredOn().toString());
            rejected.add(entry, say(slip));
            tallies.count(LedgerFate.MATCHED, entry);
            tallies.remark(file.name(), entry.line(), slip);
        }
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

    private void reportTotal(LedgerSums.Wrong total) {
        Slip slip = Slip.of(
                "ledger.total",
                total.label(),
                new Money(total.stated(), currency).plain(),
                new Money(total.summed(), currency).plain());
        tallies.remark(file.name(), total.line(), slip);
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
        return problems.say(slip.key(), slip.details().toArray());
    }
}
