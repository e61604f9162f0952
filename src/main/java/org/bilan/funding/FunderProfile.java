package org.bilan.funding;

import java.util.List;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Translated;

/**
 * What one kind of report is: its title, languages, narrative sections in the funder's order, and the funder's rules.
 * {@code name} is that of its folder under {@code report-templates}.
 */
public record FunderProfile(
        String name,
        ProfileKind kind,
        Translated title,
        List<Language> languages,
        List<ProfileSection> sections,
        List<ProfileRule> rules) {

    /** The profile of a grant that names none. */
    public static final String DEFAULT = "foundation";

    /** The profile of the annual report. */
    public static final String ANNUAL = "annual";

    public FunderProfile {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
    }

    /** The first rule of that kind. */
    public Optional<ProfileRule> rule(String kind) {
        return rules.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
    }
}
