package org.bilan.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bilan.finance.BudgetLine;
import org.bilan.funding.Grant;

/** The codes of the lines of every grant's budget, whatever the version. */
final class BudgetCodes {
    private static final int SHOWN = 20;

    private final Overlay<BudgetLine> lines;
    private final Overlay<Grant> grants;
    private final Map<String, Map<String, String>> byGrant = new HashMap<>();

    BudgetCodes(Overlay<BudgetLine> lines, Overlay<Grant> grants) {
        this.lines = lines;
        this.grants = grants;
        for (Row<BudgetLine> row : lines.rows()) {
            String line = row.record().line();
            byGrant.computeIfAbsent(row.record().grant(), grant -> new TreeMap<>())
                    .put(line, line);
        }
        lines.faultyKeys().forEach(key -> {
            String[] parts = key.split(Layout.KEY_SEPARATOR, -1);
            byGrant.computeIfAbsent(parts[0], grant -> new TreeMap<>()).put(parts[2], parts[2]);
        });
    }

    /** Also when nothing sure can be said, because the grant is unknown or the budgets could not be read. */
    boolean knows(String grant, String line) {
        return lines.isUnreadable()
                || grants.find(grant) == null
                || lines(grant).containsKey(line);
    }

    String canonical(String grant, String line) {
        return lines(grant).getOrDefault(line, line);
    }

    /** The grant's lines as a list for people; a dash if it has none. */
    String of(String grant) {
        Map<String, String> known = lines(grant);
        String list = String.join(", ", known.keySet().stream().limit(SHOWN).toList());
        return known.isEmpty() ? "—" : known.size() > SHOWN ? list + ", …" : list;
    }

    private Map<String, String> lines(String grant) {
        return byGrant.getOrDefault(grant, Map.of());
    }
}
