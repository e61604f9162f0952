package org.bilan.web.report.worker;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJobRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nobody needs any more: drafts that a later one replaced, previews after a day, and reports asked for by themselves after 90 days,
 * except the hundred newest. The files of an approved report stay.
 */
@Singleton
class ReportSweeping {
    static final Duration KEPT = Duration.ofDays(90);
    static final int KEPT_ANYWAY = 100;
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ReportSweeping.class);

    private final ReportJobRepository jobs;
    private final ReportFolder folder;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread sweeping = new Thread(task, "report-sweeping");
        sweeping.setDaemon(true);
        return sweeping;
    });

    ReportSweeping(ReportJobRepository jobs, ReportFolder folder, Clock clock) {
        this.jobs = jobs;
        this.folder = folder;
        this.clock = clock;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        thread.scheduleWithFixedDelay(this::sweepQuietly, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException problem) {
            LOG.warn("Old reports could not be removed", problem);
        }
    }

    /** Answers how many jobs were removed. Files go first: a job whose files cannot be removed is tried again. */
    @Transactional
    public int sweep() {
        List<String> old = new ArrayList<>(
                jobs.findReplaced(clock.instant().minus(PREVIEWS_KEPT).toEpochMilli()));
        old.addAll(jobs.findForgotten(clock.instant().minus(KEPT).toEpochMilli(), KEPT_ANYWAY));
        int removed = 0;
        for (String id : old) {
            try {
                folder.remove(id);
                jobs.deleteById(id);
                removed++;
            } catch (IOException problem) {
                LOG.warn("The files of the report job {} could not be removed", id, problem);
            }
        }
        return removed;
    }
}
