package org.bilan.web.money;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.audit.AuditTrail;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.storage.BulkReader;
import org.bilan.value.Money;
import org.bilan.web.Remembered;
import org.bilan.web.Slice;

/**
 * One page of the list of expenses and the totals of all of it, read in one transaction. The totals are kept until
 * something changes: who turns the pages of a list does not have all of it added up again.
 */
@Singleton
public class ExpenseReading {
    static final int SIZE = 100;

    private static final int LISTS = 100;
    private static final int AT_ONCE = 500;

    private final BulkReader bulk;
    private final Remembered<List<Object>, List<Total>> totals;

    ExpenseReading(BulkReader bulk, AuditTrail trail) {
        this.bulk = bulk;
        this.totals = new Remembered<>(trail, LISTS);
    }

    /** What a page of the list shows. */
    public record Found(Slice<ExpenseRow> slice, List<Total> totals) {}

    @ReadOnly
    Found find(ExpenseFilter filter, boolean down, int number, Collection<String> suppliers) {
        ExpenseSearch search = new ExpenseSearch(filter, suppliers);
        List<Total> sums = totals.get(List.of(search.condition(), List.of(search.values())), () -> totals(search));
        long count = sums.stream().mapToLong(Total::count).sum();
        if (count <= (long) number * SIZE) {
            return new Found(new Slice<>(List.of(), number, SIZE, count), sums);
        }
        List<Expense> expenses = bulk.read(
                Expense.class,
                "FROM expense WHERE " + search.condition() + " ORDER BY " + order(filter, down) + " LIMIT " + SIZE
                        + " OFFSET " + (long) number * SIZE,
                search.values());
        return new Found(new Slice<>(withParts(expenses), number, SIZE, count), sums);
    }

    private static String order(ExpenseFilter filter, boolean down) {
        String direction = down ? " DESC" : "";
        return switch (filter.order()) {
            case DATE -> "incurred_on" + direction + ", code" + direction;
            case AMOUNT -> "amount_minor" + direction + ", code";
            case SUPPLIER -> "supplier" + direction + ", incurred_on, code";
            case CODE -> "code" + direction;
        };
    }

    /** Every expense of the list in its order; only their codes are held at once. */
    @ReadOnly
    void each(ExpenseFilter filter, boolean down, Collection<String> suppliers, Consumer<ExpenseRow> take) {
        ExpenseSearch search = new ExpenseSearch(filter, suppliers);
        List<String> codes = bulk.select(
                "SELECT code FROM expense WHERE " + search.condition() + " ORDER BY " + order(filter, down),
                row -> row.getString(1),
                search.values());
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            Map<String, Expense> found = bulk.readOf(Expense.class, "code", some, "code").stream()
                    .collect(Collectors.toMap(Expense::code, one -> one));
            withParts(some.stream()
                            .flatMap(code -> Stream.ofNullable(found.get(code)))
                            .toList())
                    .forEach(take);
        }
    }

    private List<ExpenseRow> withParts(List<Expense> expenses) {
        Map<String, List<Allocation>> parts = bulk
                .readOf(
                        Allocation.class,
                        "expense",
                        expenses.stream().map(Expense::code).toList(),
                        "expense, grant_code, line")
                .stream()
                .collect(Collectors.groupingBy(Allocation::expense));
        return expenses.stream()
                .map(expense -> new ExpenseRow(expense, parts.getOrDefault(expense.code(), List.of())))
                .toList();
    }

    private List<Total> totals(ExpenseSearch search) {
        return bulk.select(
                "SELECT currency, CASE WHEN kind = 'IN_KIND' THEN 1 ELSE 0 END, COUNT(*), SUM(amount_minor) FROM expense WHERE "
                        + search.condition() + " GROUP BY 1, 2 ORDER BY 2, 3 DESC, 1",
                row -> new Total(
                        new Money(row.getLong(4), Currency.getInstance(row.getString(1))),
                        row.getInt(2) == 1,
                        row.getLong(3)),
                search.values());
    }
}
