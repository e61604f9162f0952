package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a bookkeeping program's export into the home as expenses, all in one transaction: those of accounts
 * that hold costs, each once however often it is exported. A line that cannot be imported goes to a file of its own, to
 * be corrected; without such a file it refuses the whole.
 */
@Singleton
public class LedgerImport {
    private final LedgerReading reading;
    private final LedgerParts parts;
    private final AuditTrail trail;

    LedgerImport(LedgerReading reading, LedgerParts parts, AuditTrail trail) {
        this.reading = reading;
        this.parts = parts;
        this.trail = trail;
    }

    /** Imports; with any problem, in the words of {@code language}, nothing is stored and no file written. */
    public LedgerOutcome run(LedgerOrder order, Language language) {
        return attempt(order, new Problems(Messages.of(LedgerImport.class, language)), Author.CONSOLE);
    }

    /** Says what {@link #run} would do, and stores nothing. */
    public LedgerOutcome rehearse(LedgerOrder order, Language language) {
        return attempt(order, new Problems(Messages.of(LedgerImport.class, language)), null);
    }

    /** As {@link #run} for {@code by}, told in the words of a page. */
    public LedgerOutcome runOnPage(LedgerOrder order, Language language, Author by) {
        return attempt(order, Problems.onPage(LedgerImport.class, language), by);
    }

    /** As {@link #rehearse}, told in the words of a page. */
    public LedgerOutcome rehearseOnPage(LedgerOrder order, Language language) {
        return attempt(order, Problems.onPage(LedgerImport.class, language), null);
    }

    /** Only for somebody is anything kept, with an entry in the trail for each expense and one that counts what became of the lines. */
    private LedgerOutcome attempt(LedgerOrder order, Problems problems, @Nullable Author by) {
        try (RejectedRows rejected =
                new RejectedRows(order.rejected(), problems.messages().say("ledger.reason"))) {
            Supplier<LedgerOutcome> refused = () -> LedgerOutcome.refused(problems);
            LedgerOutcome outcome = by == null
                    ? reading.rehearse(
                            order.file(),
                            problems,
                            refused,
                            file -> LedgerRun.run(parts, file, order, rejected, problems, null))
                    : reading.store(order.file(), problems, refused, file -> {
                        Noting noting = new Noting(trail, by);
                        LedgerOutcome made = LedgerRun.run(parts, file, order, rejected, problems, noting);
                        if (!made.isRefused()) {
                            noting.end();
                            trail.add(by, List.of(change(file, made)));
                        }
                        return made;
                    });
            if (by != null && !outcome.isRefused()) {
                rejected.keep();
            }
            return outcome;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Change change(LedgerFile file, LedgerOutcome made) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("source", made.source());
        made.fates()
                .forEach((fate, tally) ->
                        counts.put(fate.name().toLowerCase(Locale.ROOT), Long.toString(tally.lines())));
        return new Change("ledger_lines", file.name(), null, counts);
    }
}
