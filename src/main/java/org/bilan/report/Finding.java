package org.bilan.report;

import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileRule;
import org.jspecify.annotations.Nullable;

/**
 * Something about a report that a person must look at: a gap, a doubt or a broken rule. {@code code} is stable;
 * {@code what} says the rule or gap, {@code where} the place, {@code remedy} what to do, all in the report's language.
 * {@code subject} is the record to repair, where there is one; {@code rule} the rule of a profile that asks for it.
 */
public record Finding(
        String code,
        Severity severity,
        String what,
        String where,
        String remedy,
        @Nullable Subject subject,
        @Nullable Rule rule) {

    /** That no rule of a profile asks for. */
    public Finding(
            String code, Severity severity, String what, String where, String remedy, @Nullable Subject subject) {
        this(code, severity, what, where, remedy, subject, null);
    }

    /** Only a rule that someone confirmed blocks. */
    public enum Severity {
        BLOCKED,
        WARNING
    }

    /** A record of the data folder: its table and its code. */
    public record Subject(String table, String code) {}

    /** A rule by its profile's name and its own code. */
    public record Rule(String profile, String code) {}

    public Finding askedBy(ProfileRule asking, FunderProfile of) {
        return new Finding(code, severity, what, where, remedy, subject, new Rule(of.name(), asking.code()));
    }

    /** One line of the {@code report} command: {@code warning: rule or gap: where: what to do}. */
    public String line() {
        String word = severity == Severity.BLOCKED ? "blocked" : "warning";
        return String.join(": ", word, what, where, remedy);
    }
}
