package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * Takes the lines of a bookkeeping program's export into the home as expenses, all in one transaction: those of accounts
 * that hold costs, each once however often it is exported. A line that cannot be imported goes to a file of its own, to
 * be corrected; without such a file it refuses the whole.
 */
@Singleton
public class LedgerImport {
    private final LedgerReading reading;
    private final LedgerParts parts;

    LedgerImport(LedgerReading reading, LedgerParts parts) {
        this.reading = reading;
        this.parts = parts;
    }

    /** Imports; with any problem, in the words of {@code language}, nothing is stored and no file written. */
    public LedgerOutcome run(LedgerOrder order, Language language) {
        return attempt(order, language, true);
    }

    /** Says what {@link #run} would do, and stores nothing. */
    public LedgerOutcome rehearse(LedgerOrder order, Language language) {
        return attempt(order, language, false);
    }

    private LedgerOutcome attempt(LedgerOrder order, Language language, boolean keep) {
        Problems problems = new Problems(Messages.of(LedgerImport.class, language));
        try (RejectedRows rejected =
                new RejectedRows(order.rejected(), problems.messages().say("ledger.reason"))) {
            Supplier<LedgerOutcome> refused = () -> LedgerOutcome.refused(problems);
            LedgerReading.Work<LedgerOutcome> work = file -> LedgerRun.run(parts, file, order, rejected, problems);
            LedgerOutcome outcome = keep
                    ? reading.store(order.file(), problems, refused, work)
                    : reading.rehearse(order.file(), problems, refused, work);
            if (keep && !outcome.isRefused()) {
                rejected.keep();
            }
            return outcome;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
