package org.bilan.web.money;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.finance.CostCategory;
import org.bilan.value.Coded;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.Query;
import org.jspecify.annotations.Nullable;

/** Which expenses a list shows, as its address says; what it says wrongly is as if it were not said. */
public record ExpenseFilter(
        Period period,
        String grant,
        String line,
        String project,
        @Nullable CostCategory category,
        String words,
        @Nullable Attention attention,
        Order order) {
    /** What an expense may want. */
    public enum Attention implements Coded {
        /** No number of a voucher. */
        VOUCHER,
        /** No grant is charged with all of it. */
        UNALLOCATED,
        /** A grant is charged with it that did not run on its day. */
        WINDOW
    }

    public enum Order implements Coded {
        DATE,
        AMOUNT,
        SUPPLIER,
        CODE;

        /** Whether the address asks for the largest first; the newest come first unless it says otherwise. */
        static boolean isDown(Query query) {
            return query.value("sort").startsWith("-") || query.value("sort").isEmpty();
        }
    }

    static ExpenseFilter of(Query query, Period otherwise) {
        return new ExpenseFilter(
                period(query).orElse(otherwise),
                query.value("grant"),
                query.value("line"),
                query.value("project"),
                Coded.find(CostCategory.class, query.value("category")).orElse(null),
                query.value("q").strip(),
                Coded.find(Attention.class, query.value("attention")).orElse(null),
                Coded.find(Order.class, query.value("sort").replaceFirst("^-", ""))
                        .orElse(Order.DATE));
    }

    /** What the list shows, in words: « Dépenses de 2021-2022, NQSF, sans pièce – 4 ». */
    public String sentence(Page page, Choices choices, long count) {
        List<String> parts = new ArrayList<>();
        parts.add(page.wording().period(period));
        parts.add(choices.projects().getOrDefault(project, project));
        parts.add(line.isEmpty() ? grant : grant + " " + line);
        parts.add(category == null ? "" : page.say("category." + category.code()));
        parts.add(words.isEmpty() ? "" : page.say("filter.words.said", words));
        parts.add(attention == null ? "" : page.say("attention." + attention.code()));
        parts.removeIf(String::isEmpty);
        return page.say(
                "expense.count", String.join(", ", parts), page.wording().number(count), count);
    }

    private static Optional<Period> period(Query query) {
        try {
            LocalDate from = LocalDate.parse(query.value("from"));
            LocalDate to = LocalDate.parse(query.value("to"));
            return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
