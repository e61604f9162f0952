package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilan.finance.LedgerSource;
import org.bilan.value.Language;

/** Looks into an export of the books before anything is made of it. */
@Singleton
public class LedgerInspection {
    private final LedgerReading reading;
    private final LedgerParts parts;

    LedgerInspection(LedgerReading reading, LedgerParts parts) {
        this.reading = reading;
        this.parts = parts;
    }

    /** What the export holds, or in the words of a page why it cannot be read. */
    public LedgerContents read(LedgerOrder order, Language language) {
        Problems problems = Problems.onPage(LedgerInspection.class, language);
        return reading.read(
                order.file(),
                problems,
                () -> LedgerContents.unreadable(problems),
                file -> LedgerContents.of(file, order, parts, problems));
    }

    /** The accounts that are known under the name or number of one of the file, by its name there: how each is stored. */
    public Map<String, String> storedAccounts(LedgerContents contents) {
        Map<String, String> byKey = new HashMap<>();
        parts.accounts()
                .findBySourceOrderByAccount(contents.source())
                .forEach(one -> byKey.put(LedgerText.accountKey(one.account()), one.account()));
        Map<String, String> stored = new HashMap<>();
        for (LedgerOutcome.Account account : contents.accounts()) {
            String name = byKey.get(LedgerText.accountKey(account.name()));
            if (name != null) {
                stored.put(account.name(), name);
            }
        }
        return stored;
    }

    /** The sources that exports were imported of before, by name. */
    public List<String> sources() {
        return parts.sources().findAll().stream()
                .map(LedgerSource::source)
                .sorted()
                .toList();
    }
}
