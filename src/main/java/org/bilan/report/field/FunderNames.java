package org.bilan.report.field;

import org.bilan.organization.Organization;
import org.bilan.report.material.Material;

/** What only a template of a funder's report may ask. */
final class FunderNames {
    static final Names<Material> ALL = Names.<Material>of("funder")
            .thing("bailleur", "funder", "financiador", OrganizationNames.ALL, (whole, from) -> funder(from))
            .thing("subvention", "grant", "subvención", GrantNames.ALL, (whole, from) -> from.terms())
            .list(
                    "lignes",
                    "lines",
                    "líneas",
                    BudgetLineNames.ALL,
                    (whole, from) -> from.budget(from.reportedGrant()).rows())
            .list(
                    "versements",
                    "instalments",
                    "desembolsos",
                    InstalmentNames.ALL,
                    (whole, from) -> from.payments(from.reportedGrant()))
            .list(
                    "modifications",
                    "amendments",
                    "modificaciones",
                    AmendmentNames.ALL,
                    (whole, from) -> from.terms().amendments())
            .money(
                    "écart de change",
                    "exchange difference",
                    "diferencia de cambio",
                    (whole, from) ->
                            from.exchange().realised(from.period().end()).orElse(null))
            .optional()
            .money(
                    "écart de change de la période",
                    "exchange difference of the period",
                    "diferencia de cambio del período",
                    (whole, from) -> from.exchange().realisedInPeriod().orElse(null))
            .optional()
            .list("dépenses", "expenses", "gastos", ChargeNames.ALL, (whole, from) -> from.charges())
            .and(Blocks.OF_GRANT);

    private FunderNames() {}

    /** The funder's record, or one that has but the name that the grant gives. */
    private static Organization funder(Material from) {
        String code = from.reportedGrant().funder();
        return from.parties()
                .organization(code)
                .orElseGet(() -> new Organization(
                        code, code, null, java.util.List.of(), null, java.util.List.of(), null, null, null));
    }
}
