package org.bilan.web.report.seal;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilan.report.fact.ReportFacts;

/** What the records of reports are called, and which currency their amounts are in. Pure. */
final class FactNames {
    private final Map<List<String>, String> titles = new HashMap<>();
    private final Map<List<String>, Currency> currencies = new HashMap<>();
    private final Currency home;

    /** Where both know a record, the later one names it. */
    FactNames(ReportFacts then, ReportFacts now) {
        read(then);
        read(now);
        home = now.home().currency();
    }

    private void read(ReportFacts facts) {
        facts.parties().organizations().forEach(one -> name("organizations", one.code(), one.name()));
        facts.parties().themes().forEach(one -> name("themes", one.code(), one.title()));
        facts.work().projects().forEach(one -> name("projects", one.code(), one.title()));
        facts.work().activities().forEach(one -> name("activities", one.code(), one.title()));
        facts.results().indicators().forEach(one -> name("indicators", one.code(), one.title()));
        facts.funding().grants().forEach(one -> {
            name("grants", one.code(), one.title());
            currency("grants", one.code(), one.currency());
        });
        facts.finances().expenses().forEach(one -> {
            name("expenses", one.code(), one.description());
            currency("expenses", one.code(), one.currency());
        });
        facts.finances().receipts().forEach(one -> currency("receipts", one.code(), one.currency()));
    }

    private void name(String table, String code, String title) {
        titles.put(List.of(table, code), title);
    }

    private void currency(String table, String code, String currency) {
        currencies.put(List.of(table, code), Currency.getInstance(currency));
    }

    /** The code itself where nothing names it. */
    String title(String table, String code) {
        return titles.getOrDefault(List.of(table, code), code);
    }

    /** The record's own; of what hangs on a grant, that grant's; else the organization's. */
    Currency currency(String table, String key) {
        Currency own = currencies.get(List.of(table, key));
        return own != null
                ? own
                : currencies.entrySet().stream()
                        .filter(one -> one.getKey().get(0).equals("grants")
                                && (" " + key + " ").contains(" " + one.getKey().get(1) + " "))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(home);
    }
}
