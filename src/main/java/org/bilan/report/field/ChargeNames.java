package org.bilan.report.field;

import java.util.List;
import java.util.function.Function;
import org.bilan.finance.Converted;
import org.bilan.finance.Quote;
import org.bilan.report.fact.Charge;
import org.bilan.report.material.Material;
import org.bilan.report.trace.RecordRefs;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** What a template may ask of an expense charged to the grant. */
final class ChargeNames {
    static final Names<Charge> ALL = Names.<Charge>of("expense")
            .keyed(one -> RecordRefs.key(one.allocation()))
            .standing((one, from) -> List.of(one.allocation()))
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
                            : from.parties().nameOf(one.expense().supplier()))
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
            .number("taux", "rate", "tasa", (one, from) -> rate(one, from, Quote::rate))
            .optional()
            .date(
                    "date du taux",
                    "rate date",
                    "fecha de la tasa",
                    (one, from) -> rate(one, from, quote -> FuzzyDate.of(quote.date())))
            .optional()
            .text(
                    "source du taux",
                    "rate source",
                    "fuente de la tasa",
                    (one, from) -> rate(one, from, from.exchange()::sourceOf))
            .optional()
            .money(
                    "converti",
                    "converted",
                    "convertido",
                    (one, from) ->
                            from.converted(one.expense()).map(Converted::amount).orElse(null))
            .money("imputé", "charged", "imputado", (one, from) -> one.charged())
            .told((one, from) -> from.sources().costs().of(one))
            .text("ligne", "line", "línea", (one, from) -> one.allocation().line());

    private ChargeNames() {}

    /** Absent for an expense that needs no rate. */
    private static <V> @Nullable V rate(Charge one, Material from, Function<Quote, V> part) {
        return from.converted(one.expense()).map(Converted::quote).map(part).orElse(null);
    }
}
