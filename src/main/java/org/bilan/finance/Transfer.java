package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of a foreign grant as it came: {@code amount} in the grant's currency, {@code home} what it was worth at home on
 * the day it came, absent where no rate is known.
 */
public record Transfer(
        LocalDate day, Money amount, @Nullable Converted home) {
    private static final Set<ReceiptKind> OF_A_GRANT =
            Set.of(ReceiptKind.INSTALMENT, ReceiptKind.CONTRIBUTION, ReceiptKind.DONATION, ReceiptKind.OTHER);

    /**
     * The grant's receipts in its own currency, by day; where there are none its instalments, each at what the bank
     * credited in home currency on that day, else at the rate of the day.
     */
    static List<Transfer> of(Grant grant, Conversion conversion, List<Instalment> instalments, List<Receipt> receipts) {
        List<Receipt> own = receipts.stream()
                .filter(one -> grant.code().equals(one.grant()) && OF_A_GRANT.contains(one.kind()))
                .toList();
        List<Transfer> transfers = new ArrayList<>();
        own.stream()
                .filter(one -> one.currency().equals(grant.currency()))
                .map(one -> new Transfer(
                        one.receivedOn(),
                        one.amount(),
                        conversion
                                .convert(one.amount(), one.receivedOn(), one.rate())
                                .orElse(null)))
                .forEach(transfers::add);
        if (transfers.isEmpty()) {
            instalments.stream()
                    .filter(one -> one.grant().equals(grant.code()))
                    .flatMap(one -> of(one, grant, conversion, own).stream())
                    .forEach(transfers::add);
        }
        transfers.sort(Comparator.comparing(Transfer::day));
        return transfers;
    }

    private static Optional<Transfer> of(
            Instalment instalment, Grant grant, Conversion conversion, List<Receipt> receipts) {
        LocalDate day = instalment.receivedOn();
        Long minor = instalment.receivedMinor();
        if (day == null || minor == null || minor <= 0) {
            return Optional.empty();
        }
        Money amount = new Money(minor, Currency.getInstance(grant.currency()));
        List<Money> credited = receipts.stream()
                .filter(one -> one.receivedOn().equals(day)
                        && one.currency().equals(conversion.home().getCurrencyCode()))
                .map(Receipt::amount)
                .toList();
        Converted home = credited.size() == 1 && credited.get(0).minor() > 0
                ? credited(amount, credited.get(0), day)
                : conversion.convert(amount, day, null).orElse(null);
        return Optional.of(new Transfer(day, amount, home));
    }

    private static Converted credited(Money amount, Money home, LocalDate day) {
        BigDecimal rate = home.major().divide(amount.major(), Quote.DERIVED);
        return new Converted(amount, home, new Quote(Quote.plain(rate), day, null, RateBasis.ENTERED));
    }
}
