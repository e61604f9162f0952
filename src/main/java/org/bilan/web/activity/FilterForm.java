package org.bilan.web.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.Period;
import org.bilan.web.Query;

/** The fields by which a list of activities is narrowed, with what is chosen in each. */
public final class FilterForm {
    private static final List<String> FURTHER =
            List.of("theme", "project", "partner", "grant", "country", "kind", "role", "status", "from", "to");

    private final Query query;
    private final ActivityFilter filter;
    private final ListChoices choices;
    private final FilterWords words;

    FilterForm(Query query, ActivityFilter filter, ListChoices choices, FilterWords words) {
        this.query = query;
        this.filter = filter;
        this.choices = choices;
        this.words = words;
    }

    /** The years, each with the parts of it that can be chosen instead. */
    public Map<String, Map<String, String>> periods() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (ListChoices.Year year : choices.years()) {
            Map<String, String> group = new LinkedHashMap<>();
            List<Period> all = new ArrayList<>(List.of(year.period()));
            all.addAll(year.quarters());
            all.forEach(period -> group.put(period.toString(), words.choice(period)));
            groups.put(words.choice(year.period()), group);
        }
        return groups;
    }

    public boolean isPeriod(String period) {
        if (filter.period() == null) {
            return period.equals(ActivityFilter.ALL);
        }
        return filter.period().toString().equals(period);
    }

    /** Whether own dates stand instead of a period of the list. */
    public boolean hasOwnDates() {
        return filter.period() != null
                && periods().values().stream()
                        .noneMatch(group -> group.keySet().stream().anyMatch(this::isPeriod));
    }

    public Map<String, String> choices(String name) {
        return switch (name) {
            case "theme" -> choices.themes();
            case "project" -> choices.projects();
            case "partner" -> choices.partners();
            case "grant" -> choices.grants();
            case "country" -> choices.countries();
            default -> throw new IllegalArgumentException(name);
        };
    }

    public boolean isFurther() {
        return FURTHER.stream().anyMatch(name -> !query.value(name).isEmpty());
    }
}
