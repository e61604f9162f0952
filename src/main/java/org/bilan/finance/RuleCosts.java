package org.bilan.finance;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.funding.ProfileRule.Scope;
import org.bilan.funding.RuleBase;
import org.bilan.funding.RuleKind;
import org.bilan.value.Money;
import org.bilan.value.TextFold;

/**
 * What was charged to a grant since its start, in its currency, cut by what a rule names. Goods and time given count in a
 * base only where a rule of the profile says that they do.
 */
final class RuleCosts {

    /** The part of an expense charged to a line. */
    record Charge(Expense expense, String line, Money amount) {}

    private final RuleRecords records;
    private final Currency currency;
    private final List<Charge> charges;

    RuleCosts(RuleRecords records, RuleRecords.Agreement agreement) {
        this.records = records;
        this.currency = Currency.getInstance(agreement.grant().currency());
        Map<String, Expense> expenses =
                records.costs().expenses().stream().collect(Collectors.toMap(Expense::code, Function.identity()));
        this.charges = records.costs().allocations().stream()
                .filter(one -> one.grant().equals(agreement.grant().code()) && expenses.containsKey(one.expense()))
                .map(one -> new Charge(expenses.get(one.expense()), one.line(), one.amount(currency)))
                .toList();
    }

    Currency currency() {
        return currency;
    }

    List<Charge> all() {
        return charges;
    }

    /** What the rule names; everything that counts where it names nothing. */
    List<Charge> named(Scope scope) {
        return scope.namesNothing()
                ? charges.stream().filter(one -> counts(one.expense(), records)).toList()
                : charges.stream().filter(one -> names(scope, one)).toList();
    }

    /** What makes up the base, in money and, where it counts, in kind. */
    List<Charge> base(Scope scope) {
        Predicate<Expense> belongs = belongs(scope, records);
        return charges.stream().filter(one -> belongs.test(one.expense())).toList();
    }

    Money sum(List<Charge> some) {
        return some.stream().map(Charge::amount).reduce(Money.zero(currency), Money::plus);
    }

    static List<String> expenses(List<Charge> some) {
        return some.stream().map(one -> one.expense().code()).distinct().toList();
    }

    /** Without a list of what is eligible every cost stands for it: the base is at most that. */
    static Predicate<Expense> belongs(Scope scope, RuleRecords records) {
        Predicate<Expense> inBase;
        if (!scope.baseCategories().isEmpty()) {
            Set<String> categories = Set.copyOf(scope.baseCategories());
            inBase = one -> categories.contains(one.category().code());
        } else if (scope.base() == RuleBase.LABOUR) {
            inBase = one -> one.category() == CostCategory.SALARY;
        } else if (scope.base() == RuleBase.DIRECT) {
            inBase = one -> one.category() != CostCategory.ADMINISTRATION;
        } else {
            inBase = one -> true;
        }
        return inBase.and(one -> counts(one, records));
    }

    /** Whether the base is known exactly, not only from above. */
    static boolean isKnown(Scope scope) {
        return scope.base() != RuleBase.ELIGIBLE || !scope.baseCategories().isEmpty();
    }

    private static boolean counts(Expense expense, RuleRecords records) {
        return expense.kind() != CostKind.IN_KIND
                || records.rules(RuleKind.IN_KIND).stream()
                        .anyMatch(rule -> Boolean.TRUE.equals(rule.scope().counted()));
    }

    private static boolean names(Scope scope, Charge one) {
        String description = TextFold.fold(one.expense().description());
        return scope.categories().contains(one.expense().category().code())
                || scope.lines().contains(one.line())
                || scope.items().stream().anyMatch(item -> description.contains(TextFold.fold(item)));
    }
}
