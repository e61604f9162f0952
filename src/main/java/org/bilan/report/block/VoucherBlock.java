package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.document.Table;
import org.bilan.finance.Converted;
import org.bilan.finance.Quote;
import org.bilan.report.fact.Charge;
import org.bilan.report.material.Material;
import org.bilan.report.trace.RecordRefs;
import org.bilan.value.Money;

/** Block « pièces justificatives »: every expense of the period charged to the grant, with its voucher and its part. */
public final class VoucherBlock {
    private VoucherBlock() {}

    public static Table table(Material from) {
        Currency currency = Currency.getInstance(from.reportedGrant().currency());
        TableDraft draft = new TableDraft(from, "block.vouchers")
                .words("voucher", 3)
                .words("incurred", 3)
                .words("supplier", 4)
                .words("description", 6)
                .words("line", 2)
                .figures("cost", 3)
                .figures("rate", 2)
                .words("rate.date", 3)
                .amounts("charged", 3, currency);
        List<Charge> charges = from.charges();
        for (Charge one : charges) {
            boolean foreign = !one.cost().currency().equals(currency);
            Optional<Quote> quote = from.converted(one.expense()).map(Converted::quote);
            draft.item(
                            text(one.expense().voucher()),
                            day(one.expense().incurredOn()),
                            text(
                                    one.expense().supplier() == null
                                            ? null
                                            : from.parties()
                                                    .nameOf(one.expense().supplier())),
                            text(one.expense().description()),
                            text(one.allocation().line()),
                            amount(one.cost()),
                            foreign ? number(quote.map(Quote::rate).orElse(null)) : optional(null),
                            foreign ? day(quote.map(Quote::date).orElse(null)) : optional(null),
                            amount(one.charged()))
                    .from(
                            RecordRefs.key(one.allocation()),
                            from.sources().costs().of(one));
        }
        if (!charges.isEmpty()) {
            Money total = charges.stream().map(Charge::charged).reduce(Money.zero(currency), Money::plus);
            draft.total(
                            text(from.say("total")),
                            optional(null),
                            optional(null),
                            optional(null),
                            optional(null),
                            optional(null),
                            optional(null),
                            optional(null),
                            amount(total))
                    .from("total", column -> from.sources().costs().charged(charges));
            rateSources(charges, from).ifPresent(draft::note);
        }
        return draft.table();
    }

    /** Every rate has its source and its ground. */
    private static Optional<String> rateSources(List<Charge> charges, Material from) {
        return from.exchange()
                .note(charges.stream().flatMap(one -> from.converted(one.expense()).map(Converted::quote).stream()));
    }
}
