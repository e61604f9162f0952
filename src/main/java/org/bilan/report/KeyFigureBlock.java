package org.bilan.report;

import static org.bilan.report.TableDraft.text;

import org.bilan.document.Table;

/** Block « chiffres clés »: the year's figures with last year beside them. */
final class KeyFigureBlock {
    private KeyFigureBlock() {}

    static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.figures")
                .words("figure", 6)
                .figures("this.year", 3)
                .figures("last.year", 3)
                .figures("change", 3);
        KeyFigures.of(from)
                .forEach(one -> draft.item(text(one.label()), one.value(), one.previous(), one.change())
                        .from(one.key(), column -> one.origin(column, from.sources())));
        return draft.table();
    }
}
