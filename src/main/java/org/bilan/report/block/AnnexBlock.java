package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.text;

import org.bilan.document.Table;
import org.bilan.report.Annex;
import org.bilan.report.material.Material;

/** Block « annexes »: what stands behind the report, with the label of its first page in the PDF. */
public final class AnnexBlock {
    private AnnexBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "annex.list")
                .words("number", 1)
                .words("annex.title", 6)
                .words("annex.belongs", 5)
                .words("annex.page", 2);
        for (Annex annex : from.annexes().all()) {
            draft.item(
                    number(annex.number()),
                    text(annex.title()),
                    text(AnnexSheets.belongs(annex, from)),
                    text(AnnexSheets.place(annex, from)));
        }
        return draft.table();
    }
}
