package org.bilan.report.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.ProfileSection;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.PastedText;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.template.NarrativeText;
import org.bilan.template.TemplateFinding;

/** Sections of the profile that nobody wrote, that are longer than the funder takes, or that exist in another language only. */
final class NarrativeChecks {
    private NarrativeChecks() {}

    static Stream<Finding> missing(Material from) {
        return from.profile().sections().stream()
                .filter(section -> !section.optional()
                        && from.stories().find(section.code()).isEmpty())
                .map(section -> warn(from, "section.missing", section));
    }

    static Stream<Finding> untranslated(Material from) {
        return from.profile().sections().stream()
                .filter(section -> from.stories().find(section.code()).isPresent()
                        && !from.stories().isTranslated(section.code()))
                .map(section -> warn(
                        from,
                        "section.untranslated",
                        section,
                        from.say("language." + from.language().code())));
    }

    /** Characters are counted with spaces, as portals count them. */
    static Stream<Finding> tooLong(Material from) {
        return from.profile().sections().stream().flatMap(section -> {
            Integer limit = section.maxCharacters();
            Optional<String> story = from.stories().portal(section.code());
            if (limit == null || story.isEmpty()) {
                return Stream.empty();
            }
            int length = new PastedText(story.get()).characters(from.profile());
            return length <= limit
                    ? Stream.empty()
                    : Stream.of(warn(
                            from,
                            "section.long",
                            section,
                            from.wording().number(length),
                            from.wording().number(limit),
                            from.wording().number(length - limit)));
        });
    }

    /** Fields that nothing answers to: they are printed as they were typed. */
    static Stream<Finding> unknownFields(Material from) {
        return from.stories()
                .withFields()
                .flatMap(story -> NarrativeText.check(story.text(), from.typed().vocabulary()).stream()
                        .filter(TemplateFinding::isError)
                        .map(one -> new Finding(
                                "narrative.field",
                                Finding.Severity.WARNING,
                                one.sentence(from.language()),
                                from.say("where.section", from.sectionTitle(story.section())),
                                one.remedy(from.language()),
                                new Subject("narratives", story.section()))));
    }

    /** Fields without a value: each is a dash in the text. */
    static Stream<Finding> emptyFields(Material from) {
        return from.stories()
                .withFields()
                .flatMap(story ->
                        NarrativeText.fill(story.text(), from.typed().scope(), from.language()).gaps().stream()
                                .map(gap -> Warn.of(
                                        from,
                                        "template.gap",
                                        from.say("where.section", from.sectionTitle(story.section())),
                                        new Subject("narratives", story.section()),
                                        gap.name())));
    }

    private static Finding warn(Material from, String code, ProfileSection section, Object... details) {
        String where = from.say("where.section", section.title().in(from.language()));
        return Warn.of(from, code, where, new Subject("narratives", section.code()), details);
    }
}
