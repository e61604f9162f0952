package org.bilan.report;

import org.bilan.value.FuzzyDate;

/** What a template may ask of an expense charged to the grant. */
final class ChargeNames {
    static final Names<Charge> ALL = Names.<Charge>of("expense")
            .text("code", "code", "código", (one, from) -> one.expense().code())
            .date(
                    "date",
                    "date",
                    "fecha",
                    (one, from) -> FuzzyDate.of(one.expense().incurredOn()))
            .date(
                    "payée le",
                    "paid on",
                    "pagado el",
                    (one, from) -> one.expense().paidOn() == null
                            ? null
                            : FuzzyDate.of(one.expense().paidOn()))
            .optional()
            .text(
                    "description",
                    "description",
                    "descripción",
                    (one, from) -> one.expense().description())
            .text(
                    "fournisseur",
                    "supplier",
                    "proveedor",
                    (one, from) -> one.expense().supplier() == null
                            ? null
                            : from.nameOf(one.expense().supplier()))
            .optional()
            .text(
                    "pièce",
                    "voucher",
                    "comprobante",
                    (one, from) -> one.expense().voucher())
            .text(
                    "catégorie",
                    "category",
                    "categoría",
                    (one, from) -> from.word("category", one.expense().category()))
            .money("montant", "amount", "monto", (one, from) -> one.cost())
            .number("taux", "rate", "tasa", (one, from) -> one.expense().rate())
            .optional()
            .money("imputé", "charged", "imputado", (one, from) -> one.charged())
            .text("ligne", "line", "línea", (one, from) -> one.allocation().line());

    private ChargeNames() {}
}
