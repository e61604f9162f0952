package org.bilan.finance;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.bilan.organization.Organization;
import org.bilan.value.TextFold;

/**
 * Pairs of expenses that look like one voucher entered twice. Two expenses of one currency are a pair when their suppliers
 * are the same ({@link SupplierNames}) and
 *
 * <ul>
 *   <li>they bear the same number, whatever its case, zeros before it, spaces and punctuation ({@code F-0123}, {@code f 123}), and
 *       nearly the same amount: up to 1 % apart, or with the same figures in another order; and they were incurred less
 *       than four weeks apart, for a rent that bears its lease's number comes back every month;
 *   <li>or one at least bears no number, and they have the same amount and the same day.
 * </ul>
 *
 * <p>Two numbers that differ are two vouchers. A missing supplier is taken for any other where the numbers agree. The work
 * is bounded: expenses are compared only with the next {@value #MOST} that have their number, or their day and amount.
 */
public final class VoucherTwins {
    /** Days. */
    static final int NEAR = 27;

    private static final int MOST = 50;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern BETWEEN_RUNS = Pattern.compile("(?<=[0-9]) (?=[0-9])");
    private static final Comparator<Expense> BY_DAY =
            Comparator.comparing(Expense::incurredOn).thenComparing(Expense::code);

    private final SupplierNames suppliers;
    private final Set<Expense> numbered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<Expense>> byNumber = new HashMap<>();
    private final Map<String, List<Expense>> byAmount = new HashMap<>();

    /** Two records, the earlier first; of one day, in the order of their codes. */
    public record Pair(Expense first, Expense second) {}

    private VoucherTwins(List<Expense> expenses, List<Organization> organizations) {
        this.suppliers = new SupplierNames(organizations);
        for (Expense expense : expenses) {
            String number = number(expense);
            if (!number.isEmpty()) {
                numbered.add(expense);
                put(byNumber, expense.currency() + number, expense);
            }
            put(byAmount, expense.currency() + expense.amountMinor() + "/" + expense.incurredOn(), expense);
        }
    }

    /** Every pair once, by the days and codes of its records. Goods and time given have no voucher. */
    public static List<Pair> of(List<Expense> expenses, List<Organization> organizations) {
        List<Expense> paid = expenses.stream()
                .filter(one -> one.kind() != CostKind.IN_KIND && one.amountMinor() != 0)
                .toList();
        return new VoucherTwins(paid, organizations).pairs();
    }

    private List<Pair> pairs() {
        TreeSet<Pair> found =
                new TreeSet<>(Comparator.comparing(Pair::first, BY_DAY).thenComparing(Pair::second, BY_DAY));
        byNumber.values().forEach(alike -> compare(alike, this::sameNumber, found));
        byAmount.values().forEach(alike -> compare(alike, this::withoutNumber, found));
        return List.copyOf(found);
    }

    private static void compare(List<Expense> alike, BiPredicate<Expense, Expense> twins, TreeSet<Pair> found) {
        if (alike.size() < 2) {
            return;
        }
        alike.sort(BY_DAY);
        for (int at = 0; at < alike.size(); at++) {
            Expense first = alike.get(at);
            for (int next = at + 1; next < Math.min(alike.size(), at + 1 + MOST); next++) {
                Expense second = alike.get(next);
                if (ChronoUnit.DAYS.between(first.incurredOn(), second.incurredOn()) > NEAR) {
                    break;
                }
                if (twins.test(first, second)) {
                    found.add(new Pair(first, second));
                }
            }
        }
    }

    private boolean sameNumber(Expense one, Expense other) {
        boolean unnamed = one.supplier() == null || other.supplier() == null;
        return (unnamed || suppliers.same(one.supplier(), other.supplier()))
                && alike(one.amountMinor(), other.amountMinor());
    }

    private boolean withoutNumber(Expense one, Expense other) {
        return !(numbered.contains(one) && numbered.contains(other))
                && one.supplier() != null
                && other.supplier() != null
                && suppliers.same(one.supplier(), other.supplier());
    }

    /** Up to 1 % apart, or the same figures in another order. */
    static boolean alike(long one, long other) {
        if (Long.signum(one) != Long.signum(other)) {
            return false;
        }
        long larger = Math.max(Math.abs(one), Math.abs(other));
        return Math.abs(one - other) <= larger / 100 || figures(one).equals(figures(other));
    }

    private static String figures(long amount) {
        int[] signs = Long.toString(amount).chars().sorted().toArray();
        return new String(signs, 0, signs.length);
    }

    /**
     * Letters and figures alone, small, each run of figures without zeros before it, a point between two runs; empty if
     * there is none.
     */
    static String number(Expense expense) {
        if (expense.voucher() == null) {
            return "";
        }
        String words = OTHERS.matcher(TextFold.fold(expense.voucher())).replaceAll(" ");
        String shorter = ZEROS.matcher(words).replaceAll("");
        return BETWEEN_RUNS.matcher(shorter).replaceAll(".").replace(" ", "");
    }

    private static void put(Map<String, List<Expense>> buckets, String key, Expense expense) {
        buckets.computeIfAbsent(key, same -> new ArrayList<>(1)).add(expense);
    }
}
