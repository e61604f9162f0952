package org.bilan.web.report.job;

import org.bilan.value.Coded;

/** What a job makes: a report asked for by itself, the draft of one in work to be looked at, or an approved one. */
public enum JobPurpose implements Coded {
    ORDER,
    DRAFT,
    FINAL
}
