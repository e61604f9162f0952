package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.List;
import org.bilan.document.Table;
import org.bilan.finance.PublicAid;
import org.bilan.report.material.Material;

/** Block « aide publique »: what each public grant promised for the year and what arrived in it, with the year's total. */
public final class PublicAidBlock {
    private PublicAidBlock() {}

    public static Table table(Material from) {
        PublicAid aid = from.publicAid();
        TableDraft draft = new TableDraft(from, "block.public.aid", from.symbol(aid.home()))
                .words("grant", 8)
                .words("giver", 5)
                .words("status", 3)
                .figures("planned", 3)
                .figures("received", 3);
        for (PublicAid.Aid one : aid.aids()) {
            draft.item(
                            text(one.title()),
                            text(from.grant(one.grant())
                                    .map(grant -> from.parties().shortNameOf(grant.funder()))
                                    .orElse(one.giver())),
                            text(from.word("source.status", one.status())),
                            amount(one.planned()),
                            amount(one.received()))
                    .from(one.grant(), from.sources().funding().aid(List.of(one)));
            if (one.approximate()) {
                draft.note(from.say("note.approximate.amount"));
            }
        }
        if (!aid.aids().isEmpty()) {
            draft.total(
                            text(from.say("total")),
                            optional(null),
                            optional(null),
                            amount(aid.planned().orElse(null)),
                            amount(aid.received()))
                    .from("total", from.sources().funding().aid(aid.aids()));
        }
        if (!aid.unconverted().isEmpty()) {
            draft.note(from.say("note.unconverted", String.join(", ", aid.unconverted())));
        }
        return draft.table();
    }
}
