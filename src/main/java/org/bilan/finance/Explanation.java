package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Why a line, activity or indicator differs from the plan; {@code subject} is {@code line:CODE}, {@code activity:CODE} or {@code indicator:CODE}. */
@NaturalKey({"grant", "periodStart", "periodEnd", "subject"})
@MappedEntity("explanation")
public record Explanation(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        LocalDate periodStart,
        LocalDate periodEnd,
        String subject,
        String text) {
    public Explanation {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("The end comes before the start: " + periodStart + "/" + periodEnd);
        }
        if (!subject.matches("(line|activity|indicator):.+")) {
            throw new IllegalArgumentException("Not line:, activity: or indicator: and a code: " + subject);
        }
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }
}
