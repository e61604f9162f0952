package org.bilan.report.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.finance.Allocation;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.ProjectBudget;
import org.bilan.finance.ProjectBudget.Cost;
import org.bilan.finance.ProjectBudget.Payer;
import org.bilan.report.material.Origin.Part;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Where the figures of a project's money come from: its expenses, and what each grant is charged with of them. */
public record ProjectSources(ProjectBudget budget, Material from) {
    @Nullable
    public Origin of(Payer payer, String column) {
        return switch (column) {
            case "planned" -> planned(payer);
            case "actual" -> paid(payer, from.period().start(), payer.spent().actual());
            case "cumulative" -> paid(payer, null, payer.spent().cumulative());
            case "balance" ->
                sources()
                        .difference(
                                sources().part("planned", payer.planned(), planned(payer)),
                                sources()
                                        .part(
                                                "cumulative",
                                                payer.spent().cumulative(),
                                                paid(payer, null, payer.spent().cumulative())));
            default -> null;
        };
    }

    /** Of all payers together; null where one of them cannot be told. */
    @Nullable
    public Origin total(String column) {
        List<Part> parts = new ArrayList<>();
        for (Payer payer : budget.payers()) {
            Money amount = column.equals("planned")
                    ? payer.planned()
                    : column.equals("actual")
                            ? payer.spent().actual()
                            : payer.spent().cumulative();
            Origin origin = of(payer, column);
            if (amount != null && origin == null) {
                return null;
            }
            if (amount != null && origin != null) {
                parts.add(Part.of(payer(payer, from), amount, origin));
            }
        }
        return sources().sumOf(parts);
    }

    /** Goods and time, of the period or since the start. */
    public Origin inKind(String column) {
        return cost(since(column), true, one -> true);
    }

    /** What was spent in money on one nature of cost, of the period or since the start. */
    public Origin of(Cost cost, String column) {
        return cost(since(column), false, one -> one.category() == cost.category());
    }

    private @Nullable LocalDate since(String column) {
        return column.equals("actual") ? from.period().start() : null;
    }

    private Origin cost(@Nullable LocalDate since, boolean inKind, Predicate<Expense> wanted) {
        String sentence =
                sources().say("expenses", sources().span(since, from.period().end()));
        return sources()
                .costs()
                .told(expenses(since, inKind).stream().filter(wanted).toList(), sentence);
    }

    private @Nullable Origin planned(Payer payer) {
        return from.grant(payer.grant())
                .map(grant -> sources().funding().amount(grant))
                .orElse(null);
    }

    /** Its parts of the project's expenses, or what the grants leave to the organization. */
    private Origin paid(Payer payer, @Nullable LocalDate since, Money amount) {
        List<Expense> expenses = expenses(since, false);
        Set<String> codes = expenses.stream().map(Expense::code).collect(Collectors.toSet());
        List<Allocation> charged = from.facts().finances().allocations().stream()
                .filter(part -> codes.contains(part.expense()))
                .filter(part -> from.grant(part.grant()).isPresent())
                .toList();
        String sentence =
                sources().say("allocations", sources().span(since, from.period().end()));
        if (payer.grant() != null) {
            List<Allocation> own = charged.stream()
                    .filter(part -> part.grant().equals(payer.grant()))
                    .toList();
            return sources().sum(own, sum(own).equals(amount) ? sentence : converted(sentence));
        }
        Money cost = Money.zero(from.currency());
        for (Expense expense : expenses) {
            cost = cost.plus(from.inHome(expense).orElse(Money.zero(from.currency())));
        }
        Money parts = borne(since == null);
        return Objects.requireNonNull(sources()
                .difference(
                        sources().part("cost", cost, sources().costs().told(expenses, "")),
                        sources()
                                .part(
                                        "charged",
                                        parts,
                                        sources()
                                                .sum(
                                                        charged,
                                                        sum(charged).equals(parts) ? sentence : converted(sentence)))));
    }

    /** By the grants, of the project's expenses. */
    private Money borne(boolean sinceEver) {
        return budget.payers().stream()
                .filter(payer -> payer.grant() != null)
                .map(payer ->
                        sinceEver ? payer.spent().cumulative() : payer.spent().actual())
                .reduce(Money.zero(from.currency()), Money::plus);
    }

    private String converted(String sentence) {
        return sentence + " " + sources().say("converted");
    }

    private Money sum(List<Allocation> parts) {
        Money sum = Money.zero(from.currency());
        for (Allocation part : parts) {
            sum = sum.plus(new Money(part.amountMinor(), from.currency()));
        }
        return sum;
    }

    private List<Expense> expenses(@Nullable LocalDate since, boolean inKind) {
        return from.facts().finances().expenses().stream()
                .filter(one -> budget.project().equals(one.project()) && (one.kind() == CostKind.IN_KIND) == inKind)
                .filter(one -> from.inHome(one).isPresent())
                .filter(one -> !one.incurredOn().isAfter(from.period().end())
                        && (since == null || !one.incurredOn().isBefore(since)))
                .toList();
    }

    private Sources sources() {
        return from.sources();
    }

    /** The grant, marked where it also pays for other projects, or the organization's own funds. */
    public static String payer(ProjectBudget.Payer payer, Material from) {
        String name = from.grant(payer.grant()).map(from::grantTitle).orElseGet(() -> from.say("payer.own"));
        return payer.shared() ? from.say("payer.shared", name) : name;
    }
}
