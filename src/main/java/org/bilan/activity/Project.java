package org.bilan.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project with its countries, sectors and Sustainable Development Goals. */
@MappedEntity("project")
public record Project(
        @Id String code,
        String title,
        @Nullable String theme,
        List<String> countries,
        @Nullable String region,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String objective,
        List<String> sectors,
        List<String> sdgs,
        @Nullable ProjectStatus status) {}
