package org.bilan.web.report.job;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.DraftReport;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.sketch.MadeUp;
import org.bilan.web.report.choice.Carried;
import org.bilan.web.report.finding.FindingLine;
import org.jspecify.annotations.Nullable;

/** Reports asked for, taken up, and finished; each step in a transaction of its own. */
@Singleton
public class ReportQueue {
    /** A job whose holder says nothing for so long is taken up by another. */
    static final long LEASE_MILLISECONDS = 20_000;
    /** A job that was taken up so often in vain is given up. */
    public static final int MOST_ATTEMPTS = 3;

    private final ReportJobRepository jobs;
    private final ObjectMapper json;
    private final Clock clock;

    ReportQueue(ReportJobRepository jobs, ObjectMapper json, Clock clock) {
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts a report in the queue, unless the same one by the same person waits there already; answers the id of its job. One
     * that is being made has read its records: it would not show what has changed since.
     */
    @Transactional
    public String ask(ReportRequest request, String login) {
        return ask(request, login, JobPurpose.ORDER, null);
    }

    /** @param work the id of the report in work that the job is for */
    @Transactional
    public String ask(ReportRequest request, String login, JobPurpose purpose, @Nullable String work) {
        return ask(request, login, purpose, work, null);
    }

    /** A template filled with made-up data, to be looked at. */
    @Transactional
    public String preview(ReportRequest request, String login, MadeUp much) {
        return ask(request, login, JobPurpose.DRAFT, null, much);
    }

    /** What the template of a job is found by; null where the job is unknown or not made yet. */
    @Nullable
    public String template(@Nullable String id) {
        return id == null ? null : jobs.findById(id).map(ReportJob::template).orElse(null);
    }

    private String ask(
            ReportRequest request, String login, JobPurpose purpose, @Nullable String work, @Nullable MadeUp much) {
        ReportJob job = new ReportJob(
                UUID.randomUUID().toString(),
                request.kind(),
                request.grant(),
                request.period().start(),
                request.period().end(),
                request.language().code(),
                codes(request.formats()),
                login,
                clock.instant(),
                JobState.WAITING,
                null,
                null,
                0,
                0,
                null,
                List.of(),
                "[]",
                null,
                request.profile(),
                request.maskBelow(),
                purpose,
                work,
                0,
                request.template(),
                much,
                Carried.of(request).words());
        Optional<ReportJob> same = jobs.findLatest(20, 0).stream()
                .filter(known -> known.state() == JobState.WAITING && known.isSameWishAs(job))
                .findFirst();
        return same.orElseGet(() -> jobs.save(job)).id();
    }

    private static List<String> codes(Set<ReportFormat> formats) {
        return formats.stream().map(ReportFormat::code).toList();
    }

    /** Whether there is a job that nobody holds; asks without keeping anybody from writing. */
    @ReadOnly
    public boolean isWaiting() {
        return jobs.findFree(clock.millis()).isPresent();
    }

    /** The next job that nobody holds, now held by {@code holder}. */
    @Transactional
    public Optional<ReportJob> take(String holder) {
        long now = clock.millis();
        return jobs.findFree(now)
                .filter(free -> jobs.claim(free.id(), holder, now + LEASE_MILLISECONDS, now) == 1)
                .flatMap(claimed -> jobs.findById(claimed.id()));
    }

    /** Says that the holder is at work; false if the job has gone to another. */
    @Transactional
    public boolean renew(ReportJob job, String holder, int progress) {
        return jobs.renew(job.id(), holder, clock.millis() + LEASE_MILLISECONDS, progress) == 1;
    }

    /** Keeps what came of a job, if {@code holder} still holds it. */
    @Transactional
    public void finish(ReportJob job, String holder, FinishedReport report) {
        List<String> files = report.files().stream().map(ReportFile::name).toList();
        JobState state = report.isRefused() ? JobState.REFUSED : JobState.DONE;
        end(
                job,
                holder,
                state,
                files,
                report.findings().stream().map(FindingLine::of).toList(),
                null,
                0,
                report.request().template());
    }

    /** Keeps a draft: it is there to be looked at, whatever was found in it. */
    @Transactional
    public void finish(ReportJob job, String holder, DraftReport draft) {
        List<String> files =
                draft.report().files().stream().map(ReportFile::name).toList();
        List<FindingLine> findings =
                draft.report().findings().stream().map(FindingLine::of).toList();
        end(
                job,
                holder,
                JobState.DONE,
                files,
                findings,
                null,
                draft.pages().size(),
                draft.report().request().template());
    }

    @Transactional
    public void refuse(ReportJob job, String holder, String sentence) {
        end(job, holder, JobState.REFUSED, List.of(), List.of(FindingLine.refusal(sentence)), null, 0, null);
    }

    @Transactional
    public void fail(ReportJob job, String holder, String reference) {
        end(job, holder, JobState.FAILED, List.of(), List.of(), reference, 0, null);
    }

    public List<FindingLine> findings(ReportJob job) {
        try {
            return List.of(json.readValue(job.findings(), FindingLine[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void end(
            ReportJob job,
            String holder,
            JobState state,
            List<String> files,
            List<FindingLine> findings,
            @Nullable String reference,
            int pages,
            @Nullable String template) {
        if (jobs.renew(job.id(), holder, clock.millis() + LEASE_MILLISECONDS, 100) == 1) {
            jobs.update(job.ended(state, clock.instant(), files, written(findings), reference, pages, template));
        }
    }

    private String written(List<FindingLine> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
