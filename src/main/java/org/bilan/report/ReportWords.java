package org.bilan.report;

import org.bilan.value.Language;
import org.bilan.value.Messages;

/** The sentences that reports, their findings and what is made of them say to people. */
public final class ReportWords {
    private ReportWords() {}

    public static Messages in(Language language) {
        return Messages.of(ReportWords.class, language);
    }
}
