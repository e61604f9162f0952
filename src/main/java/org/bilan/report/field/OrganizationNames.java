package org.bilan.report.field;

import org.bilan.organization.Organization;

/** What a template may ask of the organization itself, a funder or an ally. */
final class OrganizationNames {
    static final Names<Organization> ALL = Names.<Organization>of("organization")
            .text("nom", "name", "nombre", (one, from) -> one.name())
            .text("sigle", "acronym", "sigla", (one, from) -> from.parties().shortNameOf(one.code()))
            .text("pays", "country", "país", (one, from) -> from.country(one.country()))
            .optional()
            .text("site", "website", "sitio", (one, from) -> one.website())
            .optional()
            .text("courriel", "email", "correo", (one, from) -> one.email())
            .optional()
            .text(
                    "rôle",
                    "role",
                    "papel",
                    (one, from) -> from.wording()
                            .list(one.roles().stream()
                                    .map(role -> from.word("organization.role", role))
                                    .toList()))
            .optional();

    private OrganizationNames() {}
}
