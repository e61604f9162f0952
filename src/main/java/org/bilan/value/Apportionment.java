package org.bilan.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A whole number divided in proportion, so that the parts add up to it: the method of largest remainders (Hamilton). */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Divides {@code total} by {@code weights}: each part is its exact share rounded down, and what is left goes one by one
     * to the largest remainders, of equal ones to the first. All parts are zero where all weights are.
     *
     * @param total not negative
     * @param weights none negative
     */
    public static List<BigInteger> of(BigInteger total, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() < 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Below zero: " + total + " by " + weights);
        }
        if (sum.signum() == 0) {
            return weights;
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger[] exact = total.multiply(weight).divideAndRemainder(sum);
            parts.add(exact[0]);
            remainders.add(exact[1]);
        }
        BigInteger left = total.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.intValueExact())
                .forEach(at -> parts.set(at, parts.get(at).add(BigInteger.ONE)));
        return parts;
    }
}
