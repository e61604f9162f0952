package org.bilan.finance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.funding.Grant;
import org.bilan.value.Money;

/**
 * What the projects of a grant cost since their start and who pays, in home currency: every expense of the projects and
 * every other that the grant has a part of, each shared as in the projects' budgets ({@link SharedCost}).
 *
 * @param costs the whole
 * @param paid what each grant claims of them, by its code
 * @param own what no grant claims, and the organization pays itself
 * @param unconverted codes of expenses without a known rate, which are in no sum
 */
record ProjectCosts(Money costs, Map<String, Money> paid, Money own, List<String> unconverted) {

    ProjectCosts {
        paid = Map.copyOf(paid);
        unconverted = List.copyOf(unconverted);
    }

    /** @param wanted the expenses that belong to the whole */
    static ProjectCosts of(RuleRecords.Costs records, RuleRecords.Agreement agreement, Predicate<Expense> wanted) {
        Conversion conversion = new Conversion(records.home(), records.rates());
        Set<String> atHome = records.grants().stream()
                .filter(one -> one.currency().equals(records.home().getCurrencyCode()))
                .map(Grant::code)
                .collect(Collectors.toSet());
        Map<String, List<Allocation>> parts =
                records.allocations().stream().collect(Collectors.groupingBy(Allocation::expense));
        Money costs = Money.zero(records.home());
        Money own = costs;
        Map<String, Money> paid = new HashMap<>();
        List<String> unconverted = new ArrayList<>();
        for (Expense expense : records.expenses()) {
            List<Allocation> ofExpense = parts.getOrDefault(expense.code(), List.of());
            if (wanted.test(expense) && concerns(agreement, expense, ofExpense)) {
                Optional<SharedCost> shared = SharedCost.of(expense, ofExpense, atHome::contains, conversion);
                shared.map(SharedCost::byGrant)
                        .ifPresent(all -> all.forEach((grant, cost) -> paid.merge(grant, cost, Money::plus)));
                costs = shared.map(SharedCost::cost).map(costs::plus).orElse(costs);
                own = shared.map(SharedCost::own).map(own::plus).orElse(own);
                if (shared.isEmpty()) {
                    unconverted.add(expense.code());
                }
            }
        }
        return new ProjectCosts(costs, paid, own, unconverted);
    }

    private static boolean concerns(RuleRecords.Agreement agreement, Expense expense, List<Allocation> parts) {
        return expense.project() != null && agreement.projects().contains(expense.project())
                || parts.stream()
                        .anyMatch(one -> one.grant().equals(agreement.grant().code()));
    }

    Money paidBy(String grant) {
        return paid.getOrDefault(grant, Money.zero(costs.currency()));
    }
}
