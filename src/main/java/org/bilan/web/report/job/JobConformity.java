package org.bilan.web.report.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.bilan.document.pdf.Conformity;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.jspecify.annotations.Nullable;

/** What the PDF of a job conforms to: read once, when it is made, and kept with the job. */
@Singleton
@SerdeImport(value = Conformity.class, mixin = JobConformity.Whole.class)
public class JobConformity {
    /** Empty lists and texts are kept as such. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    interface Whole {}

    private final ReportJobRepository jobs;
    private final ObjectMapper json;

    JobConformity(ReportJobRepository jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Keeps nothing where there is no PDF among the files. */
    @Transactional
    public void keep(ReportJob job, List<ReportFile> files) {
        // a funder's form may be a PDF too; the report's own comes first
        Optional<ReportFile> pdf = files.stream()
                .filter(file -> file.format() == ReportFormat.PDF)
                .filter(file -> job.formats().contains(ReportFormat.PDF.code()))
                .findFirst();
        if (pdf.isPresent()) {
            try {
                jobs.conform(
                        job.id(),
                        json.writeValueAsString(Conformity.of(pdf.get().bytes())));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Null where there is no PDF, or it was made before Bilan kept this. */
    @ReadOnly
    @Nullable
    public Conformity of(ReportJob job) {
        String kept = jobs.findConformity(job.id()).orElse("");
        try {
            return kept.isEmpty() ? null : json.readValue(kept, Conformity.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
