package org.bilan.web.profile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.funding.ProfileSection;
import org.bilan.funding.ProfileText;
import org.bilan.funding.RuleUnit;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** A section that people write: its title, what the funder asks there, and how long it may be. */
final class SectionForm extends PartForm {
    private static final int LONGEST_PROMPT = 2_000;

    SectionForm(Form form, Page page) {
        super(form, page);
    }

    static PartView of(ProfileText text, ProfileSection section) {
        return new PartView(text.profile(), form(section), Map.of());
    }

    private static Form form(ProfileSection section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            values.put(Tongues.field("title", language), "");
            values.put(Tongues.field("prompt", language), "");
        }
        values.put("code", section.code());
        Tongues.put(values, "title", section.title());
        Tongues.put(values, "prompt", section.prompt());
        values.put("max_characters", section.maxCharacters() == null ? "" : String.valueOf(section.maxCharacters()));
        values.put("optional", section.optional() ? "yes" : "");
        values.put("revision", ProfileText.revision(section));
        return Form.of(values);
    }

    @Override
    Optional<Form> stored(ProfileText text) {
        return text.section(form.value("code")).map(SectionForm::form);
    }

    @Override
    ProfileText typed(ProfileText text) {
        ProfileSection old = text.section(form.value("code")).orElseThrow();
        Tongues.limit(form, "title", LONGEST_TITLE, problems, page.say("text.long", LONGEST_TITLE));
        Tongues.limit(form, "prompt", LONGEST_PROMPT, problems, page.say("text.long", LONGEST_PROMPT));
        Optional<Translated> title = Tongues.read(form, "title");
        if (title.isEmpty()) {
            problems.put(Tongues.field("title", page.language()), "title.none");
        }
        Optional<BigDecimal> most =
                Numbers.whole(form, "max_characters", RuleUnit.CHARACTERS.most().intValueExact(), page, problems);
        return text.with(new ProfileSection(
                old.code(),
                title.orElse(old.title()),
                Tongues.read(form, "prompt").orElse(null),
                most.map(BigDecimal::intValueExact).orElse(null),
                form.holds("optional", "yes")));
    }
}
