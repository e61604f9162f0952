package org.bilan.web.report.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.bilan.storage.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a report in work.
 *
 * @param parent the comment that it answers; null for one that begins a talk
 * @param section the section that it is about; empty for a page of the draft, or all of the report
 * @param page of the draft, from 1; 0 for a section, or all of the report
 * @param quote the words of the section that are meant, as they were read; empty for all of it
 */
@MappedEntity("report_comment")
public record ReportComment(
        @Id String id,
        @MappedProperty("work_id") String work,
        @MappedProperty("parent_id") @Nullable String parent,
        String section,
        int page,
        String quote,
        String text,
        String login,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant writtenAt,

        @Nullable String resolvedBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class) @Nullable
        Instant resolvedAt) {

    public boolean isResolved() {
        return resolvedBy != null;
    }
}
