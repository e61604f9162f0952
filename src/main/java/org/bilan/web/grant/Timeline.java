package org.bilan.web.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilan.finance.Payment;
import org.bilan.finance.Receipt;
import org.bilan.funding.Due;
import org.bilan.funding.DueKind;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;

/** A grant's life in the order of its days. */
final class Timeline {
    private Timeline() {}

    /**
     * @param dues what is due of this grant, payments left out
     * @param instalments and {@code receipts} of this grant; a receipt that an instalment tells of is not told again
     */
    static List<Moment> of(
            GrantTerms terms, List<Instalment> instalments, List<Receipt> receipts, List<Due> dues, LocalDate today) {
        Grant grant = terms.grant();
        List<Moment> moments = new ArrayList<>();
        LocalDate signedOn = grant.signedOn();
        if (signedOn != null) {
            moments.add(new Moment.Signed(signedOn));
        }
        moments.add(new Moment.Began(grant.start()));
        terms.amendments().forEach(one -> moments.add(new Moment.Amended(one)));
        instalments.forEach(one -> moments.add(new Moment.Instalment(Payment.on(today, one, terms.currency()))));
        receipts.stream()
                .filter(receipt -> instalments.stream().noneMatch(one -> isOf(receipt, one)))
                .forEach(receipt -> moments.add(new Moment.Received(receipt)));
        dues.stream()
                .filter(due -> due.kind() != DueKind.INSTALMENT)
                .forEach(due -> moments.add(new Moment.Owed(due, due.state(today, GrantRow.SOON_DAYS))));
        moments.add(new Moment.Ended(terms.period().end()));
        moments.sort(Comparator.comparing(Moment::on).thenComparing(Moment::rank));
        return moments;
    }

    /** Whether the receipt is what came for the instalment: the same amount on the same day. */
    static boolean isOf(Receipt receipt, Instalment instalment) {
        return receipt.receivedOn().equals(instalment.receivedOn())
                && Long.valueOf(receipt.amountMinor()).equals(instalment.receivedMinor());
    }
}
