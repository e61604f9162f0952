package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What became of a standing duty of the organization for a fiscal year. {@code rule} is the code of the rule in the
 * annual profile that asks for it, or a name of one's own; {@code dueOn} wins over the day that the rule gives.
 */
@NaturalKey({"rule", "periodStart", "periodEnd"})
@MappedEntity("duty")
public record Duty(
        @Id @GeneratedValue @Nullable Long id,
        String rule,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn) {
    public Duty {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("The end comes before the start: " + periodStart + "/" + periodEnd);
        }
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }
}
