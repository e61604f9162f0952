package org.bilan.web.ledger;

import java.util.List;
import org.bilan.exchange.LedgerFate;
import org.bilan.exchange.LedgerOrder;
import org.bilan.exchange.LedgerOutcome;
import org.bilan.exchange.Problem;

/** What a preview shows of an import that was tried, and what it asks. */
public record Previewed(LedgerUpload upload, LedgerOutcome outcome) {
    private static final int SHOWN = 100;

    /** The file was not read to its end. */
    public boolean isUnreadable() {
        return outcome.isRefused() && outcome.fates().isEmpty();
    }

    /** Whether anything would change. */
    public boolean brings() {
        return outcome.lines(LedgerFate.NEW) + outcome.lines(LedgerFate.LINKED) + outcome.lines(LedgerFate.UPDATED) > 0;
    }

    /** Rejected rows do not stand against it: they go to a file. */
    public boolean canImport() {
        boolean rows = brings() || outcome.lines(LedgerFate.REJECTED) + outcome.lines(LedgerFate.MATCHED) > 0;
        return !isUnreadable() && outcome.unmapped().isEmpty() && rows;
    }

    public boolean asks() {
        return asksMatches() || asksUpdate();
    }

    public boolean asksMatches() {
        return outcome.lines(LedgerFate.MATCHED) > 0 || upload.choices().matches() != LedgerOrder.Matches.ASK;
    }

    public boolean asksUpdate() {
        return outcome.lines(LedgerFate.CHANGED) > 0 || upload.choices().update();
    }

    public List<Problem> rejected() {
        return outcome.problems().stream().limit(SHOWN).toList();
    }

    public long moreRejected() {
        return outcome.problems().size() + outcome.omitted() - rejected().size();
    }

    public List<Problem> remarks() {
        return outcome.remarks().stream().limit(SHOWN).toList();
    }

    public long moreRemarks() {
        return outcome.remarks().size() - remarks().size();
    }
}
