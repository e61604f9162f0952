package org.bilan.report;

import static org.bilan.report.TableDraft.optional;
import static org.bilan.report.TableDraft.text;

import org.bilan.document.Table;
import org.bilan.finance.RuleResult;

/** Block « règles du bailleur »: each rule in force with its value, where it was read, who confirmed it, and what was found. */
final class RuleBlock {
    private RuleBlock() {}

    static Table table(Material from) {
        RuleWords words = new RuleWords(from);
        TableDraft draft = new TableDraft(from, "block.rules")
                .words("rule", 5)
                .words("rule.value", 4)
                .words("rule.source", 4)
                .words("rule.confirmed", 3)
                .words("rule.result", 3)
                .words("rule.found", 5);
        for (RuleResult one : from.rules().results()) {
            draft.item(
                    text(one.rule().label().in(from.language())),
                    text(words.value(one.rule()).orElse(null)),
                    text(words.source(one.rule()).orElse(null)),
                    text(words.confirmed(one.rule())),
                    text(from.word("rule.outcome", one.outcome())),
                    optional(words.found(one)));
        }
        return draft.table();
    }
}
