package org.bilan.web.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bilan.web.money.ExpenseFilter.Attention;

/** The condition of a query that finds what a filter asks for, and the values of its marks in their order. */
final class ExpenseSearch {
    /** An amendment may move the last day of a grant; the last one that does counts. */
    private static final String LAST_DAY = """
            COALESCE((SELECT m.new_end FROM amendment m WHERE m.grant_code = g.code AND m.new_end IS NOT NULL
                ORDER BY m.number DESC LIMIT 1), g.end_on)""";

    private final StringBuilder condition = new StringBuilder("incurred_on BETWEEN ? AND ?");
    private final List<Object> values = new ArrayList<>();

    /** {@code suppliers} are those whose names hold the words looked for. */
    ExpenseSearch(ExpenseFilter filter, Collection<String> suppliers) {
        values.add(filter.period().start());
        values.add(filter.period().end());
        and(filter.project(), "project = ?");
        and(filter.category() == null ? "" : filter.category().name(), "category = ?");
        charged(filter);
        words(filter.words(), suppliers);
        if (filter.attention() != null) {
            attention(filter.attention());
        }
    }

    String condition() {
        return condition.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private void and(String value, String asked) {
        if (!value.isEmpty()) {
            condition.append(" AND ").append(asked);
            values.add(value);
        }
    }

    private void charged(ExpenseFilter filter) {
        if (!filter.grant().isEmpty()) {
            boolean line = !filter.line().isEmpty();
            and(
                    filter.grant(),
                    "code IN (SELECT a.expense FROM allocation a WHERE a.grant_code = ?"
                            + (line ? " AND a.line = ?)" : ")"));
            if (line) {
                values.add(filter.line());
            }
        }
    }

    private void words(String words, Collection<String> suppliers) {
        if (words.isEmpty()) {
            return;
        }
        String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
        condition
                .append(" AND (LOWER(description) LIKE ? ESCAPE '!' OR LOWER(voucher) LIKE ? ESCAPE '!'")
                .append(" OR LOWER(code) LIKE ? ESCAPE '!'");
        values.addAll(List.of(like, like, like));
        if (!suppliers.isEmpty()) {
            condition.append(" OR supplier IN (?)");
            values.add(suppliers);
        }
        condition.append(')');
    }

    private void attention(Attention attention) {
        condition
                .append(" AND ")
                .append(
                        switch (attention) {
                            case VOUCHER -> "voucher IS NULL AND COALESCE(kind, 'CASH') = 'CASH'";
                            case UNALLOCATED ->
                                "COALESCE(kind, 'CASH') = 'CASH' AND amount_minor <> COALESCE("
                                        + "(SELECT SUM(p.claimed_minor) FROM allocation p WHERE p.expense = expense.code), 0)";
                            case WINDOW ->
                                "EXISTS (SELECT 1 FROM allocation p JOIN grant_award g ON g.code = p.grant_code"
                                        + " WHERE p.expense = expense.code AND (expense.incurred_on < g.start_on OR expense.incurred_on > "
                                        + LAST_DAY + "))";
                        });
    }
}
