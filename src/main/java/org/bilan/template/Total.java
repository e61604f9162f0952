package org.bilan.template;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * {@code total de dépenses.montant}: what a field adds up to over the items of a list, and through every list on the way.
 * Numbers add up, and amounts of one currency. A value that is absent stays out; where all are, so is the total. An empty
 * list adds up to zero. What is {@linkplain Scope#isWithinAnother within another item} is not added again.
 */
final class Total {
    private BigDecimal sum = BigDecimal.ZERO;
    private int added;
    private int unknown;
    private boolean overList;
    private boolean impossible;
    private @Nullable Currency currency;
    private Value.@Nullable Absent absent;

    private Total() {}

    /** The total from the {@code at}th key on; empty if the names lead nowhere or over no list. */
    static Optional<Value> of(Value from, List<String> keys, int at) {
        Total total = new Total();
        total.walk(from, keys, at, false);
        boolean nowhere = total.added == 0 && total.unknown > 0 && !total.impossible && total.absent == null;
        return !total.overList || nowhere ? Optional.empty() : Optional.of(total.value());
    }

    private void walk(Value from, List<String> keys, int at, boolean inList) {
        if (from instanceof Value.Items items) {
            overList = true;
            items.scopes().stream().filter(item -> !item.isWithinAnother()).forEach(item -> item(item, keys, at));
        } else if (at == keys.size()) {
            add(from);
        } else if (from instanceof Value.Thing thing) {
            find(thing.scope(), keys, at, inList);
        } else if (from instanceof Value.Absent none) {
            absent = none;
            overList |= inList;
        } else {
            unknown++;
        }
    }

    private void item(Scope item, List<String> keys, int at) {
        if (at == keys.size()) {
            item.find(Scope.ITSELF).ifPresentOrElse(this::add, () -> unknown++);
        } else {
            find(item, keys, at, true);
        }
    }

    private void find(Scope scope, List<String> keys, int at, boolean inList) {
        scope.find(keys.get(at)).ifPresentOrElse(value -> walk(value, keys, at + 1, inList), () -> unknown++);
    }

    private void add(Value value) {
        if (value instanceof Value.Absent none) {
            absent = none;
            return;
        }
        Currency unit = value instanceof Value.Amount amount ? amount.money().currency() : null;
        Optional<BigDecimal> number = value instanceof Value.Percent ? Optional.empty() : Conditions.number(value);
        impossible |= number.isEmpty() || added > 0 && !java.util.Objects.equals(unit, currency);
        currency = unit;
        sum = sum.add(number.orElse(BigDecimal.ZERO));
        added++;
    }

    private Value value() {
        if (impossible) {
            return new Value.Absent(Missing.NO_SUM);
        }
        if (added == 0 && absent != null) {
            return absent;
        }
        try {
            return currency == null ? new Value.Number(sum) : new Value.Amount(Money.of(sum, currency));
        } catch (ArithmeticException tooLarge) {
            return new Value.Absent(Missing.NO_SUM);
        }
    }
}
