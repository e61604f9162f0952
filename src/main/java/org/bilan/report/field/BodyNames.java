package org.bilan.report.field;

import org.bilan.report.material.Body;

/** What a template may ask of a committee. */
final class BodyNames {
    static final Names<Body> ALL = Names.<Body>of("body")
            .standing((body, from) -> body.members())
            .text("nom", "name", "nombre", (body, from) -> body.heading())
            .words("organismes", "organizations", "organizaciones", Body::organizations)
            .from(Body::seatsOrigin)
            .count("sièges", "seats", "puestos", (body, from) -> body.members().size())
            .from((body, from) -> from.sources().count(body.members()))
            .list("membres", "members", "miembros", PersonNames.ALL, (body, from) -> body.members());

    private BodyNames() {}
}
