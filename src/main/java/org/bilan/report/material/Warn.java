package org.bilan.report.material;

import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;

/** Words a finding in the report's language, from {@code finding.CODE} and {@code finding.CODE.do} in the bundles. */
public final class Warn {
    private Warn() {}

    /** A title to stand in quotation marks: marks of its own become those of a second rank. */
    public static String quoted(String title) {
        return title.replaceAll("«[\\s\\u00a0\\u202f]*", "“").replaceAll("[\\s\\u00a0\\u202f]*»", "”");
    }

    public static Finding of(Material from, String code, String where, Subject subject, Object... details) {
        return of(from, Severity.WARNING, code, where, subject, details);
    }

    public static Finding of(
            Material from, Severity severity, String code, String where, Subject subject, Object... details) {
        return new Finding(
                code,
                severity,
                from.say("finding." + code, details),
                where,
                from.say("finding." + code + ".do", details),
                subject);
    }
}
