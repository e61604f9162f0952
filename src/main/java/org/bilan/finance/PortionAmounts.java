package org.bilan.finance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.Apportionment;
import org.bilan.value.Money;

/**
 * The amounts of portions in minor units of their grants' currencies. The shares in one currency are rounded together, so
 * that thirds of 100.00 are 33.34, 33.33 and 33.33.
 */
final class PortionAmounts {
    private PortionAmounts() {}

    /** {@code worth} says for each portion what the whole expense is worth to its grant. */
    static List<Long> of(List<Portion> portions, List<Money> worth) {
        List<Long> amounts = new ArrayList<>(Collections.nCopies(portions.size(), 0L));
        Map<Money, List<Integer>> shared = new LinkedHashMap<>();
        for (int place = 0; place < portions.size(); place++) {
            if (portions.get(place) instanceof Portion.OfAmount given) {
                amounts.set(place, given.amount().minor());
            } else {
                shared.computeIfAbsent(worth.get(place), whole -> new ArrayList<>())
                        .add(place);
            }
        }
        shared.forEach((whole, places) -> share(whole, places, portions, amounts));
        return amounts;
    }

    private static void share(Money whole, List<Integer> places, List<Portion> portions, List<Long> amounts) {
        List<BigDecimal> percents = places.stream()
                .map(place -> ((Portion.OfShare) portions.get(place)).percent())
                .toList();
        int scale = percents.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigInteger total = BigDecimal.valueOf(whole.minor())
                .abs()
                .multiply(sum)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger();
        List<BigInteger> parts = Apportionment.of(
                total,
                percents.stream()
                        .map(percent -> percent.setScale(Math.max(0, scale)).unscaledValue())
                        .toList());
        for (int at = 0; at < places.size(); at++) {
            long amount = parts.get(at).longValueExact();
            amounts.set(places.get(at), whole.isNegative() ? -amount : amount);
        }
    }
}
