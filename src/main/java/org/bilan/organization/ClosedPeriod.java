package org.bilan.organization;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import org.bilan.storage.Milliseconds;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Days whose records are reported and no longer move, both ends included; or did not, until somebody reopened them.
 *
 * @param reason why it was closed, in the words of who did it
 * @param reopenedAt absent as long as it is closed, like the login and the reason with it
 */
@MappedEntity("closed_period")
public record ClosedPeriod(
        @Id @GeneratedValue @Nullable Long id,
        LocalDate periodStart,
        LocalDate periodEnd,
        String reason,
        String closedBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant closedAt,

        @Nullable String reopenedBy,

        @Nullable @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant reopenedAt,

        @Nullable String reopenReason) {

    public Period period() {
        return new Period(periodStart, periodEnd);
    }

    public boolean isClosed() {
        return reopenedAt == null;
    }
}
