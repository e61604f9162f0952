package org.bilan.report;

import static org.bilan.report.TableDraft.amount;
import static org.bilan.report.TableDraft.optional;
import static org.bilan.report.TableDraft.percent;
import static org.bilan.report.TableDraft.text;

import java.util.List;
import org.bilan.document.Table;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.FundingSource;
import org.bilan.finance.SourceType;

/**
 * Block « sources de financement »: who gave what, public, private, own and in kind apart; promised beside received, and
 * each source's part of what was received.
 */
final class SourceBlock {
    private SourceBlock() {}

    static Table table(Material from) {
        Cofinancing all = from.cofinancing();
        boolean year = from.request().kind() == ReportKind.ANNUAL;
        TableDraft draft = new TableDraft(
                        from, year ? "block.sources" : "block.sources.project", from.symbol(all.home()))
                .words("source", 8)
                .words("giver", 5)
                .words("status", 3)
                .figures("planned", 3)
                .figures("received", 3)
                .figures("share", 2);
        List<FundingSource> told = all.sources().stream()
                .filter(source -> source.planned() != null || !source.received().isZero())
                .toList();
        for (SourceType type : SourceType.values()) {
            List<FundingSource> same =
                    told.stream().filter(source -> source.type() == type).toList();
            if (!same.isEmpty()) {
                draft.group(from.word("source", type));
                same.forEach(source -> row(draft, source, from));
            }
        }
        if (!told.isEmpty()) {
            draft.total(
                    text(from.say("total")),
                    optional(null),
                    optional(null),
                    amount(all.planned().orElse(null)),
                    amount(all.received()),
                    percent(all.received().isZero() ? null : java.math.BigDecimal.valueOf(100)));
        }
        if (!all.unconverted().isEmpty()) {
            draft.note(from.say("note.unconverted", String.join(", ", all.unconverted())));
        }
        return draft.table();
    }

    private static void row(TableDraft draft, FundingSource source, Material from) {
        draft.item(
                text(label(source, from)),
                text(source.grant() == null ? source.giver() : from.funderShortName(source)),
                text(from.word("source.status", source.status())),
                amount(source.planned()),
                amount(source.received()),
                percent(from.cofinancing().shareReceived(source).percent(0).orElse(null)));
        if (source.approximate()) {
            draft.note(from.say("note.approximate.amount"));
        }
    }

    /** The grant's title, or what kind of money it is. */
    static String label(FundingSource source, Material from) {
        return source.receiptKind() == null ? source.title() : from.word("receipt", source.receiptKind());
    }
}
