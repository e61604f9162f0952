package org.bilan.report.field;

import java.util.List;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.Project;
import org.bilan.report.material.Material;
import org.bilan.report.material.Typed;
import org.bilan.result.Progress;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed in a narrative of a report: the names of its templates, and the period's activities, projects and
 * indicators by their codes.
 */
public final class StoryFields {
    private final Scope catalogue;
    private final Vocabulary vocabulary;
    private final RecordNames<Activity> activities;
    private final RecordNames<Project> projects;
    private final RecordNames<Progress> indicators;

    StoryFields(Material from) {
        Catalogue all = Catalogue.of(from.request().kind(), from.profile());
        this.catalogue = all.scope(from);
        this.vocabulary = all.vocabulary();
        this.activities = new RecordNames<>(
                new String[] {"activité", "activity", "actividad"},
                ActivityNames.ALL,
                Activity::code,
                () -> from.activities().stream(),
                from);
        this.projects = new RecordNames<>(
                new String[] {"projet", "project", "proyecto"},
                ProjectNames.ALL,
                Project::code,
                () -> from.work().projects().stream(),
                from);
        this.indicators = new RecordNames<>(
                new String[] {"indicateur", "indicator", "indicador"},
                IndicatorNames.ALL,
                one -> one.indicator().code(),
                () -> from.results().indicators().stream(),
                from);
    }

    /** For the narratives of a report. */
    public static Typed typed(Material from) {
        StoryFields all = new StoryFields(from);
        return new Typed(all.vocabulary(), all.scope());
    }

    Scope scope() {
        return new Scope() {
            @Override
            public Optional<Value> find(String key) {
                return catalogue
                        .find(key)
                        .or(() -> records().stream()
                                .flatMap(one -> one.value(key).stream())
                                .findFirst());
            }

            @Override
            public @Nullable String mark(String key, Value value, String printed) {
                return catalogue.mark(key, value, printed);
            }

            @Override
            public @Nullable String markTotal(List<String> keys, Value total, String printed) {
                return catalogue.markTotal(keys, total, printed);
            }
        };
    }

    Vocabulary vocabulary() {
        return vocabulary.orElse(this::field);
    }

    /** The names of the templates alone. */
    List<Field> listed() {
        return vocabulary.fields();
    }

    Optional<Value> value(Field field) {
        return catalogue.find(Scope.key(field.french()));
    }

    RecordNames<Activity> activities() {
        return activities;
    }

    RecordNames<Project> projects() {
        return projects;
    }

    RecordNames<Progress> indicators() {
        return indicators;
    }

    private Optional<Field> field(String key) {
        return records().stream().flatMap(one -> one.field(key).stream()).findFirst();
    }

    private List<RecordNames<?>> records() {
        return List.of(activities, projects, indicators);
    }
}
