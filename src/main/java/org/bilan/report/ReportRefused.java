package org.bilan.report;

import org.bilan.value.Language;

/** A report that cannot be begun, for a reason that a person can put right: nothing was read or written in vain. */
public final class ReportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] details;

    /** @param key of the sentence in this package's bundles, whose gaps {@code details} fill */
    public ReportRefused(String key, Object... details) {
        super(key + " " + java.util.Arrays.toString(details));
        this.key = key;
        this.details = details.clone();
    }

    /** What happened and what to do, in the reader's language. */
    public String sentence(Language language) {
        return ReportWords.in(language).say(key, details);
    }
}
