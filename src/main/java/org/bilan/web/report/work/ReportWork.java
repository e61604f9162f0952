package org.bilan.web.report.work;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.storage.Milliseconds;
import org.bilan.storage.WordList;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.report.choice.Carried;
import org.jspecify.annotations.Nullable;

/**
 * A report that people prepare: what it is about, how far it has come, and the jobs that made its last draft and its
 * approved files. Its text is kept with the records, as narratives.
 */
@MappedEntity("report_work")
public record ReportWork(
        @Id String id,
        ReportKind kind,
        @MappedProperty("grant_code") @Nullable String grant,
        LocalDate periodStart,
        LocalDate periodEnd,
        String language,
        String profile,
        int maskBelow,
        WorkState state,
        String begunBy,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant begunAt,

        @TypeDef(type = DataType.LONG, converter = Milliseconds.class)
        Instant changedAt,

        @Nullable String draftJob,
        @Nullable String finalJob,

        @TypeDef(type = DataType.STRING, converter = WordList.class)
        List<String> attached) {
    private static final Set<ReportFormat> FORMATS =
            Set.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.FORM, ReportFormat.PORTAL);

    public ReportWork {
        attached = List.copyOf(attached);
    }

    /** Whether the sources of its figures stand behind its text. */
    public boolean hasSources() {
        return Carried.of(attached).sources();
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }

    public Language spoken() {
        return Language.of(language).orElse(Language.FR);
    }

    /** What narratives call it: {@code annual} or the grant's code. */
    public String narrativeKey() {
        return Optional.ofNullable(grant).orElse("annual");
    }

    /** By what people know it: what narratives call it, its period, language and profile, separated by blanks. */
    public String key() {
        return String.join(" ", narrativeKey(), period().toString(), language, profile);
    }

    /** What its jobs make, dated that day. */
    public ReportRequest request(LocalDate date) {
        return Carried.of(attached)
                .on(new ReportRequest(
                        kind, grant, period(), spoken(), FORMATS, profile, false, date, maskBelow, null, Set.of()));
    }
}
