package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a line, activity or indicator differs from the plan; {@code subject} is {@code line:CODE}, {@code activity:CODE} or {@code indicator:CODE}. */
@MappedEntity("explanation")
public record Explanation(
        @Id @GeneratedValue @Nullable Long id,
        String grant,
        LocalDate periodStart,
        LocalDate periodEnd,
        String subject,
        String text) {}
