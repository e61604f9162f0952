package org.bilan.web.report.worker;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilan.funding.ProfileProblem;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportRefused;
import org.bilan.report.make.DraftReport;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.seal.FrozenReport;
import org.bilan.report.seal.Sealing;
import org.bilan.storage.Contention;
import org.bilan.value.Language;
import org.bilan.web.report.figure.SpotStore;
import org.bilan.web.report.figure.TraceStore;
import org.bilan.web.report.job.DraftFields;
import org.bilan.web.report.job.DraftNeeds;
import org.bilan.web.report.job.JobConformity;
import org.bilan.web.report.job.JobPurpose;
import org.bilan.web.report.job.PortalStore;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.job.ReportQueue;
import org.bilan.web.report.life.JobRequest;
import org.bilan.web.report.seal.CorrectedRequest;
import org.bilan.web.report.seal.SealingDesk;
import org.bilan.web.report.watch.Snapshot;
import org.bilan.web.report.watch.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the reports of the queue, one after the other, while the service runs. Several services on one database share
 * the queue; what a killed one leaves behind is taken up when its lease has run out.
 */
@Singleton
class ReportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ReportWorker.class);
    private static final long BEAT_SECONDS = 5;
    private static final long FAREWELL_SECONDS = 10;

    private final ReportQueue queue;
    private final ReportMaker maker;
    private final Sealing sealing;
    private final SealingDesk desk;
    private final ReportFolder folder;
    private final DraftFields fields;
    private final DraftNeeds needs;
    private final PortalStore portals;
    private final TraceStore traces;
    private final SpotStore spots;
    private final JobRequest requests;
    private final CorrectedRequest corrected;
    private final JobConformity conformities;
    private final Snapshots snapshots;
    private final Duration pause;
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "reports");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean stopping;

    /** @param pause between two looks at the queue */
    ReportWorker(
            ReportQueue queue,
            ReportMaker maker,
            Sealing sealing,
            SealingDesk desk,
            ReportFolder folder,
            DraftFields fields,
            DraftNeeds needs,
            PortalStore portals,
            TraceStore traces,
            SpotStore spots,
            JobRequest requests,
            CorrectedRequest corrected,
            JobConformity conformities,
            Snapshots snapshots,
            @Value("${bilan.reports.pause:700ms}") Duration pause) {
        this.queue = queue;
        this.maker = maker;
        this.sealing = sealing;
        this.desk = desk;
        this.folder = folder;
        this.fields = fields;
        this.needs = needs;
        this.portals = portals;
        this.traces = traces;
        this.spots = spots;
        this.requests = requests;
        this.corrected = corrected;
        this.conformities = conformities;
        this.snapshots = snapshots;
        this.pause = pause;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        threads.scheduleWithFixedDelay(this::work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the report in hand be finished, if it does not take long; else its lease runs out and it is begun again. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        threads.shutdownNow();
    }

    /** Makes what waits; a fault of the database is logged and tried again at the next turn. */
    private void work() {
        try {
            Optional<ReportJob> next = next();
            while (next.isPresent()) {
                make(next.get());
                next = stopping ? Optional.empty() : next();
            }
        } catch (RuntimeException problem) {
            if (!stopping && !Contention.isCauseOf(problem)) {
                LOG.error("The queue of reports cannot be read", problem);
            }
        }
    }

    /** Only where something waits is the turn of a writer taken: an import may have it for long. */
    private Optional<ReportJob> next() {
        return queue.isWaiting() ? queue.take(holder) : Optional.empty();
    }

    private void make(ReportJob job) {
        AtomicInteger progress = new AtomicInteger();
        var beat = threads.scheduleAtFixedRate(
                () -> beat(job, progress.get()), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            if (job.attempts() > ReportQueue.MOST_ATTEMPTS) {
                throw new IllegalStateException("Given up after " + ReportQueue.MOST_ATTEMPTS + " attempts");
            }
            make(job, stage -> {
                progress.set(percent(stage.ordinal()));
                tell(job, progress.get());
            });
        } catch (ReportRefused refused) {
            refuse(job, refused.sentence(spoken(job)));
        } catch (ProfileProblem problem) {
            refuse(job, problem.sentence(spoken(job)));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            String reference = logged(job, fault);
            Contention.outlast(() -> queue.fail(job, holder, reference));
        } finally {
            beat.cancel(false);
        }
    }

    /** How far it is, told beside the work, which does not wait for it. */
    private void tell(ReportJob job, int progress) {
        try {
            threads.execute(() -> beat(job, progress));
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The progress of the report job {} is not told any more", job.id());
        }
    }

    /** Says that it is at work. While somebody else writes for long, nobody can take the job away either. */
    private void beat(ReportJob job, int progress) {
        try {
            queue.renew(job, holder, progress);
        } catch (RuntimeException problem) {
            if (!stopping && !Contention.isCauseOf(problem)) {
                LOG.error("The lease of the report job {} cannot be renewed", job.id(), problem);
            }
        }
    }

    private void refuse(ReportJob job, String sentence) {
        Contention.outlast(() -> queue.refuse(job, holder, sentence));
    }

    private static Language spoken(ReportJob job) {
        return Language.of(job.language()).orElse(Language.FR);
    }

    private void make(ReportJob job, ReportProgress progress) throws IOException {
        if (job.madeUp() != null) {
            DraftReport preview = maker.preview(requests.of(job), job.madeUp(), progress);
            preview.report().writeTo(folder.of(job));
            folder.show(job, preview.pages());
            Contention.outlast(() -> conformities.keep(job, preview.report().files()));
            Contention.outlast(() -> queue.finish(job, holder, preview));
        } else if (job.purpose() == JobPurpose.DRAFT) {
            Snapshot before = snapshots.take(job);
            DraftReport draft = maker.draft(corrected.of(job), progress);
            draft.report().writeTo(folder.of(job));
            folder.show(job, draft.pages());
            Contention.outlast(() -> conformities.keep(job, draft.report().files()));
            fields.keep(job, draft.fields());
            needs.keep(job, draft.needs());
            portals.keep(job, draft.report().portal());
            traces.keep(job, draft.report().trace());
            spots.keep(job, draft.report());
            snapshots.keep(job, before);
            Contention.outlast(() -> queue.finish(job, holder, draft));
        } else {
            Optional<Snapshot> before =
                    job.purpose() == JobPurpose.FINAL ? Optional.of(snapshots.take(job)) : Optional.empty();
            FinishedReport report =
                    job.purpose() == JobPurpose.FINAL ? frozen(job, progress) : maker.make(requests.of(job), progress);
            report.writeTo(folder.of(job));
            Contention.outlast(() -> conformities.keep(job, report.files()));
            portals.keep(job, report.portal());
            traces.keep(job, report.trace());
            spots.keep(job, report);
            before.ifPresent(taken -> snapshots.keep(job, taken));
            Contention.outlast(() -> queue.finish(job, holder, report));
        }
    }

    /** An approved report: what it was made from is kept, to be sealed when it is submitted. */
    private FinishedReport frozen(ReportJob job, ReportProgress progress) {
        FrozenReport frozen = sealing.freeze(corrected.of(job), progress);
        desk.keep(job, frozen);
        return frozen.report();
    }

    private static int percent(int stage) {
        return Math.min(95, 5 + 20 * stage);
    }

    private static String logged(ReportJob job, Throwable fault) {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("Failure {} in the report job {}", reference, job.id(), fault);
        return reference;
    }
}
