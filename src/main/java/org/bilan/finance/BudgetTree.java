package org.bilan.finance;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The lines of a budget below their headings, added up. A line whose parents lead back to itself stands without parent. */
final class BudgetTree {
    private final BudgetPlan plan;
    private final Spending spending;
    private final Currency currency;
    private final boolean ended;
    private final Map<String, String> explanations;
    private final Map<String, Long> expected;
    private final Map<String, List<String>> children = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final Map<String, BudgetAmounts> amounts = new HashMap<>();
    private final List<String> unequalHeadings = new ArrayList<>();

    BudgetTree(
            Grant grant,
            Period period,
            BudgetPlan plan,
            Spending spending,
            Currency currency,
            List<Explanation> explanations,
            Map<String, Long> expected) {
        this.plan = plan;
        this.spending = spending;
        this.currency = currency;
        this.ended = !period.end().isBefore(plan.lastDay(grant));
        this.explanations = explanations.stream()
                .filter(said ->
                        said.grant().equals(grant.code()) && said.period().equals(period))
                .collect(Collectors.toMap(Explanation::subject, Explanation::text, (first, second) -> second));
        this.expected = expected;
        Set<String> lines = new TreeSet<>(LineOrder.BY_CODE);
        lines.addAll(plan.versions().keySet());
        lines.addAll(spending.cumulative().keySet());
        lines.addAll(expected.keySet());
        lines.forEach(line -> hang(line, parent(line)));
        roots.forEach(this::addUp);
    }

    List<BudgetRow> rows() {
        List<BudgetRow> rows = new ArrayList<>();
        roots.forEach(root -> list(root, null, 0, rows));
        return rows;
    }

    List<String> unequalHeadings() {
        return unequalHeadings.stream().sorted(LineOrder.BY_CODE).toList();
    }

    /** The amounts of every such line, headings left out but for what was charged to them; null if there is none. */
    @Nullable
    BudgetAmounts total(Predicate<BudgetRow> wanted) {
        List<BudgetAmounts> parts = new ArrayList<>();
        for (BudgetRow row : rows()) {
            boolean charged = spending.cumulative().getOrDefault(row.line(), 0L) != 0;
            if (wanted.test(row) && (charged || !row.heading())) {
                parts.add(row.heading() ? own(row.line(), true) : row.amounts());
            }
        }
        return parts.isEmpty() ? null : sum(parts);
    }

    private void hang(String line, @Nullable String parent) {
        if (parent == null) {
            roots.add(line);
        } else {
            children.computeIfAbsent(parent, code -> new ArrayList<>()).add(line);
        }
    }

    /** The parent, if it is in the budget and does not descend from the line. */
    private @Nullable String parent(String line) {
        String parent = named(line);
        Set<String> seen = new HashSet<>(Set.of(line));
        for (String above = parent; above != null; above = named(above)) {
            if (!seen.add(above)) {
                return null;
            }
        }
        return parent;
    }

    private @Nullable String named(String line) {
        String parent = plan.has(line) ? plan.latest(line).parent() : null;
        return parent != null && plan.has(parent) ? parent : null;
    }

    private BudgetAmounts addUp(String line) {
        List<String> below = children.getOrDefault(line, List.of());
        BudgetAmounts result;
        if (below.isEmpty()) {
            result = own(line, false);
        } else {
            List<BudgetAmounts> parts = new ArrayList<>();
            below.forEach(child -> parts.add(addUp(child)));
            parts.add(own(line, true));
            result = sum(parts);
            if (differsFromItsLines(plan.latest(line), result.revised())) {
                unequalHeadings.add(line);
            }
        }
        amounts.put(line, result);
        return result;
    }

    /** Zero means that nobody gave the heading an amount, and an older one was true before its lines were amended. */
    private boolean differsFromItsLines(BudgetLine heading, @Nullable Money sum) {
        return heading.amountMinor() != 0
                && heading.version() >= newestBelow(heading.line())
                && !money(heading.amountMinor()).equals(sum);
    }

    private int newestBelow(String line) {
        return children.getOrDefault(line, List.of()).stream()
                .mapToInt(child -> Math.max(plan.latest(child).version(), newestBelow(child)))
                .max()
                .orElse(0);
    }

    /** Of the line alone; a heading has no plan of its own, its lines have. */
    private BudgetAmounts own(String line, boolean heading) {
        Money actual = money(spending.actual().getOrDefault(line, 0L));
        Money cumulative = money(spending.cumulative().getOrDefault(line, 0L));
        Money entered = expected.containsKey(line) && !heading ? money(expected.get(line)) : null;
        if (heading || !plan.has(line)) {
            return new BudgetAmounts(null, List.of(), null, actual, cumulative, entered);
        }
        List<BudgetLine> versions = plan.versions().get(line);
        BudgetLine first = versions.get(0);
        Money approved = first.version() == 0 ? money(first.amountMinor()) : null;
        Money revised = money(plan.latest(line).amountMinor());
        Money rest = revised.minus(cumulative);
        Money remaining = ended || rest.isNegative() ? Money.zero(currency) : rest;
        Money forecast = entered == null ? remaining : entered;
        return new BudgetAmounts(approved, changes(versions), revised, actual, cumulative, forecast);
    }

    private List<BudgetAmounts.Amended> changes(List<BudgetLine> versions) {
        List<BudgetAmounts.Amended> changes = new ArrayList<>();
        long before = 0;
        for (BudgetLine line : versions) {
            long change = Math.subtractExact(line.amountMinor(), before);
            if (line.version() > 0 && change != 0) {
                changes.add(new BudgetAmounts.Amended(line.version(), money(change)));
            }
            before = line.amountMinor();
        }
        return changes;
    }

    private BudgetAmounts sum(List<BudgetAmounts> parts) {
        Map<Integer, Money> changes = new TreeMap<>();
        parts.forEach(part ->
                part.amendments().forEach(amended -> changes.merge(amended.number(), amended.change(), Money::plus)));
        return new BudgetAmounts(
                sumOf(parts, BudgetAmounts::approved),
                changes.entrySet().stream()
                        .map(change -> new BudgetAmounts.Amended(change.getKey(), change.getValue()))
                        .toList(),
                sumOf(parts, BudgetAmounts::revised),
                Objects.requireNonNull(sumOf(parts, BudgetAmounts::actual)),
                Objects.requireNonNull(sumOf(parts, BudgetAmounts::cumulative)),
                sumOf(parts, BudgetAmounts::forecast));
    }

    /** The sum of those that are there; null if none is. */
    private static @Nullable Money sumOf(List<BudgetAmounts> parts, Function<BudgetAmounts, @Nullable Money> amount) {
        return parts.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    private void list(String line, @Nullable String parent, int depth, List<BudgetRow> rows) {
        List<String> below = children.getOrDefault(line, List.of());
        BudgetLine budget = plan.has(line) ? plan.latest(line) : null;
        rows.add(new BudgetRow(
                line,
                parent,
                depth,
                budget == null ? line : budget.title(),
                budget == null ? null : budget.category(),
                budget == null || budget.kind() == null ? CostKind.CASH : budget.kind(),
                !below.isEmpty(),
                Objects.requireNonNull(amounts.get(line)),
                below.isEmpty() && expected.containsKey(line),
                explanations.get("line:" + line)));
        below.forEach(child -> list(child, line, depth + 1, rows));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
