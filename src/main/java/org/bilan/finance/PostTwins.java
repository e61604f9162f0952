package org.bilan.finance;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bilan.organization.Person;
import org.bilan.value.EditDistance;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of salary expenses that look like one pay entered twice, of which a wage subsidy pays a part. Inside one expense the
 * subsidised share can be claimed nowhere else, since its parts never exceed it ({@link Claims}); a second record of the
 * same pay would get around that. Two expenses of category salary and of one currency are a pair when
 *
 * <ul>
 *   <li>one has a part charged to a wage subsidy: its post is that of the people whom the subsidy pays ({@link
 *       Person#grant()});
 *   <li>the other pays the same post: it is charged to the same subsidy, its supplier, voucher or description holds the name
 *       or code of one of those people, or its description is the same but for two signs and no other supplier is named;
 *   <li>both are of the same pay: incurred at most six days apart, since no pay comes twice in a week;
 *   <li>their amounts are nearly the same: two different amounts may be two shares of a pay, booked apart.
 * </ul>
 *
 * <p>Whether the second record is charged to a grant already does not matter: it can be, once it is there.
 */
public final class PostTwins {
    /** Days. */
    private static final int ONE_PAY = 6;

    private static final int MOST = 500;
    private static final Comparator<Expense> BY_DAY =
            Comparator.comparing(Expense::incurredOn).thenComparing(Expense::code);

    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, String> subsidies = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Two records, the earlier first, and the wage subsidy. */
    public record Pair(Expense first, Expense second, String grant) {}

    private PostTwins(List<Allocation> subsidised, List<Person> people) {
        subsidised.forEach(part -> subsidies.putIfAbsent(part.expense(), part.grant()));
        for (Person person : people) {
            if (person.grant() != null) {
                List<String> known = names.computeIfAbsent(person.grant(), grant -> new ArrayList<>());
                known.add(words(person.name()));
                known.add(words(person.code()));
            }
        }
    }

    /**
     * Every pair once, by the days and codes of its records.
     *
     * @param subsidised parts charged to wage subsidies
     */
    public static List<Pair> of(List<Expense> expenses, List<Allocation> subsidised, List<Person> people) {
        return new PostTwins(subsidised, people).pairs(expenses);
    }

    private List<Pair> pairs(List<Expense> expenses) {
        List<Expense> salaries = expenses.stream()
                .filter(one -> one.category() == CostCategory.SALARY)
                .sorted(BY_DAY)
                .toList();
        TreeSet<Pair> found =
                new TreeSet<>(Comparator.comparing(Pair::first, BY_DAY).thenComparing(Pair::second, BY_DAY));
        for (int at = 0; at < salaries.size(); at++) {
            Expense first = salaries.get(at);
            for (int next = at + 1; next < Math.min(salaries.size(), at + 1 + MOST); next++) {
                Expense second = salaries.get(next);
                if (ChronoUnit.DAYS.between(first.incurredOn(), second.incurredOn()) > ONE_PAY) {
                    break;
                }
                subsidy(first, second).ifPresent(grant -> found.add(new Pair(first, second, grant)));
            }
        }
        return List.copyOf(found);
    }

    /** The subsidy that pays a part of one of the two, if they are one pay. */
    private Optional<String> subsidy(Expense first, Expense second) {
        String one = subsidies.get(first.code());
        String other = subsidies.get(second.code());
        boolean alike = first.currency().equals(second.currency())
                && VoucherTwins.alike(first.amountMinor(), second.amountMinor());
        if (!alike || (one == null && other == null)) {
            return Optional.empty();
        }
        boolean same = one != null && one.equals(other) && !names(one, first, second)
                || isOf(one, second)
                || isOf(other, first)
                || said(first, second);
        return same ? Optional.of(one != null ? one : other) : Optional.empty();
    }

    private static boolean said(Expense first, Expense second) {
        boolean others = first.supplier() != null
                && second.supplier() != null
                && !words(first.supplier()).equals(words(second.supplier()));
        return !others && EditDistance.isWithin(words(first.description()), words(second.description()), 2);
    }

    /** Whether the subsidy pays several people and the two records name two different ones of them. */
    private boolean names(String grant, Expense first, Expense second) {
        List<String> posts = names.getOrDefault(grant, List.of());
        List<String> left = posts.stream().filter(name -> holds(first, name)).toList();
        List<String> right = posts.stream().filter(name -> holds(second, name)).toList();
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    private boolean isOf(@Nullable String grant, Expense expense) {
        return grant != null
                && !subsidies.containsKey(expense.code())
                && names.getOrDefault(grant, List.of()).stream().anyMatch(name -> holds(expense, name));
    }

    private boolean holds(Expense expense, String name) {
        String text = texts.computeIfAbsent(
                expense.code(),
                code -> " " + words(expense.supplier()) + " " + words(expense.voucher()) + " "
                        + words(expense.description()) + " ");
        return !name.isEmpty() && text.contains(" " + name + " ");
    }

    /** Words and figures, small and without accents, one space between. */
    private static String words(@Nullable String text) {
        return text == null
                ? ""
                : TextFold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
