package org.bilan.report.trace;

import org.bilan.value.Language;
import org.bilan.value.Messages;

/** The sentences about how figures are made, in the language of a report. */
public final class TraceWords {
    private TraceWords() {}

    public static Messages in(Language language) {
        return Messages.of(TraceWords.class, language);
    }
}
