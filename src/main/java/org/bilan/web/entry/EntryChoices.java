package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.ActivityMode;
import org.bilan.activity.ActivityRole;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.Consent;
import org.bilan.activity.Project;
import org.bilan.funding.Grant;
import org.bilan.organization.Theme;
import org.bilan.storage.BulkReader;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.web.Page;

/** What the selects of an activity offer: codes with what people call them, in the page's language and in its order. */
@Singleton
class EntryChoices {
    private final BulkReader records;
    private final PartnerScope scope;

    EntryChoices(BulkReader records, PartnerScope scope) {
        this.records = records;
        this.scope = scope;
    }

    /** All selects by the name of their field; a partner's person is offered the own projects only. */
    Map<String, Map<String, String>> of(Page page) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        choices.put("kind", words(page, "kind", ActivityKind.values()));
        choices.put("role", words(page, "role", ActivityRole.values()));
        choices.put("status", words(page, "status", ActivityStatus.values()));
        choices.put("mode", words(page, "mode", ActivityMode.values()));
        choices.put("consent", words(page, "consent", Consent.values()));
        choices.put("theme", themes());
        choices.put("project", projects(page));
        choices.put("grants", page.visitor().isPartner() ? Map.of() : grants());
        choices.put("country", countries(page.language()));
        return choices;
    }

    private Map<String, String> projects(Page page) {
        List<Project> all = page.visitor().isPartner()
                ? scope.projects(page.visitor())
                : records.read(Project.class, "FROM project ORDER BY title, code");
        return all.stream().collect(named(Project::code, Project::title));
    }

    private Map<String, String> themes() {
        return records.read(Theme.class, "FROM theme ORDER BY COALESCE(position, 1000000), title, code").stream()
                .collect(named(Theme::code, Theme::title));
    }

    /** The latest first. */
    private Map<String, String> grants() {
        return records.read(Grant.class, "FROM grant_award ORDER BY start_on DESC, title, code").stream()
                .collect(named(Grant::code, grant -> grant.title() + " · " + grant.code()));
    }

    private static <T> Collector<T, ?, Map<String, String>> named(Function<T, String> code, Function<T, String> title) {
        return Collectors.toMap(code, title, (one, other) -> one, LinkedHashMap::new);
    }

    static Map<String, String> words(Page page, String field, Coded... values) {
        return Arrays.stream(values)
                .collect(named(Coded::code, value -> page.say("choice." + field + "." + value.code())));
    }

    /** The countries of ISO 3166 by their names, in the order of the language. */
    static Map<String, String> countries(Language language) {
        Collator order = Collator.getInstance(language.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, country(code, language)))
                .sorted((one, other) -> order.compare(one.getValue(), other.getValue()))
                .collect(named(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String country(String code, Language language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }
}
