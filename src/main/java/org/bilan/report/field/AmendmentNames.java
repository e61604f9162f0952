package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.Currency;
import org.bilan.funding.Amendment;
import org.bilan.report.trace.RecordRefs;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Money;

/** What a template may ask of an amendment. No change of amount or end is no value: not zero. */
final class AmendmentNames {
    static final Names<Amendment> ALL = Names.<Amendment>of("amendment")
            .keyed(RecordRefs::key)
            .number("numéro", "number", "número", (one, from) -> BigDecimal.valueOf(one.number()))
            .date("date", "date", "fecha", (one, from) -> FuzzyDate.of(one.signedOn()))
            .money(
                    "montant",
                    "amount",
                    "monto",
                    (one, from) -> one.amountChangeMinor() == null
                            ? null
                            : new Money(
                                    one.amountChangeMinor(),
                                    Currency.getInstance(from.grant(one.grant())
                                            .orElseThrow()
                                            .currency())))
            .optional()
            .date("fin", "end", "fin", (one, from) -> one.newEnd() == null ? null : FuzzyDate.of(one.newEnd()))
            .optional()
            .text("note", "note", "nota", (one, from) -> one.note())
            .optional();

    private AmendmentNames() {}
}
