package org.bilan.web.report.finding;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a page shows it and a job keeps it; {@code where} and {@code remedy} may be empty. {@code table} and
 * {@code subject} name the record to repair, where there is one; {@code profile} and {@code rule} the rule that asks for it.
 */
@Serdeable
public record FindingLine(
        boolean blocks,
        String what,
        String where,
        String remedy,
        @Nullable String code,
        @Nullable String table,
        @Nullable String subject,
        @Nullable String profile,
        @Nullable String rule) {
    /** Empty texts are left out where a job keeps them. */
    public FindingLine {
        where = Objects.requireNonNullElse(where, "");
        remedy = Objects.requireNonNullElse(remedy, "");
    }

    FindingLine(
            boolean blocks,
            String what,
            String where,
            String remedy,
            @Nullable String code,
            @Nullable String table,
            @Nullable String subject) {
        this(blocks, what, where, remedy, code, table, subject, null, null);
    }

    FindingLine(boolean blocks, String what, String where, String remedy) {
        this(blocks, what, where, remedy, null, null, null);
    }

    public static FindingLine of(Finding finding) {
        Subject subject = finding.subject();
        return new FindingLine(
                finding.severity() == Finding.Severity.BLOCKED,
                finding.what(),
                finding.where(),
                finding.remedy(),
                finding.code(),
                subject == null ? null : subject.table(),
                subject == null ? null : subject.code(),
                finding.rule() == null ? null : finding.rule().profile(),
                finding.rule() == null ? null : finding.rule().code());
    }

    public static FindingLine refusal(String sentence) {
        return new FindingLine(true, sentence, "", "");
    }
}
