package org.bilan.web.project;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Project;
import org.bilan.value.Language;
import org.bilan.value.TextFold;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.record.CountryNames;
import org.bilan.web.record.Named;

/** The projects, found, filtered and put in order; they are hundreds at most, and read at once. */
@Singleton
class ProjectList {
    private static final int PAGE = 50;
    private static final int MOST = 5_000;

    private final ProjectFigures figures;

    ProjectList(ProjectFigures figures) {
        this.figures = figures;
    }

    /** Asked for by {@code q}, {@code theme}, {@code country}, {@code status}, {@code sort} and {@code page}. */
    @ReadOnly
    ProjectListView find(Query query, Language language) {
        return find(query, language, PAGE);
    }

    /** With so many to a page. */
    @ReadOnly
    ProjectListView find(Query query, Language language, int size) {
        List<Project> all = figures.all(MOST);
        Map<String, String> themes = named(figures.themes());
        Map<String, Long> activities = counts(figures.activities());
        Map<String, Long> grants = counts(figures.grants());
        List<ProjectRow> found = all.stream()
                .map(one -> new ProjectRow(
                        one,
                        one.theme() == null ? null : themes.getOrDefault(one.theme(), one.theme()),
                        countries(one, language),
                        activities.getOrDefault(one.code(), 0L),
                        grants.getOrDefault(one.code(), 0L)))
                .filter(matches(query))
                .sorted(order(query.value("sort")))
                .toList();
        int number = query.number("page", 0, 10_000, 0);
        List<ProjectRow> shown =
                found.stream().skip((long) number * size).limit(size).toList();
        themes.keySet()
                .retainAll(all.stream()
                        .map(Project::theme)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, String> countries = new TreeMap<>();
        all.stream()
                .flatMap(one -> one.countries().stream())
                .forEach(code -> countries.put(code, CountryNames.name(code, language)));
        return new ProjectListView(new Slice<>(shown, number, size, found.size()), themes, countries, all.size());
    }

    static String countries(Project project, Language language) {
        return project.countries().stream()
                .map(code -> CountryNames.name(code, language))
                .collect(Collectors.joining(", "));
    }

    private static Predicate<ProjectRow> matches(Query query) {
        List<String> words = List.of(TextFold.fold(query.value("q")).split(" "));
        return row -> words.stream().allMatch(text(row)::contains)
                && is(query, "theme", row.project().theme())
                && (query.value("country").isEmpty()
                        || row.project().countries().contains(query.value("country")))
                && is(
                        query,
                        "status",
                        row.project().status() == null
                                ? ""
                                : row.project().status().code());
    }

    private static boolean is(Query query, String name, @org.jspecify.annotations.Nullable String value) {
        return query.value(name).isEmpty() || query.value(name).equals(value);
    }

    private static String text(ProjectRow row) {
        Project one = row.project();
        return TextFold.fold(Stream.of(one.code(), one.title(), row.countries(), one.region(), one.objective())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private static Comparator<ProjectRow> order(String sort) {
        Comparator<ProjectRow> byTitle =
                Comparator.comparing(row -> TextFold.fold(row.project().title()));
        Comparator<ProjectRow> order =
                switch (sort.replaceFirst("^-", "")) {
                    case "start" ->
                        Comparator.comparing(row -> row.project().start() == null
                                ? LocalDate.MAX
                                : row.project().start());
                    case "activities" -> Comparator.comparing(ProjectRow::activities);
                    case "grants" -> Comparator.comparing(ProjectRow::grants);
                    default -> byTitle;
                };
        return (sort.startsWith("-") ? order.reversed() : order)
                .thenComparing(row -> row.project().code());
    }

    private static Map<String, Long> counts(List<ProjectFigures.Count> counts) {
        return counts.stream().collect(Collectors.toMap(ProjectFigures.Count::code, ProjectFigures.Count::number));
    }

    static Map<String, String> named(List<Named> some) {
        Map<String, String> names = new LinkedHashMap<>();
        some.forEach(one -> names.put(one.code(), one.name()));
        return names;
    }
}
