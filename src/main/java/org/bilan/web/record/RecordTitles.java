package org.bilan.web.record;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people call the records of a table. */
@Singleton
class RecordTitles {
    /** More are not offered to choose from. */
    static final int MOST = 400;

    private static final int ALL = 5_000;

    private final RecordNames names;

    RecordTitles(RecordNames names) {
        this.names = names;
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
    String title(String table, String code) {
        Optional<RecordNames.Name> one =
                switch (table) {
                    case "activities" -> names.activity(code);
                    case "expenses" -> names.expense(code);
                    default -> Optional.empty();
                };
        return one.map(RecordNames.Name::title).orElseGet(() -> of(table).getOrDefault(code, code));
    }

    /** The currency of a grant's amounts; empty if there is no such grant. */
    @ReadOnly
    Optional<String> currencyOf(String grant) {
        return names.currencyOf(grant);
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
