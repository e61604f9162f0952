package org.bilan.report;

import java.math.BigDecimal;
import java.util.Currency;
import org.bilan.funding.Instalment;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Money;

/** What a template may ask of a payment promised by the funder. */
final class InstalmentNames {
    static final Names<Instalment> ALL = Names.<Instalment>of("instalment")
            .number("numéro", "number", "número", (one, from) -> BigDecimal.valueOf(one.number()))
            .text("condition", "condition", "condición", (one, from) -> one.condition())
            .optional()
            .date("attendu le", "expected on", "previsto el", (one, from) -> FuzzyDate.of(one.expectedOn()))
            .money(
                    "attendu",
                    "expected",
                    "previsto",
                    (one, from) -> new Money(
                            one.amountMinor(),
                            Currency.getInstance(from.reportedGrant().currency())))
            .date("reçu le", "received on", "recibido el", (one, from) -> {
                java.time.LocalDate on = InstalmentBlock.receivedOn(one, from);
                return on == null ? null : FuzzyDate.of(on);
            })
            .optional()
            .money("reçu", "received", "recibido", InstalmentBlock::received)
            .optional();

    private InstalmentNames() {}
}
