package org.bilan.web.report.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.sketch.MadeUp;
import org.bilan.storage.Milliseconds;
import org.bilan.storage.WordList;
import org.bilan.value.Coded;
import org.bilan.value.Period;
import org.bilan.web.report.choice.Carried;
import org.jspecify.annotations.Nullable;

/**
 * A report that someone asked for on the pages, and what came of it. A job that runs is held by a lease: when its
 * holder dies, the lease runs out and another takes the job up. {@code progress} is in percent, {@code files} are names
 * in the job's folder, {@code findings} a JSON list, {@code reference} what the log calls a failure. {@code work} is the
 * report in work that the job belongs to; {@code pageCount} those of a draft's PDF, 0 for any other job.
 * {@code template} is the SHA-256 of the template that it is or was made with, null for the one in use then; {@code
 * madeUp} the made-up data of a preview, null for a report. {@code attached}
 * is what it carries besides its text, as {@link Carried} says it.
 */
@MappedEntity("report_job")
public record ReportJob(
        @Id String id,
        ReportKind kind,
        @MappedProperty("grant_code") @Nullable String grant,
        LocalDate periodStart,
        LocalDate periodEnd,
        String language,

        @TypeDef(type = DataType.STRING, converter = WordList.class)
        List<String> formats,

        String requestedBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant requestedAt,

        JobState state,
        @Nullable String holder,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class) @Nullable
        Instant leaseUntil,

        int attempts,
        int progress,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class) @Nullable
        Instant finishedAt,

        @TypeDef(type = DataType.STRING, converter = WordList.class)
        List<String> files,

        String findings,
        @Nullable String reference,
        @Nullable String profile,
        int maskBelow,
        JobPurpose purpose,
        @MappedProperty("work_id") @Nullable String work,
        int pageCount,
        @Nullable String template,
        @Nullable MadeUp madeUp,

        @TypeDef(type = DataType.STRING, converter = WordList.class)
        List<String> attached) {
    public ReportJob {
        formats = List.copyOf(formats);
        files = List.copyOf(files);
        attached = List.copyOf(attached);
    }

    /** The formats of these codes. */
    public static Set<ReportFormat> formats(List<String> codes) {
        return codes.stream()
                .map(code -> Coded.find(ReportFormat.class, code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether both would give the same files to the same person. */
    boolean isSameWishAs(ReportJob other) {
        return kind == other.kind
                && Objects.equals(grant, other.grant)
                && period().equals(other.period())
                && language.equals(other.language)
                && formats.equals(other.formats)
                && Objects.equals(profile, other.profile)
                && maskBelow == other.maskBelow
                && purpose == other.purpose
                && Objects.equals(work, other.work)
                && Objects.equals(template, other.template)
                && madeUp == other.madeUp
                && attached.equals(other.attached)
                && requestedBy.equals(other.requestedBy);
    }

    ReportJob ended(
            JobState end,
            Instant moment,
            List<String> names,
            String found,
            @Nullable String failure,
            int pages,
            @Nullable String with) {
        return new ReportJob(
                id,
                kind,
                grant,
                periodStart,
                periodEnd,
                language,
                formats,
                requestedBy,
                requestedAt,
                end,
                null,
                null,
                attempts,
                100,
                moment,
                names,
                found,
                failure,
                profile,
                maskBelow,
                purpose,
                work,
                pages,
                with == null ? template : with,
                madeUp,
                attached);
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }
}
