package org.bilan.report.field;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.report.field.StoryField.Group;
import org.bilan.report.material.Material;
import org.bilan.template.Field;
import org.bilan.template.NarrativeText;
import org.bilan.template.Scope;
import org.bilan.template.Value;

/** The fields that may be offered to whoever writes a narrative, with their values. */
public final class StoryFieldList {
    /** Of each kind of record so many are offered, the first in the report's order. */
    static final int MOST_RECORDS = 600;

    private static final Set<Field.Type> PLAIN = EnumSet.of(
            Field.Type.TEXT,
            Field.Type.NUMBER,
            Field.Type.FIGURE,
            Field.Type.MONEY,
            Field.Type.PERCENT,
            Field.Type.DATE,
            Field.Type.PERIOD);
    private static final int LONGEST = 300;

    private final Material from;
    private final List<StoryField> fields = new ArrayList<>();

    private StoryFieldList(Material from) {
        this.from = from;
    }

    public static List<StoryField> of(Material from) {
        StoryFieldList list = new StoryFieldList(from);
        StoryFields all = new StoryFields(from);
        all.listed().forEach(field -> list.figures(field, all));
        list.records(Group.ACTIVITY, all.activities(), one -> one.title());
        list.records(Group.PROJECT, all.projects(), one -> one.title());
        list.records(Group.INDICATOR, all.indicators(), one -> one.indicator().title());
        return list.fields;
    }

    /** A plain value, the plain values of a thing, and how many there are in a list. */
    private void figures(Field field, StoryFields all) {
        if (PLAIN.contains(field.type())) {
            plain(field, field.names(), all.scope()).ifPresent(fields::add);
        } else if (field.type() == Field.Type.THING && field.inside().isPresent()) {
            if (all.value(field).orElse(null) instanceof Value.Thing thing) {
                field.inside().get().fields().stream()
                        .filter(inside -> PLAIN.contains(inside.type()))
                        .flatMap(inside -> plain(inside, joined(field, inside), thing.scope()).stream())
                        .forEach(fields::add);
            }
        } else if (field.type() == Field.Type.LIST
                && all.value(field).orElse(null) instanceof Value.Items items
                && !items.scopes().isEmpty()) {
            fields.add(new StoryField(
                    Group.FIGURE,
                    List.of(field.french() + ".nombre", field.english() + ".count", field.spanish() + ".número"),
                    meaning(field),
                    from.wording().number(items.scopes().size()),
                    List.of()));
        }
    }

    private static List<String> joined(Field outer, Field inner) {
        return Stream.of(org.bilan.value.Language.values())
                .map(language -> outer.name(language) + "." + inner.name(language))
                .toList();
    }

    private java.util.Optional<StoryField> plain(Field field, List<String> names, Scope scope) {
        return NarrativeText.value(field.french(), scope, from.language())
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .map(value -> new StoryField(Group.FIGURE, names, meaning(field), value, List.of()));
    }

    private String meaning(Field field) {
        return from.words().has(field.meaning()) ? from.say(field.meaning()) : field.name(from.language());
    }

    private <T> void records(Group group, RecordNames<T> records, Function<T, String> title) {
        records.all().limit(MOST_RECORDS).forEach(one -> {
            Scope scope = records.scope(one);
            List<StoryField> inside = records.names().vocabulary().fields().stream()
                    .filter(field -> PLAIN.contains(field.type()))
                    .flatMap(field -> plain(field, field.names(), scope).stream())
                    .toList();
            fields.add(new StoryField(group, records.field(one).names(), title.apply(one), when(scope), inside));
        });
    }

    private String when(Scope scope) {
        return Stream.of("date", "début", "réel")
                .flatMap(name -> NarrativeText.value(name, scope, from.language()).stream())
                .findFirst()
                .orElse("");
    }
}
