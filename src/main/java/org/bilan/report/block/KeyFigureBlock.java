package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.text;

import org.bilan.document.Table;
import org.bilan.report.material.KeyFigures;
import org.bilan.report.material.Material;

/** Block « chiffres clés »: the year's figures with last year beside them. */
public final class KeyFigureBlock {
    private KeyFigureBlock() {}

    public static Table table(Material from) {
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
