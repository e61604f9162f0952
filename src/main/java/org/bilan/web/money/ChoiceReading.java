package org.bilan.web.money;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bilan.organization.SettingRepository;
import org.bilan.storage.BulkReader;
import org.bilan.value.Fiscal;
import org.bilan.value.Period;

/** Reads what the cells of an expense can be chosen from. */
@Singleton
class ChoiceReading {
    private static final int YEARS = 20;
    private static final int SUPPLIERS = 2000;

    private final BulkReader bulk;
    private final SettingRepository settings;
    private final Clock clock;

    ChoiceReading(BulkReader bulk, SettingRepository settings, Clock clock) {
        this.bulk = bulk;
        this.settings = settings;
        this.clock = clock;
    }

    @ReadOnly
    Choices read() {
        return new Choices(projects(), grants(), lines(), suppliers(), years());
    }

    /** The currency of the organization's books. */
    String currency() {
        return settings.currency().getCurrencyCode();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The fiscal years in which something was spent, and the one that runs, the newest first. */
    List<Period> years() {
        Fiscal fiscal = settings.fiscal();
        LocalDate today = today();
        Period span = bulk.select(
                        "SELECT MIN(incurred_on), MAX(incurred_on) FROM expense",
                        row -> row.getString(1) == null
                                ? new Period(today, today)
                                : new Period(LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2))))
                .get(0);
        return fiscal.yearsOf(span, YEARS);
    }

    private Map<String, String> projects() {
        return pairs("SELECT code, title FROM project ORDER BY title, code");
    }

    /** The newest first. */
    private Map<String, String> grants() {
        return pairs("SELECT code, title FROM grant_award ORDER BY end_on DESC, code");
    }

    private Map<String, String> pairs(String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        bulk.select(query, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
        return pairs;
    }

    /** Under its latest title; headings are left out, since nobody charges them. */
    private Map<String, Map<String, String>> lines() {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        bulk.select("""
                SELECT b.grant_code, b.line, b.title FROM budget_line b
                WHERE NOT EXISTS (SELECT 1 FROM budget_line c WHERE c.grant_code = b.grant_code AND c.parent = b.line)
                ORDER BY b.grant_code, b.line, b.version""", row -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(one -> lines.computeIfAbsent(one.get(0), grant -> new LinkedHashMap<>())
                        .put(one.get(1), one.get(2)));
        return lines;
    }

    /** Each once, found by jumping from one to the next in the index, however many expenses they have. */
    private List<Choices.Supplier> suppliers() {
        return bulk.select(
                """
                WITH RECURSIVE paid(supplier) AS (
                    SELECT MIN(supplier) FROM expense
                    UNION ALL
                    SELECT (SELECT MIN(e.supplier) FROM expense e WHERE e.supplier > paid.supplier) FROM paid
                    WHERE paid.supplier IS NOT NULL)
                SELECT paid.supplier, COALESCE(o.name, paid.supplier)
                FROM paid LEFT JOIN organization o ON o.code = paid.supplier
                WHERE paid.supplier IS NOT NULL LIMIT\s""" + SUPPLIERS,
                row -> new Choices.Supplier(
                        Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))));
    }
}
