package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.text;

import java.util.List;
import java.util.Optional;
import org.bilan.document.Table;
import org.bilan.document.word.WordAnnexPage;
import org.bilan.report.AnnexPart;
import org.bilan.report.Keyword;
import org.bilan.report.material.Material;
import org.bilan.template.Appendix;
import org.bilan.template.Ask;
import org.bilan.template.CompiledTemplate;
import org.bilan.template.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Block « corrections »: which version a corrected report replaces, its figures then and now, and the records behind them. */
public final class CorrectionBlock {
    private static final String NAME = "corrections";

    /** Of figures, and of records; a corrected report tells what matters first. */
    private static final int MOST = 200;

    private CorrectionBlock() {}

    /** Empty for a report that corrects none. */
    public static Table table(Material from) {
        TableDraft draft = draft(from);
        of(from).ifPresent(corrections -> draft.note(introduction(corrections, from)));
        return draft.table();
    }

    private static TableDraft draft(Material from) {
        TableDraft draft = new TableDraft(from, "block.corrections")
                .words("correction.what", 8)
                .words("correction.then", 3)
                .words("correction.now", 3);
        of(from).ifPresent(corrections -> {
            add(draft, "correction.figures", corrections.figures(), from);
            add(draft, "correction.records", corrections.records(), from);
        });
        return draft;
    }

    /** A page of its own at the end of a corrected report whose template does not place the block; null otherwise. */
    public static @Nullable Appendix annex(Material from, CompiledTemplate template, Vocabulary vocabulary) {
        Optional<AnnexPart.Corrections> corrections = of(from);
        if (corrections.isEmpty() || isPlaced(template, vocabulary)) {
            return null;
        }
        return (figures, place) -> WordAnnexPage.write(
                from.say("correction.title", corrections.get().version()),
                introduction(corrections.get(), from),
                draft(from).table(),
                place);
    }

    private static boolean isPlaced(CompiledTemplate template, Vocabulary vocabulary) {
        String block = Keyword.BLOCK.french(NAME);
        return template.asks(vocabulary).stream()
                .flatMap(Ask::paths)
                .anyMatch(path -> path.get(path.size() - 1).french().equals(block));
    }

    private static Optional<AnnexPart.Corrections> of(Material from) {
        return from.request().annexes().stream()
                .filter(AnnexPart.Corrections.class::isInstance)
                .map(AnnexPart.Corrections.class::cast)
                .findFirst();
    }

    private static String introduction(AnnexPart.Corrections corrections, Material from) {
        return from.say(
                "correction.introduction",
                corrections.version(),
                corrections.replaced(),
                from.wording().dateLong(corrections.submitted()),
                corrections.predecessor());
    }

    private static void add(TableDraft draft, String key, List<AnnexPart.Corrections.Change> changes, Material from) {
        draft.group(from.say(key, changes.size()));
        changes.stream().limit(MOST).forEach(one -> draft.item(text(one.what()), text(one.then()), text(one.now())));
        if (changes.size() > MOST) {
            draft.note(from.say("correction.more", changes.size() - MOST));
        }
    }
}
