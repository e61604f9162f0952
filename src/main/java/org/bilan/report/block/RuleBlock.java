package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import org.bilan.document.Table;
import org.bilan.finance.RuleFigure;
import org.bilan.finance.RuleResult;
import org.bilan.report.material.Material;
import org.bilan.report.material.RuleWords;

/** Block « règles du bailleur »: each rule in force with its value, where it was read, who confirmed it, and what was found. */
public final class RuleBlock {
    private RuleBlock() {}

    public static Table table(Material from) {
        RuleWords words = new RuleWords(from);
        TableDraft draft = new TableDraft(from, "block.rules")
                .words("rule", 5)
                .words("rule.value", 5)
                .words("rule.source", 6)
                .words("rule.confirmed", 2)
                .words("rule.result", 3)
                .words("rule.found", 5);
        for (RuleResult one : from.rules().results()) {
            draft.item(
                    text(one.rule().label().in(from.language())),
                    text(words.value(one.rule()).orElse(null)),
                    text(words.source(one.rule()).orElse(null)),
                    text(words.confirmed(one.rule())),
                    text(from.word("rule.outcome", one.outcome())),
                    optional(found(one, words, from)));
        }
        return draft.table();
    }

    /** Words alone do not say that it is they that are missing. */
    private static String found(RuleResult result, RuleWords words, Material from) {
        boolean lacking = result.isBroken() && result.figure() instanceof RuleFigure.Words;
        return lacking ? from.say("rule.lacking", words.found(result)) : words.found(result);
    }
}
