package org.bilan.web.report.annex;

import java.math.BigDecimal;
import org.bilan.document.annex.AnnexReading;
import org.bilan.report.material.AnnexWords;
import org.bilan.web.Page;
import org.bilan.web.report.annex.ReportAnnex.Kind;

/** An annex of a report in work as its page shows it; {@code place} counts from 1. */
public record AnnexLine(ReportAnnex annex, int place, int of) {

    public boolean isVouchers() {
        return annex.kind() == Kind.VOUCHERS;
    }

    public boolean isFirst() {
        return place == 1;
    }

    public boolean isLast() {
        return place == of;
    }

    public String title(Page page) {
        return isVouchers() ? page.say("annex.vouchers") : annex.title();
    }

    /** What becomes of it in the PDF. */
    public String fate(Page page) {
        if (isVouchers()) {
            return page.say("annex.vouchers.fate");
        }
        try {
            return AnnexWords.of(page.language()).outcome(AnnexReading.of(annex.reading()));
        } catch (IllegalArgumentException older) {
            return "";
        }
    }

    public String size(Page page) {
        long tenths = Math.max(1, annex.size() * 10 >> 20);
        return page.say("annex.size", page.wording().number(BigDecimal.valueOf(tenths, 1)));
    }
}
