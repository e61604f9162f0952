package org.bilan.web.report.watch;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bilan.audit.AuditTrail;
import org.bilan.storage.Contention;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.ReportWorkRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the approved reports whenever the audit trail has grown, and now and then for their files; at most a twentieth of the time. */
@Singleton
class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final long PAUSE_MILLISECONDS = 1_000;
    private static final int SHARE = 20;

    /** Files change without an entry in the trail. */
    private static final long FILES_AFTER_SECONDS = 10;

    private final ReportWorkRepository works;
    private final Watch watch;
    private final Recall recall;
    private final AuditTrail trail;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread watching = new Thread(task, "report-watching");
        watching.setDaemon(true);
        return watching;
    });

    private long settled = -1;
    private long looked = System.nanoTime();

    Watching(ReportWorkRepository works, Watch watch, Recall recall, AuditTrail trail) {
        this.works = works;
        this.watch = watch;
        this.recall = recall;
        this.trail = trail;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        next(PAUSE_MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void next(long pause) {
        thread.schedule(this::turn, pause, TimeUnit.MILLISECONDS);
    }

    private void turn() {
        long begun = System.nanoTime();
        try {
            look();
        } catch (RuntimeException problem) {
            if (!thread.isShutdown() && !Contention.isCauseOf(problem)) {
                LOG.error("The approved reports cannot be held against the records", problem);
            }
        }
        if (!thread.isShutdown()) {
            next(Math.max(PAUSE_MILLISECONDS, SHARE * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
        }
    }

    /** One that cannot be looked at does not keep the others from it. */
    private void look() {
        long latest = trail.latest();
        boolean isTime = System.nanoTime() - looked > TimeUnit.SECONDS.toNanos(FILES_AFTER_SECONDS);
        if (latest == settled && !isTime) {
            return;
        }
        looked = System.nanoTime();
        List<ReportWork> approved = works.findApproved();
        approved.forEach(this::look);
        settled = approved.stream().allMatch(work -> watch.isSettled(work, latest)) ? latest : -1;
    }

    private void look(ReportWork work) {
        try {
            recall.look(work);
        } catch (RuntimeException problem) {
            if (!thread.isShutdown() && !Contention.isCauseOf(problem)) {
                LOG.error("The approved report {} cannot be held against the records", work.id(), problem);
            }
        }
    }
}
