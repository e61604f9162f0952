package org.bilan.report;

import static org.bilan.report.TableDraft.number;
import static org.bilan.report.TableDraft.text;

import org.bilan.document.Table;

/** Block « annexes »: what stands behind the report, with the label of its first page in the PDF. */
final class AnnexBlock {
    private AnnexBlock() {}

    static Table table(Material from) {
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
