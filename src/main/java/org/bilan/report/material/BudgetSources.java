package org.bilan.report.material;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.finance.Forecast;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.report.material.Origin.Part;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Where the figures of a budget come from: the lines of its versions, and what was charged to them. */
public final class BudgetSources {
    private final Material from;
    private final Sources sources;

    BudgetSources(Material from, Sources sources) {
        this.from = from;
        this.sources = sources;
    }

    /** Rows of a grant's budget that are told together. */
    public record Rows(Grant grant, List<BudgetRow> rows) {
        Set<String> lines() {
            return rows.stream().map(BudgetRow::line).collect(Collectors.toSet());
        }
    }

    /** The rows of the grant's budget that are so. */
    public Rows rows(Grant grant, Predicate<BudgetRow> wanted) {
        return new Rows(grant, from.budget(grant).rows().stream().filter(wanted).toList());
    }

    /** A row with all that is below it. */
    public Rows below(Grant grant, BudgetRow row) {
        List<BudgetRow> all = from.budget(grant).rows();
        int at = all.indexOf(row);
        int end = at + 1;
        while (end < all.size() && all.get(end).depth() > row.depth()) {
            end++;
        }
        return new Rows(grant, all.subList(at, end));
    }

    /** The line of a row in its last version by the end of the period; none of a heading, or of a line that no budget has. */
    public List<BudgetLine> latest(Grant grant, BudgetRow row) {
        return latest(new Rows(grant, List.of(row)), line -> true);
    }

    /** Of every grant of the period in the home currency. */
    public List<Rows> everyGrant(CostKind kind) {
        return from.grantsOfPeriod().stream()
                .filter(grant -> grant.currency().equals(from.currency().getCurrencyCode()))
                .map(grant -> rows(grant, row -> row.kind() == kind))
                .toList();
    }

    /** The origins of amounts by the key of their column; null for another column. */
    public Function<String, @Nullable Origin> of(BudgetAmounts amounts, List<Rows> all) {
        return column -> switch (column) {
            case "approved" -> planned(all, line -> line.version() == 0);
            case "revised" -> revised(all);
            case "amendments" ->
                sources.difference(
                        sources.part("revised", amounts.revised(), revised(all)),
                        sources.part("approved", amounts.approved(), planned(all, line -> line.version() == 0)));
            case "actual" -> charged(all, from.period());
            case "cumulative" -> cumulative(all);
            case "forecast" -> forecast(all);
            case "balance" -> sources.difference(planPart(amounts, all), spentPart(amounts, all));
            case "variance" -> variance(amounts, all);
            case "variance.percent" ->
                sources.percent(
                        sources.part("variance", amounts.variance().orElse(null), variance(amounts, all)),
                        planPart(amounts, all));
            case "spent" -> sources.percent(spentPart(amounts, all), planPart(amounts, all));
            default -> column.startsWith("amendment.") ? amendment(all, Integer.parseInt(column.substring(10))) : null;
        };
    }

    @Nullable
    Part planPart(BudgetAmounts amounts, List<Rows> all) {
        return sources.part("revised", amounts.revised(), revised(all));
    }

    @Nullable
    Part spentPart(BudgetAmounts amounts, List<Rows> all) {
        return sources.part("cumulative", amounts.cumulative(), cumulative(all));
    }

    public Origin revised(List<Rows> all) {
        return planned(all, line -> true);
    }

    /** The last version of each line among those wanted; a heading is the sum of its lines. */
    private Origin planned(List<Rows> all, Predicate<BudgetLine> wanted) {
        List<BudgetLine> lines = new ArrayList<>();
        all.forEach(rows -> lines.addAll(latest(rows, wanted)));
        return sources.sum(
                lines, sources.say("budget.lines", sources.day(from.period().end())));
    }

    private List<BudgetLine> latest(Rows rows, Predicate<BudgetLine> wanted) {
        Set<String> leaves = rows.rows().stream()
                .filter(row -> !row.heading())
                .map(BudgetRow::line)
                .collect(Collectors.toSet());
        Set<Integer> later = from.facts().funding().amendments().stream()
                .filter(one -> one.grant().equals(rows.grant().code())
                        && one.signedOn().isAfter(from.period().end()))
                .map(Amendment::number)
                .collect(Collectors.toSet());
        Map<String, BudgetLine> latest = new TreeMap<>();
        for (BudgetLine line : from.facts().finances().lines()) {
            boolean ours = line.grant().equals(rows.grant().code()) && leaves.contains(line.line());
            if (ours && !later.contains(line.version()) && wanted.test(line)) {
                latest.merge(line.line(), line, (one, other) -> one.version() < other.version() ? other : one);
            }
        }
        return List.copyOf(latest.values());
    }

