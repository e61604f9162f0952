package org.bilan.web.report.watch;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
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
    private final ReportWorkRepository works;
    private final Watch watch;
    private final Recall recall;
    private final AuditTrail trail;
    private final Duration pause;
    private final int share;
    private final Duration filesAfter;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread watching = new Thread(task, "report-watching");
        watching.setDaemon(true);
        return watching;
    });

    private long settled = -1;
    private long looked = System.nanoTime();

    /**
     * @param pause the shortest between two looks
     * @param share of the time that looking may take: one in so many parts
     * @param filesAfter how long until the next look at files, which change without an entry in the trail
     */
    Watching(
            ReportWorkRepository works,
            Watch watch,
            Recall recall,
            AuditTrail trail,
            @Value("${bilan.watching.pause:1s}") Duration pause,
            @Value("${bilan.watching.share:20}") int share,
            @Value("${bilan.watching.files-after:10s}") Duration filesAfter) {
        this.works = works;
        this.watch = watch;
        this.recall = recall;
        this.trail = trail;
        this.pause = pause;
        this.share = share;
        this.filesAfter = filesAfter;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        next(pause);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void next(Duration wait) {
        thread.schedule(this::turn, wait.toMillis(), TimeUnit.MILLISECONDS);
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
            Duration taken = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(share);
            next(taken.compareTo(pause) > 0 ? taken : pause);
        }
    }

    /** One that cannot be looked at does not keep the others from it. */
    private void look() {
        long latest = trail.latest();
        boolean isTime = System.nanoTime() - looked > filesAfter.toNanos();
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
