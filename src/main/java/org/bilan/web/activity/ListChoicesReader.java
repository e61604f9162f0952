package org.bilan.web.activity;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.activity.Project;
import org.bilan.funding.Grant;
import org.bilan.organization.Organization;
import org.bilan.organization.SettingRepository;
import org.bilan.organization.Theme;
import org.bilan.storage.BulkReader;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.value.TextFold;

/** Reads what activities can be narrowed to. Of projects and grants the newest; others, and partners beyond a number, are found by their words. */
@Singleton
class ListChoicesReader {
    private static final int YEARS = 12;
    private static final int MOST = 200;

    private final BulkReader bulk;
    private final ActivityRecords records;
    private final SettingRepository settings;
    private final Clock clock;

    ListChoicesReader(BulkReader bulk, ActivityRecords records, SettingRepository settings, Clock clock) {
        this.bulk = bulk;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** The fiscal year of the latest activity that took place; this year where none did. */
    @ReadOnly
    Period latestYear() {
        return settings.fiscal().yearOf(lastDay());
    }

    /** The last day with something done, but no later than today. */
    @ReadOnly
    LocalDate lastDay() {
        LocalDate today = LocalDate.now(clock);
        return records.lastDay().filter(day -> day.isBefore(today)).orElse(today);
    }

    @ReadOnly
    ListChoices read(Language language) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = records.firstDay().filter(day -> day.isBefore(today)).orElse(today);
        LocalDate last = records.lastDay().filter(day -> day.isAfter(first)).orElse(first);
        List<ListChoices.Year> years = settings.fiscal().yearsOf(new Period(first, last), YEARS).stream()
                .map(year -> new ListChoices.Year(year, quarters(year)))
                .toList();
        return new ListChoices(
                years,
                titles(bulk.read(Theme.class, "FROM theme ORDER BY code"), Theme::code, Theme::title),
                titles(newest(Project.class, "project"), Project::code, Project::title),
                titles(partners(), Organization::code, Organization::name),
                titles(newest(Grant.class, "grant_award"), Grant::code, Grant::title),
                countries(language));
    }

    private <T> List<T> newest(Class<T> type, String table) {
        return bulk.read(type, "FROM " + table + " ORDER BY start_on DESC, code LIMIT " + MOST);
    }

    /** Who took part in an activity. */
    private List<Organization> partners() {
        return bulk.read(Organization.class, """
                FROM organization WHERE EXISTS
                (SELECT 1 FROM activity_partner p WHERE p.organization = organization.code)
                ORDER BY code LIMIT\s""" + MOST);
    }

    private static List<Period> quarters(Period year) {
        return Stream.iterate(0, quarter -> quarter < 4, quarter -> quarter + 1)
                .map(quarter -> new Period(
                        year.start().plusMonths(3L * quarter),
                        year.start().plusMonths(3L * quarter + 3).minusDays(1)))
                .toList();
    }

    private Map<String, String> countries(Language language) {
        return titles(
                records.countries(),
                Function.identity(),
                code -> new Locale("", code).getDisplayCountry(language.locale()));
    }

    private static <T> Map<String, String> titles(List<T> all, Function<T, String> code, Function<T, String> title) {
        Map<String, String> titles = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(one -> TextFold.fold(title.apply(one))))
                .forEach(one -> titles.put(code.apply(one), title.apply(one)));
        return Collections.unmodifiableMap(titles);
    }
}
