package org.bilan.web.profile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileText;
import org.bilan.value.Language;
import org.bilan.value.Translated;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** The title of a profile, its languages, and its conditions on every report. */
final class HeadForm extends PartForm {
    HeadForm(Form form, Page page) {
        super(form, page);
    }

    static PartView of(ProfileText text) {
        return new PartView(text.profile(), form(text), Map.of());
    }

    private static Form form(ProfileText text) {
        FunderProfile profile = text.profile();
        Map<String, String> single = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            single.put(Tongues.field("title", language), "");
        }
        Tongues.put(single, "title", profile.title());
        single.put(
                "mask_counts_below", profile.maskCountsBelow() == 0 ? "" : String.valueOf(profile.maskCountsBelow()));
        single.put("approved_by_another", profile.approvedByAnother() ? "yes" : "");
        single.put("comments_settled", profile.commentsSettled() ? "yes" : "");
        single.put("revision", text.headRevision());
        Map<String, List<String>> values = new LinkedHashMap<>();
        single.forEach((name, value) -> values.put(name, List.of(value)));
        values.put("languages", profile.languages().stream().map(Language::code).toList());
        return new Form(values, Map.of());
    }

    @Override
    Optional<Form> stored(ProfileText text) {
        return Optional.of(form(text));
    }

    @Override
    ProfileText typed(ProfileText text) {
        FunderProfile old = text.profile();
        Tongues.limit(form, "title", LONGEST_TITLE, problems, page.say("text.long", LONGEST_TITLE));
        Optional<Translated> title = Tongues.read(form, "title");
        if (title.isEmpty()) {
            problems.put(Tongues.field("title", page.language()), "title.none");
        }
        List<Language> languages = Stream.of(Language.values())
                .filter(language -> form.holds("languages", language.code()))
                .toList();
        if (languages.isEmpty()) {
            problems.put("languages", "languages.none");
        }
        return text.withHead(new FunderProfile(
                        old.name(),
                        old.kind(),
                        title.orElse(old.title()),
                        languages.size() == old.languages().size()
                                        && old.languages().containsAll(languages)
                                ? old.languages()
                                : languages,
                        old.sections(),
                        old.rules(),
                        masked(),
                        form.holds("approved_by_another", "yes"))
                .settled(form.holds("comments_settled", "yes")));
    }

    private int masked() {
        Optional<BigDecimal> typed =
                Numbers.whole(form, "mask_counts_below", FunderProfile.MOST_MASKED, page, problems);
        return typed.map(BigDecimal::intValueExact).orElse(0);
    }
}
