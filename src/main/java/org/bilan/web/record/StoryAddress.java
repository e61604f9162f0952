package org.bilan.web.record;

import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.StoredRecord;

/** The page that tells the whole story of a record, for tables that have one, and the list it is found in. */
final class StoryAddress {
    private static final Map<String, String> LISTS = Map.of(
            "grants", "/grants",
            "projects", "/projects",
            "organizations", "/organizations",
            "indicators", "/results",
            "activities", "/activities",
            "expenses", "/expenses");

    private StoryAddress() {}

    static Optional<String> of(StoredRecord record) {
        return Optional.ofNullable(LISTS.get(record.table()))
                .map(list -> RecordLink.page(list + "/", record.cell("code")));
    }

    /** Where the records of a table are listed. */
    static String list(String table) {
        return LISTS.getOrDefault(table, "/records/" + table);
    }

    static boolean hasStory(String table) {
        return LISTS.containsKey(table);
    }
}
