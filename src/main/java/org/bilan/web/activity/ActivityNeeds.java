package org.bilan.web.activity;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bilan.value.Period;

/** How many activities lack something, each kind as the list shows it. */
@Singleton
public class ActivityNeeds {
    private final ActivityRecords records;
    private final Clock clock;

    ActivityNeeds(ActivityRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** By the code of what is missing; what nothing lacks is left out. */
    @ReadOnly
    public Map<String, Long> count(Period period) {
        Condition during =
                Condition.of("activity.date_earliest <= ? AND activity.date_latest >= ?", period.end(), period.start());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Attention each : Attention.EACH) {
            long count = records.count(during.and(each.on(LocalDate.now(clock)))).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (count > 0) {
                counts.put(each.code(), count);
            }
        }
        return counts;
    }
}
