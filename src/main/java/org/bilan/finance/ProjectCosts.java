package org.bilan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.value.Money;

/**
 * What the projects of a grant cost since their start, whoever paid, in home currency: every expense of the projects and
 * every other that the grant has a part of.
 *
 * @param costs the whole
 * @param paid what each grant claims of them, by its code
 * @param unconverted codes of expenses without a known rate, which are in no sum
 */
record ProjectCosts(Money costs, Map<String, Money> paid, List<String> unconverted) {

    ProjectCosts {
        paid = Map.copyOf(paid);
        unconverted = List.copyOf(unconverted);
    }

    /** @param wanted the expenses that belong to the whole */
    static ProjectCosts of(RuleRecords.Costs records, RuleRecords.Agreement agreement, Predicate<Expense> wanted) {
        return new Reading(records, agreement).read(wanted);
    }

    /** What no grant paid: the organization's own part, below zero where grants pay more than the cost. */
    Money own() {
        return costs.minus(paid.values().stream().reduce(Money.zero(costs.currency()), Money::plus));
    }

    Money paidBy(String grant) {
        return paid.getOrDefault(grant, Money.zero(costs.currency()));
    }

    private static final class Reading {
        private final RuleRecords.Costs records;
        private final RuleRecords.Agreement agreement;
        private final Conversion conversion;
        private final Map<String, List<Allocation>> parts;
        private final List<String> unconverted = new ArrayList<>();
        private final Map<String, Money> paid = new HashMap<>();

        Reading(RuleRecords.Costs records, RuleRecords.Agreement agreement) {
            this.records = records;
            this.agreement = agreement;
            this.conversion = new Conversion(records.home(), records.rates());
            this.parts = records.allocations().stream().collect(Collectors.groupingBy(Allocation::expense));
        }

        ProjectCosts read(Predicate<Expense> wanted) {
            Set<String> charged = records.allocations().stream()
                    .filter(one -> one.grant().equals(agreement.grant().code()))
                    .map(Allocation::expense)
                    .collect(Collectors.toSet());
            Money costs = Money.zero(records.home());
            for (Expense expense : records.expenses()) {
                boolean ofProject =
                        expense.project() != null && agreement.projects().contains(expense.project());
                if (wanted.test(expense) && (ofProject || charged.contains(expense.code()))) {
                    costs = costs.plus(read(expense));
                }
            }
            return new ProjectCosts(costs, paid, unconverted);
        }

        private Money read(Expense expense) {
            LocalDate day = expense.rateDate() == null ? expense.incurredOn() : expense.rateDate();
            Optional<Money> cost = conversion.toHome(expense.amount(), day, expense.rate());
            if (cost.isEmpty()) {
                unconverted.add(expense.code());
                return Money.zero(records.home());
            }
            for (Allocation part : parts.getOrDefault(expense.code(), List.of())) {
                Money claimed = new Money(part.claimedMinor(), expense.amount().currency());
                conversion
                        .toHome(claimed, day, expense.rate())
                        .ifPresent(money -> paid.merge(part.grant(), money, Money::plus));
            }
            return cost.get();
        }
    }
}
