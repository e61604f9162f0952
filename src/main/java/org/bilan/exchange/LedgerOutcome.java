package org.bilan.exchange;

import java.util.List;
import java.util.Map;
import org.bilan.finance.CostCategory;
import org.bilan.finance.Expense;
import org.bilan.finance.LedgerUse;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came of a ledger import. With any of {@code problems}, in the order of their lines, nothing was stored;
 * {@code omitted} more were found. {@code remarks} are lines that a person must look at. The lines of all fates together
 * are those of the file, and their totals its total, but for rejected ones whose amount cannot be read.
 * {@code samples} are the first of the new expenses.
 */
public record LedgerOutcome(
        String source,
        List<Problem> problems,
        int omitted,
        List<Problem> remarks,
        Map<LedgerFate, Tally> fates,
        List<Account> accounts,
        List<Expense> samples) {
    public LedgerOutcome {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        fates = Map.copyOf(fates);
        accounts = List.copyOf(accounts);
        samples = List.copyOf(samples);
    }

    /** So many lines, and the sum of their amounts in the currency of the books. */
    public record Tally(long lines, Money total) {
        Tally plus(Money amount) {
            return new Tally(lines + 1, total.plus(amount));
        }
    }

    /** An account of the file; {@code use} is absent if nobody said it, and {@code guess} then what it most likely is. */
    public record Account(
            String name,
            Tally tally,
            @Nullable LedgerUse use,
            @Nullable LedgerUse guess) {}

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public long lines(LedgerFate fate) {
        Tally tally = fates.get(fate);
        return tally == null ? 0 : tally.lines();
    }

    /** Accounts that nobody said the use of. */
    public List<Account> unmapped() {
        return accounts.stream().filter(account -> account.use() == null).toList();
    }

    /** Nothing was stored, or even read, for these reasons. */
    static LedgerOutcome refused(Problems problems) {
        return new LedgerOutcome("", problems.sorted(), problems.omitted(), List.of(), Map.of(), List.of(), List.of());
    }

    static CostCategory category(LedgerUse use) {
        return use.category().orElseThrow();
    }
}
