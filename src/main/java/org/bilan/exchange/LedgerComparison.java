package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.Reconciliation;
import org.bilan.finance.ReconciliationItem;
import org.bilan.finance.ReconciliationItemRepository;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Sha256;

/**
 * Compares an export of the books with Bilan's expenses of a period and keeps what it found with the report it supports.
 * Asked again on the same day for the same books, period and grant, it replaces what it kept.
 */
@Singleton
public class LedgerComparison {
    private final LedgerReading reading;
    private final LedgerParts parts;
    private final ComparedCosts costs;
    private final ReconciliationItemRepository items;
    private final AuditTrail trail;

    LedgerComparison(
            LedgerReading reading,
            LedgerParts parts,
            ComparedCosts costs,
            ReconciliationItemRepository items,
            AuditTrail trail) {
        this.reading = reading;
        this.parts = parts;
        this.costs = costs;
        this.items = items;
        this.trail = trail;
    }

    /** Compares and keeps; with any problem, in the words of {@code language}, nothing is kept. */
    public ReconcileOutcome run(ReconcileOrder order, LocalDate today, Language language) {
        return run(order, today, new Problems(Messages.of(LedgerComparison.class, language)), Author.CONSOLE);
    }

    /** As {@link #run} for {@code by}, told in the words of a page. */
    public ReconcileOutcome runOnPage(ReconcileOrder order, LocalDate today, Language language, Author by) {
        return run(order, today, Problems.onPage(LedgerComparison.class, language), by);
    }

    private ReconcileOutcome run(ReconcileOrder order, LocalDate today, Problems problems, Author by) {
        return reading.store(
                order.ledger().file(),
                problems,
                () -> refused(problems),
                file -> compare(file, order, today, problems, by));
    }

    private ReconcileOutcome compare(
            LedgerFile file, ReconcileOrder order, LocalDate today, Problems problems, Author by)
            throws IOException, UnreadableTable {
        Opened opened = Opened.of(file, order.ledger(), parts);
        ComparedCosts.Both both = costs.read(file, opened, order, problems);
        if (problems.any()) {
            return refused(problems);
        }
        Reconciliation found = Reconciliation.of(order.period(), both.ledger(), both.booked());
        Currency home = parts.home();
        LedgerReconciliation kept = new LedgerReconciliation(
                code(opened.source(), order, today),
                opened.source(),
                file.name(),
                Sha256.of(file.path()),
                order.period().start(),
                order.period().end(),
                order.grant(),
                home.getCurrencyCode(),
                found.ledger(),
                found.booked(),
                found.differences().size(),
                today,
                order.by());
        List<ReconciliationItem> rows = found.items(kept.code(), home.getCurrencyCode());
        parts.writer().upsert(LedgerReconciliation.class, List.of(kept));
        parts.writer().removeOf(ReconciliationItem.class, List.of(kept.code()));
        parts.writer().upsert(ReconciliationItem.class, rows);
        trail.add(by, List.of(new Change("reconciliations", kept.code(), null, cells(kept))));
        return new ReconcileOutcome(List.of(), 0, kept, items.findByReconciliationOrderByPosition(kept.code()));
    }

    private static Map<String, String> cells(LedgerReconciliation kept) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("file", kept.file());
        cells.put("sha256", kept.sha256());
        cells.put("ledger", kept.ledger().plain());
        cells.put("booked", kept.booked().plain());
        cells.put("differences", Integer.toString(kept.differences()));
        return cells;
    }

    /** {@code quickbooks.2021-09-01_2022-08-31.2022-09-15}, with the grant's code before the day if one was asked for. */
    private static String code(String source, ReconcileOrder order, LocalDate today) {
        String period = order.period().start() + "_" + order.period().end();
        String grant = order.grant() == null ? "" : order.grant() + ".";
        return source + "." + period + "." + grant + today;
    }

    private static ReconcileOutcome refused(Problems problems) {
        return new ReconcileOutcome(problems.sorted(), problems.omitted(), null, List.of());
    }
}
