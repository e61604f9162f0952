package org.bilan.web.administration;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Change;
import org.bilan.storage.BackupFile;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** A copy of the whole home to keep elsewhere. Putting it back is a command: it needs an empty home. */
@Controller("/administration/backup")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BackupPages {
    private final Pages pages;
    private final WorkFolder work;
    private final AuditTrail trail;
    private final Clock clock;
    private final Path home;

    BackupPages(Pages pages, WorkFolder work, AuditTrail trail, Clock clock, @Value("${bilan.home}") String home) {
        this.pages = pages;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
        this.home = Path.of(home);
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, "administration/backup", Map.of("possible", BackupFile.isPossible(home)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @Nullable
    StreamedFile make(HttpRequest<?> request) throws IOException, SQLException {
        if (!BackupFile.isPossible(home)) {
            return null;
        }
        String name = "bilan-" + LocalDate.now(clock) + ".zip";
        Path folder = work.make();
        Path zip = folder.resolve("backup.zip");
        BackupFile.write(home, zip, folder);
        trail.add(pages.of(request).visitor().author(), List.of(new Change("backup", name, null, Map.of())));
        return WorkFolder.download(zip, name);
    }
}
