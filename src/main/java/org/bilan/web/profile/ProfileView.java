package org.bilan.web.profile;

import java.util.List;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileSection;
import org.bilan.value.Language;
import org.bilan.web.OwnAddress;

/** A profile's page. {@code templates} are the languages that it has a Word template in. */
public record ProfileView(
        ProfileLine line, FunderProfile profile, List<RuleLine> rules, List<Language> templates, int mostGrants) {
    public ProfileView {
        rules = List.copyOf(rules);
        templates = List.copyOf(templates);
    }

    /** Rules that nobody confirmed, or that do not say yet what they ask. */
    public List<RuleLine> open() {
        return rules.stream()
                .filter(one -> !one.rule().blocks() || !one.rule().isStated())
                .toList();
    }

    public String sectionAddress(ProfileSection section) {
        return line.address() + "/sections/edit?code=" + OwnAddress.part(section.code());
    }
}
