package org.bilan.finance;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;

/**
 * What the whole organization received and spent in a year, in home currency; money and what is given in kind are two
 * things that never add up. A side of which nothing is recorded is absent, which is not zero.
 *
 * @param receipts in money by whose it is; empty if nothing at all is recorded as received
 * @param expenses in money by nature, each counted on the day it was incurred; empty if nothing at all is recorded as spent
 * @param inKindReceived empty if nothing at all is recorded as received
 * @param inKindSpent empty if nothing at all is recorded as spent
 * @param approximate one of the receipts is
 * @param unconverted codes of receipts, grants and expenses in a currency without a known rate, which are in no sum
 */
public record YearFigures(
        Period period,
        Currency home,
        Optional<Map<SourceType, Money>> receipts,
        Optional<Map<CostCategory, Money>> expenses,
        Optional<Money> inKindReceived,
        Optional<Money> inKindSpent,
        boolean approximate,
        List<String> unconverted) {

    public YearFigures {
        receipts = receipts.map(Map::copyOf);
        expenses = expenses.map(Map::copyOf);
        unconverted = List.copyOf(unconverted);
    }

    /**
     * @param sources of that very period
     * @param expenses those incurred outside the period are left out
     */
    public static YearFigures of(Cofinancing sources, List<Expense> expenses, Conversion conversion, Period period) {
        Currency home = conversion.home();
        List<String> unconverted = new ArrayList<>(sources.unconverted());
        List<Expense> incurred = expenses.stream()
                .filter(one -> period.contains(one.incurredOn()))
                .toList();
        Map<CostCategory, Money> cash = new EnumMap<>(CostCategory.class);
        Money inKind = Money.zero(home);
        for (Expense expense : incurred) {
            Optional<Money> cost = conversion.convert(expense).map(Converted::amount);
            if (cost.isEmpty()) {
                unconverted.add(expense.code());
            } else if (expense.kind() == CostKind.IN_KIND) {
                inKind = inKind.plus(cost.get());
            } else {
                cash.merge(expense.category(), cost.get(), Money::plus);
            }
        }
        boolean received = isReceived(sources);
        boolean spent = !incurred.isEmpty();
        return new YearFigures(
                period,
                home,
                received ? Optional.of(received(sources)) : Optional.empty(),
                spent ? Optional.of(cash) : Optional.empty(),
                received ? Optional.of(sources.received(SourceType.IN_KIND)) : Optional.empty(),
                spent ? Optional.of(inKind) : Optional.empty(),
                sources.sources().stream().anyMatch(FundingSource::approximate),
                unconverted);
    }

    private static boolean isReceived(Cofinancing sources) {
        return sources.sources().stream()
                .anyMatch(one -> !one.received().isZero() || !one.receipts().isEmpty());
    }

    private static Map<SourceType, Money> received(Cofinancing sources) {
        Map<SourceType, Money> byType = new EnumMap<>(SourceType.class);
        sources.sources().stream()
                .filter(one ->
                        one.type() != SourceType.IN_KIND && !one.received().isZero())
                .forEach(one -> byType.merge(one.type(), one.received(), Money::plus));
        return byType;
    }

    /** Of that type, zero if others are recorded; in kind has none in money. */
    public Optional<Money> receipts(SourceType type) {
        return receipts.map(all -> all.getOrDefault(type, Money.zero(home)));
    }

    public Optional<Money> expenses(CostCategory category) {
        return expenses.map(all -> all.getOrDefault(category, Money.zero(home)));
    }

    /** All that was received in money. */
    public Optional<Money> received() {
        return receipts.map(this::sum);
    }

    /** All that was spent in money. */
    public Optional<Money> spent() {
        return expenses.map(this::sum);
    }

    /** Received less spent in money: below zero for a deficit; empty where one side is not recorded. */
    public Optional<Money> surplus() {
        return received().flatMap(in -> spent().map(in::minus));
    }

    /**
     * The net assets free of any purpose at the year's end as a part of the year's expenses in money: the ratio by which
     * funders judge a surplus that is not allocated. Empty, and nothing can be told, without net assets of that very day
     * or without expenses.
     */
    public Optional<Share> unallocatedSurplus(List<NetAssets> statements) {
        return statements.stream()
                .filter(one -> one.asOf().equals(period.end()))
                .findFirst()
                .flatMap(one -> spent().map(expenses -> Share.of(one.unrestricted(home), expenses)));
    }

    private Money sum(Map<?, Money> parts) {
        return parts.values().stream().reduce(Money.zero(home), Money::plus);
    }
}
