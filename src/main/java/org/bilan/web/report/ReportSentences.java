package org.bilan.web.report;

import org.bilan.value.Language;
import org.bilan.value.Messages;

/** The sentences of the pages of reports, where no page asks for them. */
public final class ReportSentences {
    private ReportSentences() {}

    public static Messages in(Language language) {
        return Messages.of(ReportSentences.class, language);
    }
}
