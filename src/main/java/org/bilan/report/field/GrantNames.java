package org.bilan.report.field;

import java.util.List;
import java.util.function.Function;
import org.bilan.finance.Payment;
import org.bilan.report.block.InstalmentBlock;
import org.bilan.report.fact.GrantTerms;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** What a template may ask of a grant, as it stood at the end of the period. */
final class GrantNames {
    static final Names<GrantTerms> ALL = Names.<GrantTerms>of("grant")
            .standing((terms, from) -> List.of(terms.grant()))
            .keyed(terms -> terms.grant().code())
            .text("code", "code", "código", (terms, from) -> terms.grant().code())
            .text("titre", "title", "título", (terms, from) -> terms.grant().title())
            .text(
                    "bailleur",
                    "funder",
                    "financiador",
                    (terms, from) -> from.parties().nameOf(terms.grant().funder()))
            .text(
                    "programme",
                    "programme",
                    "programa",
                    (terms, from) -> terms.grant().programme())
            .optional()
            .text(
                    "entente",
                    "agreement",
                    "acuerdo",
                    (terms, from) -> terms.grant().agreement())
            .text(
                    "type",
                    "kind",
                    "tipo",
                    (terms, from) -> from.word("grant", terms.grant().kind()))
            .money("montant", "amount", "monto", (terms, from) -> terms.amount())
            .money(
                    "montant initial",
                    "initial amount",
                    "monto inicial",
                    (terms, from) -> new Money(
                            terms.grant().amountMinor(), terms.amount().currency()))
            .date(
                    "début",
                    "start",
                    "inicio",
                    (terms, from) -> FuzzyDate.of(terms.grant().start()))
            .date("fin", "end", "fin", (terms, from) -> FuzzyDate.of(terms.end()))
            .date(
                    "signature",
                    "signed on",
                    "firma",
                    (terms, from) -> terms.grant().signedOn() == null
                            ? null
                            : FuzzyDate.of(terms.grant().signedOn()))
            .optional()
            .text(
                    "règle de change",
                    "rate policy",
                    "regla de cambio",
                    (terms, from) -> terms.grant().ratePolicy() == null
                            ? null
                            : from.word("rate", terms.grant().ratePolicy()))
            .optional()
            .number(
                    "taux convenu",
                    "agreed rate",
                    "tasa acordada",
                    (terms, from) -> terms.grant().agreedRate())
            .optional()
            .money("reçu", "received", "recibido", (terms, from) -> sum(terms, from, Payment::received))
            .optional()
            .money("dû", "due", "debido", (terms, from) -> sum(terms, from, Payment::due))
            .optional()
            .money("à venir", "to come", "por venir", (terms, from) -> sum(terms, from, Payment::later))
            .optional()
            .told(GrantNames::origins)
            .list(
                    "modifications",
                    "amendments",
                    "modificaciones",
                    AmendmentNames.ALL,
                    (terms, from) -> terms.amendments());

    private GrantNames() {}

    private static Function<String, @Nullable Origin> origins(GrantTerms terms, Material from) {
        List<Payment> payments = from.payments(terms.grant());
        return name -> switch (name) {
            case "amount" -> from.sources().funding().amount(terms.grant());
            case "initial-amount", "agreed-rate" -> from.sources().entered(terms.grant());
            case "received" -> InstalmentBlock.sum(payments, one -> one.received() != null, "payments.received", from);
            case "due" -> InstalmentBlock.due(payments, from);
            case "to-come" -> InstalmentBlock.later(payments, from);
            default -> null;
        };
    }

    /** Of the instalments; absent without any. */
    private static @Nullable Money sum(GrantTerms terms, Material from, Function<Payment, @Nullable Money> amount) {
        List<Payment> payments = from.payments(terms.grant());
        return payments.isEmpty()
                ? null
                : InstalmentBlock.sum(payments, amount, terms.amount().currency());
    }
}
