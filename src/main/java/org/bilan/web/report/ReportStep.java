package org.bilan.web.report;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/** What somebody did with a report in work, and what they said; {@code remark} may be empty. */
@MappedEntity("report_step")
public record ReportStep(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("work_id") String work,
        Step step,
        String login,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant doneAt,

        String remark) {}
