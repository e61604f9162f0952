package org.bilan.web.activity;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.activity.ActivityPartner;
import org.bilan.activity.Project;
import org.bilan.organization.Organization;
import org.bilan.organization.Theme;
import org.bilan.storage.BulkReader;
import org.jspecify.annotations.Nullable;

/** Reads the words by which activities are found: their own, and those of their theme, project and partners. */
@Singleton
class IndexReader {
    private static final String ALL = "FROM activity ORDER BY date_earliest, code";

    private final BulkReader bulk;

    IndexReader(BulkReader bulk) {
        this.bulk = bulk;
    }

    @ReadOnly
    WordIndex readAll() {
        return index(
                bulk.read(IndexedActivity.class, ALL),
                bulk.read(ActivityPartner.class, "FROM activity_partner ORDER BY activity, position"));
    }

    @ReadOnly
    WordIndex read(Collection<String> codes) {
        return index(
                bulk.readOf(IndexedActivity.class, "code", codes, "code"),
                bulk.readOf(ActivityPartner.class, "activity", codes, "activity, position"));
    }

    private WordIndex index(List<IndexedActivity> activities, List<ActivityPartner> links) {
        Map<String, Set<String>> themes = new HashMap<>();
        bulk.read(Theme.class, "FROM theme").forEach(one -> themes.put(one.code(), words(Stream.of(one.title()))));
        Map<String, Set<String>> projects = new HashMap<>();
        bulk.read(Project.class, "FROM project")
                .forEach(one -> projects.put(one.code(), words(Stream.of(one.title()))));
        Map<String, Set<String>> organizations = new HashMap<>();
        bulk.read(Organization.class, "FROM organization")
                .forEach(one -> organizations.put(one.code(), words(names(one))));
        Map<String, List<String>> partners = new HashMap<>();
        links.forEach(link -> partners.computeIfAbsent(link.activity(), same -> new ArrayList<>(2))
                .add(link.organization()));
        WordIndex.Builder index = new WordIndex.Builder();
        for (IndexedActivity one : activities) {
            index.add(one.code(), one.dateEarliest(), one.dateLatest());
            SearchWord.split(one.title(), index::word);
            SearchWord.split(one.code(), index::word);
            Stream.of(one.place(), one.media())
                    .filter(text -> text != null)
                    .forEach(text -> SearchWord.split(text, index::word));
            known(themes, one.theme()).forEach(index::word);
            known(projects, one.project()).forEach(index::word);
            partners.getOrDefault(one.code(), List.of())
                    .forEach(partner -> known(organizations, partner).forEach(index::word));
        }
        return index.build();
    }

    private static Set<String> known(Map<String, Set<String>> words, @Nullable String code) {
        return code == null ? Set.of() : words.getOrDefault(code, Set.of());
    }

    private static Stream<String> names(Organization one) {
        return Stream.concat(
                Stream.concat(Stream.of(one.name()), Stream.ofNullable(one.acronym())), one.aliases().stream());
    }

    private static Set<String> words(Stream<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> SearchWord.split(text, words::add));
        return words;
    }
}
