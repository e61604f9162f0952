package org.bilan.finance;

import java.time.LocalDate;
import java.util.Currency;
import org.bilan.funding.Instalment;
import org.bilan.value.Coded;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A promised instalment as it stands at the end of a day, in the grant's currency: what came, what is due and what is
 * only promised are three amounts that add up to the promise, unless more came than was promised.
 *
 * @param promised the whole instalment
 * @param receivedOn absent if nothing had come by the end of the day
 * @param received what had come; absent if nothing had, or if it came and nobody entered how much
 * @param due expected by the end of the day and not come
 * @param later expected on a later day
 */
public record Payment(
        Instalment instalment,
        Standing standing,
        Money promised,
        @Nullable LocalDate receivedOn,
        @Nullable Money received,
        Money due,
        Money later) {

    /** How far an instalment has come. */
    public enum Standing implements Coded {
        /** Expected on a later day. */
        PROMISED,
        /** Expected, and nothing came. */
        DUE,
        /** Less came than was promised. */
        PART_RECEIVED,
        /** All came, or it came and nobody entered how much. */
        RECEIVED
    }

    /** As of the end of {@code day}; what came later has not come yet. */
    public static Payment on(LocalDate day, Instalment instalment, Currency currency) {
        Money zero = Money.zero(currency);
        Money promised = instalment.amount(currency);
        LocalDate on = instalment.receivedOn();
        boolean arrived = on != null && !on.isAfter(day);
        Long minor = instalment.receivedMinor();
        Money received = arrived && minor != null ? new Money(minor, currency) : null;
        Money open = arrived ? received == null ? zero : promised.minus(received) : promised;
        Money missing = open.isNegative() ? zero : open;
        boolean expected = !instalment.expectedOn().isAfter(day);
        Standing standing = arrived
                ? missing.isZero() ? Standing.RECEIVED : Standing.PART_RECEIVED
                : expected ? Standing.DUE : Standing.PROMISED;
        return new Payment(
                instalment,
                standing,
                promised,
                arrived ? on : null,
                received,
                expected ? missing : zero,
                expected ? zero : missing);
    }
}
