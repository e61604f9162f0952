package org.bilan.web.report;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of finished jobs lie: a folder for each under {@code HOME/reports}. */
@Singleton
class ReportFolder {
    private final Path reports;

    ReportFolder(@Value("${bilan.home}") String home) {
        this.reports = Path.of(home).resolve("reports");
    }

    Path of(ReportJob job) {
        return reports.resolve(job.id());
    }

    /** A file of a job; only the names that the job has are looked for. */
    Optional<Path> file(ReportJob job, String name) {
        return job.files().stream()
                .filter(name::equals)
                .map(of(job)::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
