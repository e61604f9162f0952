package org.bilan.web.money;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.finance.Receipt;
import org.bilan.funding.Instalment;
import org.bilan.organization.Organization;
import org.bilan.storage.BulkReader;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.web.Query;
import org.bilan.web.Slice;

/** Reads what was received in a year, a page at a time, and the instalments that have not come. */
@Singleton
class ReceiptReading {
    private static final int SIZE = 100;

    private final BulkReader bulk;

    ReceiptReading(BulkReader bulk) {
        this.bulk = bulk;
    }

    /** Asked for by {@code year}, the first day of a fiscal year, and {@code page}. */
    @ReadOnly
    ReceiptsView read(Choices choices, Query query) {
        Period year = choices.years().stream()
                .filter(one -> one.start().toString().equals(query.value("year")))
                .findFirst()
                .orElse(choices.years().get(0));
        int number = query.number("page", 0, 100_000, 0);
        List<Total> totals = bulk.select(
                """
                SELECT currency, CASE WHEN kind = 'IN_KIND' THEN 1 ELSE 0 END, COUNT(*), SUM(amount_minor) FROM receipt
                WHERE received_on BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 2, 3 DESC, 1""",
                row -> new Total(
                        new Money(row.getLong(4), Currency.getInstance(row.getString(1))),
                        row.getInt(2) == 1,
                        row.getLong(3)),
                year.start(),
                year.end());
        List<Receipt> receipts = bulk.read(
                Receipt.class,
                "FROM receipt WHERE received_on BETWEEN ? AND ? ORDER BY received_on DESC, code DESC LIMIT " + SIZE
                        + " OFFSET " + (long) number * SIZE,
                year.start(),
                year.end());
        long count = totals.stream().mapToLong(Total::count).sum();
        return new ReceiptsView(
                year,
                choices,
                new Slice<>(receipts, number, SIZE, count),
                totals,
                expected(),
                currencies(),
                names(receipts));
    }

    /** What was received in the year, the latest first, as the list has it. */
    @ReadOnly
    List<Receipt> all(Period year) {
        return bulk.read(
                Receipt.class,
                "FROM receipt WHERE received_on BETWEEN ? AND ? ORDER BY received_on DESC, code DESC",
                year.start(),
                year.end());
    }

    Map<String, String> names(List<Receipt> receipts) {
        List<String> sources = receipts.stream().map(Receipt::source).distinct().toList();
        return bulk.readOf(Organization.class, "code", sources, "code").stream()
                .collect(Collectors.toMap(Organization::code, Organization::name));
    }

    /** Of every year, the longest awaited first. */
    private List<Instalment> expected() {
        return bulk.read(
                Instalment.class,
                "FROM instalment WHERE received_on IS NULL ORDER BY expected_on, grant_code, number LIMIT 100");
    }

    private Map<String, String> currencies() {
        return bulk
                .select("SELECT code, currency FROM grant_award", row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
