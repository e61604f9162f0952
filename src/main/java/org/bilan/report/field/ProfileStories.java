package org.bilan.report.field;

import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileSection;
import org.bilan.report.Keyword;
import org.bilan.report.material.Material;

/** The narratives that a profile has room for, each asked for by its section's code with spaces for hyphens. */
public final class ProfileStories {
    private ProfileStories() {}

    static Names<Material> of(FunderProfile profile) {
        Names<Material> names = Names.of("story");
        for (ProfileSection section : profile.sections()) {
            String words = section.code().replace('-', ' ');
            names = names.story(
                    name(section),
                    Keyword.STORY.english(words),
                    Keyword.STORY.spanish(words),
                    (whole, from) -> from.stories().printed(section.code()).orElse(null));
        }
        return names;
    }

    /** What the section is asked for by in French. */
    public static String name(ProfileSection section) {
        return Keyword.STORY.french(section.code().replace('-', ' '));
    }
}
