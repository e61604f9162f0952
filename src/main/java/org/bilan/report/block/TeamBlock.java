package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import org.bilan.document.Table;
import org.bilan.organization.Person;
import org.bilan.report.material.Material;

/** Block « équipe »: the posts of the team, their hours a week and who pays them. */
public final class TeamBlock {
    private TeamBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.team")
                .words("post", 6)
                .figures("hours", 2)
                .words("payer", 4)
                .words("volunteer", 2);
        for (Person person : from.parties().team()) {
            draft.item(
                            text(person.function() != null ? person.function() : person.name()),
                            number(person.weeklyHours()),
                            optional(from.grant(person.grant())
                                    .map(grant -> from.parties().shortNameOf(grant.funder()))
                                    .orElse(null)),
                            text(from.say(person.volunteer() ? "yes" : "no")))
                    .from(person.code(), column -> from.sources().entered(person));
        }
        return draft.table();
    }
}
