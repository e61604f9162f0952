package org.bilan.funding;

import java.time.LocalDate;
import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of report is: its title, languages, narrative sections in the funder's order, and the funder's rules.
 * {@code name} is that of its folder under {@code report-templates}. Numbers of people from 1 to below
 * {@code maskCountsBelow} are hidden in its reports; 0 hides none. Where it is {@code approvedByAnother}, who sent a report
 * for review does not approve it; where {@code commentsSettled}, nobody does before every comment on it is settled. {@code forms} are the funder's own; {@code portal} the one that its report is typed into.
 */
public record FunderProfile(
        String name,
        ProfileKind kind,
        Translated title,
        List<Language> languages,
        List<ProfileSection> sections,
        List<ProfileRule> rules,
        int maskCountsBelow,
        boolean approvedByAnother,
        List<ProfileForm> forms,
        @Nullable ProfilePortal portal,
        boolean commentsSettled) {

    /** The profile of a grant that names none. */
    public static final String DEFAULT = "foundation";

    /** The profile of the annual report. */
    public static final String ANNUAL = "annual";

    /** The largest threshold below which numbers of people may be hidden. */
    public static final int MOST_MASKED = 1_000;

    /** Hides no number of people. */
    public FunderProfile(
            String name,
            ProfileKind kind,
            Translated title,
            List<Language> languages,
            List<ProfileSection> sections,
            List<ProfileRule> rules) {
        this(name, kind, title, languages, sections, rules, 0, false);
    }

    /** Without forms and portal. */
    public FunderProfile(
            String name,
            ProfileKind kind,
            Translated title,
            List<Language> languages,
            List<ProfileSection> sections,
            List<ProfileRule> rules,
            int maskCountsBelow,
            boolean approvedByAnother) {
        this(name, kind, title, languages, sections, rules, maskCountsBelow, approvedByAnother, List.of(), null, false);
    }

    /** The same, approved only when every comment is settled, or whatever comments there are. */
    public FunderProfile settled(boolean comments) {
        return new FunderProfile(
                name,
                kind,
                title,
                languages,
                sections,
                rules,
                maskCountsBelow,
                approvedByAnother,
                forms,
                portal,
                comments);
    }

    public FunderProfile {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
        forms = List.copyOf(forms);
    }

    /** Whether the report is typed into a portal: its fields are told, or a rule asks for it. */
    public boolean hasPortal() {
        return portal != null
                || rules(RuleKind.FORMAT).stream()
                        .anyMatch(rule -> rule.demand().wanted().contains("portal"));
    }

    /** Every rule of that kind, whenever in force, in the profile's order. */
    public List<ProfileRule> rules(RuleKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).toList();
    }

    /**
     * The rules in force for a report on that period, in the profile's order.
     *
     * @param grant absent in an annual report, where the period's last day is asked for every kind
     */
    public List<ProfileRule> inForce(@Nullable Grant grant, Period period) {
        LocalDate agreed = grant == null ? period.end() : grant.signedOn() == null ? grant.start() : grant.signedOn();
        return rules.stream()
                .filter(rule ->
                        rule.inForceOn(rule.kind().dating() == RuleKind.Dating.SIGNATURE ? agreed : period.end()))
                .toList();
    }
}
