package org.bilan.web.record;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.organization.SettingRepository;

/** What people call the records of a table, and in which currency they count. */
@Singleton
public class RecordTitles {
    /** More are not offered to choose from. */
    static final int MOST = 400;

    private static final int ALL = 5_000;

    private final RecordNames names;
    private final SettingRepository settings;

    RecordTitles(RecordNames names, SettingRepository settings) {
        this.names = names;
        this.settings = settings;
    }

    /** By code, in the order of titles; empty for tables whose records are too many to be named at once, or have no title. */
    @ReadOnly
    Map<String, String> of(String table) {
        return titles(listed(table, ALL));
    }

    /** As {@link #of}; empty where there are more than one can choose from. */
    @ReadOnly
    Map<String, String> choices(String table) {
        List<RecordNames.Name> some = listed(table, MOST + 1);
        return some.size() > MOST ? Map.of() : titles(some);
    }

    @ReadOnly
    Map<String, String> lines(String grant) {
        return titles(names.lines(grant));
    }

    /** The title of one record; its code where it has none. */
    @ReadOnly
    public String title(String table, String code) {
        Optional<RecordNames.Name> one =
                switch (table) {
                    case "organizations" -> names.organization(code);
                    case "themes" -> names.theme(code);
                    case "projects" -> names.project(code);
                    case "grants" -> names.grant(code);
                    case "indicators" -> names.indicator(code);
                    case "people" -> names.person(code);
                    case "activities" -> names.activity(code);
                    case "expenses" -> names.expense(code);
                    default -> Optional.empty();
                };
        return one.map(RecordNames.Name::title).orElse(code);
    }

    /** The currency of a grant's amounts; empty if there is no such grant. */
    @ReadOnly
    Optional<String> currencyOf(String grant) {
        return names.currencyOf(grant);
    }

    /** Of the amounts of a record, by its key: its own; of what hangs on a grant, that grant's; else the organization's. */
    @ReadOnly
    public Currency currency(String table, String key) {
        Optional<String> own =
                switch (table) {
                    case "expenses" -> names.currencyOfExpense(key);
                    case "receipts" -> names.currencyOfReceipt(key);
                    default ->
                        Arrays.stream(key.split(" "))
                                .flatMap(part -> names.currencyOf(part).stream())
                                .findFirst();
                };
        return own.map(Currency::getInstance).orElseGet(settings::currency);
    }

    private List<RecordNames.Name> listed(String table, int count) {
        return switch (table) {
            case "organizations" -> names.organizations(count);
            case "themes" -> names.themes(count);
            case "projects" -> names.projects(count);
            case "grants" -> names.grants(count);
            case "indicators" -> names.indicators(count);
            case "people" -> names.people(count);
            default -> List.of();
        };
    }

    private static Map<String, String> titles(List<RecordNames.Name> some) {
        Map<String, String> titles = new LinkedHashMap<>();
        some.forEach(one -> titles.put(one.code(), one.title()));
        return titles;
    }
}
