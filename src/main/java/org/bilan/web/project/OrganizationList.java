package org.bilan.web.project;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.audit.AuditTrail;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationTwins;
import org.bilan.value.Language;
import org.bilan.value.TextFold;
import org.bilan.web.Query;
import org.bilan.web.Remembered;
import org.bilan.web.Slice;
import org.bilan.web.record.CountryNames;

/** Organizations of every role, found and filtered; the search knows acronyms and aliases. */
@Singleton
class OrganizationList {
    private static final int PAGE = 50;
    private static final int MOST = 5_000;
    /** So many are compared with each other for a page. */
    private static final int COMPARED = 1_000;

    private final OrganizationFigures figures;
    private final Remembered<String, Map<String, Long>> together;

    OrganizationList(OrganizationFigures figures, AuditTrail trail) {
        this.together = new Remembered<>(trail, 1);
        this.figures = figures;
    }

    /** Asked for by {@code q}, {@code role}, {@code alike} (those that look like another), {@code sort} and {@code page}. */
    @ReadOnly
    OrganizationListView find(Query query, Language language) {
        return find(query, language, PAGE);
    }

    /** With so many to a page. */
    @ReadOnly
    OrganizationListView find(Query query, Language language, int size) {
        List<Organization> all = figures.all(MOST);
        Map<String, List<Organization>> twins = twins(all);
        Map<String, Long> activities = together.get("", () -> counts(figures.activities()));
        Map<String, Long> grants = counts(figures.grants());
        List<OrganizationRow> found = all.stream()
                .filter(matches(query))
                .filter(one -> !query.holds("alike", "yes") || twins.containsKey(one.code()))
                .map(one -> new OrganizationRow(
                        one,
                        one.country() == null ? "" : CountryNames.name(one.country(), language),
                        activities.getOrDefault(one.code(), 0L),
                        grants.getOrDefault(one.code(), 0L),
                        twins.getOrDefault(one.code(), List.of())))
                .sorted(order(query.value("sort")))
                .toList();
        int number = query.number("page", 0, 10_000, 0);
        List<OrganizationRow> shown =
                found.stream().skip((long) number * size).limit(size).toList();
        return new OrganizationListView(new Slice<>(shown, number, size, found.size()), all.size(), twins.size());
    }

    /** The others that each looks like, by its code. */
    static Map<String, List<Organization>> twins(List<Organization> all) {
        Map<String, List<Organization>> twins = new HashMap<>();
        if (all.size() <= COMPARED) {
            OrganizationTwins.of(all).forEach(twin -> {
                twins.computeIfAbsent(twin.first().code(), code -> new ArrayList<>())
                        .add(twin.second());
                twins.computeIfAbsent(twin.second().code(), code -> new ArrayList<>())
                        .add(twin.first());
            });
        }
        return twins;
    }

    private static Predicate<Organization> matches(Query query) {
        List<String> words = List.of(TextFold.fold(query.value("q")).split(" "));
        String role = query.value("role");
        return one -> words.stream().allMatch(text(one)::contains)
                && (role.isEmpty()
                        || one.roles().stream().anyMatch(each -> each.code().equals(role)));
    }

    private static String text(Organization one) {
        return TextFold.fold(Stream.concat(
                        Stream.of(one.code(), one.name(), one.acronym()).filter(Objects::nonNull),
                        one.aliases().stream())
                .collect(Collectors.joining(" ")));
    }

    private static Comparator<OrganizationRow> order(String sort) {
        Comparator<OrganizationRow> order =
                switch (sort.replaceFirst("^-", "")) {
                    case "activities" -> Comparator.comparing(OrganizationRow::activities);
                    case "grants" -> Comparator.comparing(OrganizationRow::grants);
                    case "country" -> Comparator.comparing(row -> TextFold.fold(row.country()));
                    default ->
                        Comparator.comparing(
                                row -> TextFold.fold(row.organization().name()));
                };
        return (sort.startsWith("-") ? order.reversed() : order)
                .thenComparing(row -> row.organization().code());
    }

    private static Map<String, Long> counts(List<OrganizationFigures.Count> counts) {
        return counts.stream()
                .collect(Collectors.toMap(OrganizationFigures.Count::code, OrganizationFigures.Count::number));
    }
}