    /** Only the lines that the amendment names. */
    private @Nullable Origin amendment(List<Rows> all, int number) {
        List<BudgetLine> after = new ArrayList<>();
        List<BudgetLine> before = new ArrayList<>();
        for (Rows rows : all) {
            Map<String, BudgetLine> old = latest(rows, line -> line.version() < number).stream()
                    .collect(Collectors.toMap(BudgetLine::line, Function.identity()));
            for (BudgetLine line : latest(rows, line -> line.version() == number)) {
                after.add(line);
                Optional.ofNullable(old.get(line.line())).ifPresent(before::add);
            }
        }
        return after.isEmpty()
                ? null
                : sources.difference(
                        part("budget.after", after, all, number), part("budget.before", before, all, number));
    }

    private Part part(String key, List<BudgetLine> lines, List<Rows> all, int number) {
        Money sum = Money.zero(Currency.getInstance(all.get(0).grant().currency()));
        for (BudgetLine line : lines) {
            sum = sum.plus(new Money(line.amountMinor(), sum.currency()));
        }
        return Part.of(sources.say(key, number), sum, sources.sum(lines, ""));
    }

    public Origin cumulative(List<Rows> all) {
        return sources.sum(
                allocations(all, null),
                sources.say("allocations", sources.span(null, from.period().end())));
    }

    private Origin charged(List<Rows> all, Period period) {
        return sources.sum(
                allocations(all, period), sources.say("allocations", sources.span(period.start(), period.end())));
    }

    /** Charged to the lines for what was incurred in the period, or ever up to the end of the report's. */
    private List<Allocation> allocations(List<Rows> all, @Nullable Period period) {
        List<Allocation> charged = new ArrayList<>();
        for (Rows rows : all) {
            Set<String> lines = rows.lines();
            from.chargedTo(rows.grant()).stream()
                    .filter(part -> lines.contains(part.line()))
                    .filter(part -> from.expense(part.expense())
                            .filter(expense -> period == null
                                    ? !expense.incurredOn()
                                            .isAfter(from.period().end())
                                    : period.contains(expense.incurredOn()))
                            .isPresent())
                    .forEach(charged::add);
        }
        return charged;
    }

    /** As entered, else what remains of each line while the grant runs, nothing of a line that is overspent. */
    private Origin forecast(List<Rows> all) {
        List<Part> parts = new ArrayList<>();
        for (Rows rows : all) {
            for (BudgetRow row : rows.rows()) {
                Money amount = row.heading() ? null : row.amounts().forecast();
                if (amount != null) {
                    parts.add(Part.of(row.title(), amount, forecast(rows.grant(), row)));
                }
            }
        }
        Origin sum = sources.sumOf(parts);
        return sources.sumOf(sources.say("forecast"), sum.parts());
    }

    private Origin forecast(Grant grant, BudgetRow row) {
        List<Forecast> entered = from.facts().finances().forecasts().stream()
                .filter(one -> one.grant().equals(grant.code())
                        && one.line().equals(row.line())
                        && one.periodEnd().equals(from.period().end()))
                .toList();
        List<Rows> own = List.of(new Rows(grant, List.of(row)));
        return entered.isEmpty()
                ? Objects.requireNonNullElse(
                        sources.difference(planPart(row.amounts(), own), spentPart(row.amounts(), own)), Origin.UNTOLD)
                : sources.sum(entered, "");
    }

    private @Nullable Origin variance(BudgetAmounts amounts, List<Rows> all) {
        Part plan = planPart(amounts, all);
        Part spent = spentPart(amounts, all);
        if (plan == null || spent == null) {
            return null;
        }
        List<Part> parts = new ArrayList<>(List.of(spent));
        Optional.ofNullable(sources.part("forecast", amounts.forecast(), forecast(all)))
                .ifPresent(parts::add);
        parts.add(Sources.less(plan));
        return sources.sumOf(sources.say("variance"), parts);
    }
}
