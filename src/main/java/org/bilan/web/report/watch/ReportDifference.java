package org.bilan.web.report.watch;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.bilan.web.report.change.Difference;
import org.jspecify.annotations.Nullable;

/** The difference that led a report back to its draft, as JSON of {@link Difference}, with the step by which it did. */
@MappedEntity("report_difference")
record ReportDifference(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("work_id") String work,
        @MappedProperty("step_id") long step,
        String content) {}
