package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.List;
import org.bilan.finance.Payment;
import org.bilan.report.block.InstalmentBlock;
import org.bilan.report.trace.RecordRefs;
import org.bilan.value.FuzzyDate;

/** What a template may ask of a payment promised by the funder, as it stands at the end of the period. */
final class InstalmentNames {
    static final Names<Payment> ALL = Names.<Payment>of("instalment")
            .titled((one, from) ->
                    from.say("instalment.numbered", one.instalment().number()))
            .standing((one, from) -> List.of(one.instalment()))
            .keyed(one -> RecordRefs.key(one.instalment()))
            .number(
                    "numéro",
                    "number",
                    "número",
                    (one, from) -> BigDecimal.valueOf(one.instalment().number()))
            .text(
                    "condition",
                    "condition",
                    "condición",
                    (one, from) -> one.instalment().condition())
            .optional()
            .date(
                    "attendu le",
                    "expected on",
                    "previsto el",
                    (one, from) -> FuzzyDate.of(one.instalment().expectedOn()))
            .money("attendu", "expected", "previsto", (one, from) -> one.promised())
            .text("statut", "status", "estado", (one, from) -> from.word("payment", one.standing()))
            .date(
                    "reçu le",
                    "received on",
                    "recibido el",
                    (one, from) -> one.receivedOn() == null ? null : FuzzyDate.of(one.receivedOn()))
            .optional()
            .money("reçu", "received", "recibido", (one, from) -> one.received())
            .optional()
            .money("dû", "due", "debido", (one, from) -> one.due())
            .money("à venir", "to come", "por venir", (one, from) -> one.later())
            .told((one, from) -> name -> switch (name) {
                case "due" -> InstalmentBlock.due(one, from);
                case "to-come" -> InstalmentBlock.later(one, from);
                default -> from.sources().entered(one.instalment());
            });

    private InstalmentNames() {}
}
