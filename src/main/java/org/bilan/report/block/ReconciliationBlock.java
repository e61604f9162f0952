package org.bilan.report.block;

import java.util.List;
import org.bilan.document.Table;
import org.bilan.report.material.Material;

/** Block « rapprochement »: the books against Bilan for exactly this period, as it was last compared. */
public final class ReconciliationBlock {
    private ReconciliationBlock() {}

    /** Without rows if nobody compared them. */
    public static Table table(Material from) {
        return from.facts()
                .finances()
                .books()
                .map(books -> new ReconciliationTables(books.kept(), books.items(), from.language()).whole())
                .orElseGet(() -> new Table(from.say("block.reconciliation"), columns(from), List.of()));
    }

    private static List<Table.Column> columns(Material from) {
        return List.of(
                new Table.Column(from.say("column.account"), false, 6),
                new Table.Column(from.say("column.books"), true, 3),
                new Table.Column(from.say("column.bilan"), true, 3),
                new Table.Column(from.say("column.difference"), true, 3));
    }
}
