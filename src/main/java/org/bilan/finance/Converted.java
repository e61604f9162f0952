package org.bilan.finance;

import java.util.Currency;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount in another currency with everything an auditor asks of it. {@code amount} is {@code original} at the rate of
 * {@code quote}, rounded half-up once; without a quote both are the same amount, which needed no rate.
 */
public record Converted(
        Money original, Money amount, @Nullable Quote quote) {

    /** @throws ArithmeticException if the result does not fit a long */
    static Converted at(Quote quote, Money original, Currency target) {
        return new Converted(original, original.at(quote.rate(), target), quote);
    }

    static Converted same(Money amount) {
        return new Converted(amount, amount, null);
    }
}
