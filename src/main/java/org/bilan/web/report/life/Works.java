package org.bilan.web.report.life;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.report.ReportRequest;
import org.bilan.web.report.choice.Carried;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.job.JobPurpose;
import org.bilan.web.report.job.ReportQueue;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.ReportWorkRepository;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/** Reports in work, begun and drafted; each act in a transaction of its own. {@link StepDesk} leads them on. */
@Singleton
public class Works {
    private final ReportWorkRepository works;
    private final ReportStepRepository steps;
    private final ReportQueue queue;
    private final JobRequest requests;
    private final StepJournal journal;
    private final AuditTrail trail;
    private final ProfileChoices choices;
    private final Clock clock;

    Works(
            ReportWorkRepository works,
            ReportStepRepository steps,
            ReportQueue queue,
            JobRequest requests,
            StepJournal journal,
            AuditTrail trail,
            ProfileChoices choices,
            Clock clock) {
        this.works = works;
        this.steps = steps;
        this.queue = queue;
        this.requests = requests;
        this.journal = journal;
        this.trail = trail;
        this.choices = choices;
        this.clock = clock;
    }

    @ReadOnly
    public Optional<ReportWork> find(String id) {
        return works.findById(id);
    }

    @ReadOnly
    public List<ReportWork> unfinished(int count) {
        return works.findUnfinished(count);
    }

    /** Those that funders have accepted, the latest first. */
    @ReadOnly
    public List<ReportWork> accepted(int count) {
        return works.findAccepted(count);
    }

    @ReadOnly
    public List<ReportStep> steps(ReportWork work) {
        return steps.findByWorkOrderById(work.id());
    }

    /** Begins a report, with its first draft on the way; if the same one is being written, or is approved, that one. */
    @Transactional
    public ReportWork begin(ReportRequest request, String profile, Author by) {
        Optional<ReportWork> open = open(request, profile);
        if (open.isPresent()) {
            return open.get();
        }
        ReportWork work = works.save(new ReportWork(
                UUID.randomUUID().toString(),
                request.kind(),
                request.grant(),
                request.period().start(),
                request.period().end(),
                request.language().code(),
                profile,
                request.maskBelow(),
                WorkState.DRAFT,
                by.login(),
                clock.instant(),
                clock.instant(),
                null,
                null,
                Carried.of(request).words()));
        draft(work, by.login());
        journal.keep(work, StepOrder.of(Step.BEGIN, ""), by, "");
        return work;
    }

    private Optional<ReportWork> open(ReportRequest request, String profile) {
        return works.findOpen(
                request.kind().name(),
                Optional.ofNullable(request.grant()).orElse(""),
                request.period().start(),
                request.period().end(),
                request.language().code(),
                profile);
    }

    /** Puts a fresh draft in the queue; what is approved keeps the draft that was approved, which its records are held against. */
    @Transactional
    public void draft(ReportWork work, String login) {
        if (works.findById(work.id()).filter(one -> one.state().isOpen()).isPresent()) {
            String job = queue.ask(choices.possible(work.request(today())), login, JobPurpose.DRAFT, work.id());
            works.drafted(work.id(), job);
        }
    }

    /** Chooses what it carries besides its text, with a fresh draft on the way; nothing once it is approved. */
    @Transactional
    public void attach(ReportWork work, Carried carried, Author by) {
        String before = String.join(";", work.attached());
        String after = String.join(";", carried.words());
        if (work.state().isOpen() && !after.equals(before)) {
            works.attach(work.id(), after, clock.millis());
            Change change = new Change("reports", work.key(), Map.of("attached", before), Map.of("attached", after));
            trail.add(by, List.of(change));
            works.findById(work.id()).ifPresent(changed -> draft(changed, by.login()));
        }
    }

    /** Puts the files of an approved report in the queue again, with the template that they were made with. */
    @Transactional
    public String again(ReportWork work, String login) {
        String made = queue.template(work.finalJob());
        return finish(work, login, made == null ? queue.template(work.draftJob()) : made);
    }

    /** Puts the files of a report in the queue, made with that template. */
    String finish(ReportWork work, String login, @Nullable String template) {
        ReportRequest request = choices.possible(work.request(today())).using(template);
        String job = queue.ask(request, login, JobPurpose.FINAL, work.id());
        works.finished(work.id(), job);
        return job;
    }

    /** Notes that something of its text has changed. */
    @Transactional
    public void touch(ReportWork work) {
        works.touch(work.id(), clock.millis());
    }

    /** Where the organization is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), requests.zone());
    }
}
