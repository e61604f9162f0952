package org.bilan.web.report.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.value.Language;
import org.bilan.web.report.job.ReportQueue;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.ReportWorkRepository;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/** Leads reports in work from state to state, with everything that belongs to the step in its transaction. */
@Singleton
public class StepDesk {
    private final ReportWorkRepository works;
    private final Works desk;
    private final ReportQueue queue;
    private final ReportDue due;
    private final StepJournal journal;
    private final List<Submission> submissions;
    private final Clock clock;

    StepDesk(
            ReportWorkRepository works,
            Works desk,
            ReportQueue queue,
            ReportDue due,
            StepJournal journal,
            List<Submission> submissions,
            Clock clock) {
        this.works = works;
        this.desk = desk;
        this.queue = queue;
        this.due = due;
        this.journal = journal;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Takes a step that nothing stands in the way of. Approval puts the report's files in the queue, with the template of
     * the draft that was approved, whatever has come into use since.
     *
     * @return the key of the sentence that says why it was not taken: of two at once, one is; empty if it was
     * @throws StepRefused if what belongs to the step cannot be stored
     */
    @Transactional
    public Optional<String> take(ReportWork work, StepOrder order, Author by, Language language) {
        Step step = Objects.requireNonNull(order.step());
        if (!step.isOpenTo(work.state())) {
            return Optional.of("step.late");
        }
        if (hasTwin(work, step)) {
            return Optional.of("step.twin");
        }
        if (move(work, step) != 1) {
            return Optional.of("step.late");
        }
        if (step == Step.APPROVE) {
            desk.finish(work, by.login(), queue.template(work.draftJob()));
        }
        String noted = due.note(work, step, order.day(), by, language);
        ReportStep kept = journal.keep(work, order, by, noted);
        if (step == Step.SUBMIT) {
            submissions.forEach(one -> one.submitted(work, kept, by));
        }
        return Optional.empty();
    }

    /** What is approved is the draft that was looked at, whoever asks for another meanwhile. */
    private int move(ReportWork work, Step step) {
        String from = work.state().name();
        String to = step.to().name();
        String draft = work.draftJob();
        return step == Step.APPROVE && draft != null
                ? works.moveWith(draft, work.id(), from, to, clock.millis())
                : works.move(work.id(), from, to, clock.millis());
    }

    /**
     * Leads an approved report back to its draft, because what it says has changed, with a fresh draft on the way.
     *
     * @return null if it is no longer approved, or the same report is being written a second time
     */
    @Transactional
    public @Nullable ReportStep recall(ReportWork work, Author by) {
        if (hasTwin(work, Step.CHANGE)
                || works.move(work.id(), WorkState.APPROVED.name(), WorkState.DRAFT.name(), clock.millis()) != 1) {
            return null;
        }
        desk.draft(work, by.login());
        return journal.keep(work, StepOrder.of(Step.CHANGE, ""), by, "");
    }

    /** Whether the same report is being written a second time meanwhile: two that are open would be one and the same. */
    private boolean hasTwin(ReportWork work, Step step) {
        return step.to().isOpen()
                && !work.state().isOpen()
                && works
                        .findOpen(
                                work.kind().name(),
                                Optional.ofNullable(work.grant()).orElse(""),
                                work.periodStart(),
                                work.periodEnd(),
                                work.language(),
                                work.profile())
                        .stream()
                        .anyMatch(other -> other.state().isOpen() && !other.id().equals(work.id()));
    }
}
