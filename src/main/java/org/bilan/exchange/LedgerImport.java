package org.bilan.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * Takes the lines of a bookkeeping program's export into the home as expenses, all in one transaction: those of accounts
 * that hold costs, each once however often it is exported. A line that cannot be imported goes to a file of its own, to
 * be corrected; without such a file it refuses the whole.
 */
@Singleton
public class LedgerImport {
    private final TransactionOperations<Connection> transactions;
    private final LedgerParts parts;

    LedgerImport(TransactionOperations<Connection> transactions, LedgerParts parts) {
        this.transactions = transactions;
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
        String reason = problems.messages().say("ledger.reason");
        try (RejectedRows rejected = new RejectedRows(order.rejected(), reason);
                LedgerFile file = LedgerFile.open(order.file())) {
            LedgerOutcome outcome = Optional.ofNullable(transactions.executeWrite(status -> {
                        LedgerOutcome made = new LedgerRun(parts, file, order, rejected, problems).run();
                        if (!keep || made.isRefused()) {
                            status.setRollbackOnly();
                        }
                        return made;
                    }))
                    .orElseThrow();
            if (keep && !outcome.isRefused()) {
                rejected.keep();
            }
            return outcome;
        } catch (UnreadableTable unreadable) {
            unreadable.reportTo(problems, order.file().toString());
            return new LedgerOutcome(
                    "", problems.sorted(), problems.omitted(), List.of(), Map.of(), List.of(), List.of());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
