package org.bilan.web.report.seal;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.report.fact.ReportFacts;
import org.bilan.value.Language;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.change.ToldChanges;

/** What the records are called that changes name, and which currency their amounts are in. Pure. */
final class FactNames {
    private static final String GRANTS = "grants";

    private final Set<String> wanted = new HashSet<>();
    private final Map<List<String>, String> titles = new HashMap<>();
    private final Map<List<String>, Currency> currencies = new HashMap<>();
    private final Currency home;

    /** Where both know a record, the later one names it. */
    FactNames(List<RecordChange> changes, ReportFacts then, ReportFacts now) {
        changes.forEach(this::want);
        read(then);
        read(now);
        home = now.home().currency();
    }

    private void want(RecordChange change) {
        wanted.add(change.key());
        change.cells().forEach(cell -> {
            wanted.addAll(List.of(cell.then().split(";")));
            wanted.addAll(List.of(cell.now().split(";")));
        });
    }

    private void read(ReportFacts facts) {
        facts.parties().organizations().forEach(one -> name("organizations", one.code(), one.name()));
        facts.parties().themes().forEach(one -> name("themes", one.code(), one.title()));
        facts.work().projects().forEach(one -> name("projects", one.code(), one.title()));
        facts.work().activities().forEach(one -> name("activities", one.code(), one.title()));
        facts.results().indicators().forEach(one -> name("indicators", one.code(), one.title()));
        facts.funding().grants().forEach(one -> {
            name(GRANTS, one.code(), one.title());
            currency(GRANTS, one.code(), one.currency());
        });
        facts.finances().expenses().forEach(one -> {
            name("expenses", one.code(), one.description());
            currency("expenses", one.code(), one.currency());
        });
        facts.finances().receipts().forEach(one -> currency("receipts", one.code(), one.currency()));
    }

    private void name(String table, String code, String title) {
        if (wanted.contains(code)) {
            titles.put(List.of(table, code), title);
        }
    }

    private void currency(String table, String code, String currency) {
        if (table.equals(GRANTS) || wanted.contains(code)) {
            currencies.put(List.of(table, code), Currency.getInstance(currency));
        }
    }

    ToldChanges in(Language language) {
        return new ToldChanges(language, this::title, this::currency);
    }

    /** The code itself where nothing names it. */
    private String title(String table, String code) {
        return titles.getOrDefault(List.of(table, code), code);
    }

    /** The record's own; of what hangs on a grant, that grant's; else the organization's. */
    private Currency currency(String table, String key) {
        Currency own = currencies.get(List.of(table, key));
        return own != null
                ? own
                : currencies.entrySet().stream()
                        .filter(one -> one.getKey().get(0).equals(GRANTS)
                                && (" " + key + " ").contains(" " + one.getKey().get(1) + " "))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(home);
    }
}
