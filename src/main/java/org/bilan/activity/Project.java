package org.bilan.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.util.List;
import org.bilan.storage.WordList;
import org.jspecify.annotations.Nullable;

/** A project with its countries, sectors and Sustainable Development Goals. */
@MappedEntity("project")
public record Project(
        @Id String code,
        String title,
        @Nullable String theme,
        @MappedProperty(converter = WordList.class) List<String> countries,
        @Nullable String region,
        @MappedProperty("start_on") @Nullable LocalDate start,
        @MappedProperty("end_on") @Nullable LocalDate end,
        @Nullable String objective,
        @MappedProperty(converter = WordList.class) List<String> sectors,
        @MappedProperty(converter = WordList.class) List<String> sdgs,
        @Nullable ProjectStatus status) {
    public Project {
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
        sdgs = List.copyOf(sdgs);
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("The end comes before the start: " + start + "/" + end);
        }
    }
}
