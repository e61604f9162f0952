package org.bilan.report.field;

import org.bilan.organization.Person;
import org.bilan.report.material.Material;
import org.bilan.report.material.PartyView;

/** What a template may ask of someone of the team, the board or a committee. */
final class PersonNames {
    static final Names<Person> ALL = Names.<Person>of("person")
            .keyed(Person::code)
            .text("nom", "name", "nombre", (person, from) -> person.name())
            .text(
                    "fonction",
                    "function",
                    "función",
                    (person, from) -> person.function() != null ? person.function() : person.name())
            .text("instance", "body", "instancia", PersonNames::body)
            .optional()
            .text(
                    "organisme",
                    "organization",
                    "organización",
                    (person, from) -> person.organization() == null
                            ? null
                            : from.parties().shortNameOf(person.organization()))
            .optional()
            .date("date", "date", "fecha", (person, from) -> person.date())
            .optional()
            .number("heures", "hours", "horas", (person, from) -> person.weeklyHours())
            .optional()
            .yesNo("bénévole", "volunteer", "voluntario", (person, from) -> person.volunteer())
            .text(
                    "subvention",
                    "grant",
                    "subvención",
                    (person, from) -> person.grant() == null
                            ? null
                            : from.grant(person.grant())
                                    .map(grant -> from.parties().shortNameOf(grant.funder()))
                                    .orElse(person.grant()))
            .optional();

    private PersonNames() {}

    private static @org.jspecify.annotations.Nullable String body(Person person, Material from) {
        String body = person.body();
        return body == null || PartyView.isCommittee(person) ? body : from.say("body." + body);
    }
}
