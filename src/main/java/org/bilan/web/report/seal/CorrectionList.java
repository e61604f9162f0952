package org.bilan.web.report.seal;

import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Wording;
import org.bilan.web.report.ReportSentences;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.change.ToldChanges;

/** What a corrected report tells its funder: which version it replaces and what differs, as text in the report's language. */
final class CorrectionList {
    private final Messages words;
    private final ToldChanges told;
    private final StringBuilder text = new StringBuilder();

    private CorrectionList(ToldChanges told, Language language) {
        this.words = ReportSentences.in(language);
        this.told = told;
    }

    static String of(SealedChanges changes, Predecessor before, Language language) {
        CorrectionList list = new CorrectionList(changes.told(language), language);
        String dated = Wording.of(language).dateLong(before.day());
        list.line("# " + list.words.say("corrected.title", before.number() + 1));
        list.line(list.words.say(
                "corrected.text", before.number(), dated, before.sealed().id()));
        list.figures(changes);
        list.records(changes);
        return list.text.toString();
    }

    private void figures(SealedChanges changes) {
        line("## " + words.say("since.figures", changes.figures().size()));
        changes.figures()
                .forEach(one -> line("- " + one.label() + words.say("since.then", or(one.then()), or(one.now()))));
    }

    private void records(SealedChanges changes) {
        line("## " + words.say("difference.records", changes.records().size()));
        for (RecordChange change : changes.records()) {
            line("- " + told.kind(change) + " " + change.key() + " · " + words.say("difference." + change.act()));
            if (change.act().equals("changed")) {
                told.cells(change)
                        .forEach(cell ->
                                line("  - " + cell.name() + words.say("since.then", or(cell.then()), or(cell.now()))));
            }
        }
    }

    private static String or(String value) {
        return value.isEmpty() ? "–" : value.replaceAll("\\s+", " ");
    }

    private void line(String line) {
        text.append(line).append("\n").append(line.startsWith("#") || !line.contains("- ") ? "\n" : "");
    }
}
