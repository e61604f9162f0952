package org.bilan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bilan.finance.LedgerAccount;
import org.bilan.finance.LedgerClass;
import org.bilan.finance.LedgerUse;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** What the accounts and classes of one source are here, by number or name whatever the spelling. */
final class LedgerMapping {
    private final Map<String, LedgerUse> uses = new HashMap<>();
    private final Map<String, LedgerUse> byName = new TreeMap<>();
    private final Map<String, LedgerClass> classes = new HashMap<>();

    LedgerMapping(List<LedgerAccount> accounts, List<LedgerClass> classes) {
        for (LedgerAccount account : accounts) {
            uses.put(LedgerText.accountKey(account.account()), account.category());
            byName.put(account.account(), account.category());
        }
        classes.forEach(each -> this.classes.put(TextFold.fold(each.name()), each));
    }

    @Nullable
    LedgerUse use(String account) {
        return uses.get(LedgerText.accountKey(account));
    }

    boolean isCost(String account) {
        LedgerUse use = use(account);
        return use != null && use != LedgerUse.IGNORED;
    }

    Optional<LedgerUse> guess(String account) {
        return AccountGuess.of(account, byName);
    }

    /** Whether any class stands for that grant. */
    boolean paysFor(String grant) {
        return classes.values().stream().anyMatch(each -> grant.equals(each.grant()));
    }

    Optional<LedgerClass> group(String name) {
        return Optional.ofNullable(classes.get(TextFold.fold(name)));
    }
}
