package org.bilan.web.report.workspace;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.web.Visitor;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.life.Step;
import org.bilan.web.report.life.StepDesk;
import org.bilan.web.report.life.StepOrder;
import org.bilan.web.report.life.StepRefused;
import org.bilan.web.report.watch.Recall;
import org.bilan.web.report.watch.Snapshots;
import org.bilan.web.report.work.ReportWork;

/** Takes the step that a person or a program asks for, or says what stands in its way. */
@Singleton
class StepTaking {
    private final StepDesk desk;
    private final Snapshots snapshots;
    private final Recall recall;

    StepTaking(StepDesk desk, Snapshots snapshots, Recall recall) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.recall = recall;
    }

    /** The key of a sentence, or a sentence in that language, that says why it was not taken; empty if it was. */
    Optional<String> take(WorkView view, StepOrder order, Visitor who, Language language) {
        return Optional.ofNullable(order.step())
                .flatMap(step -> Approval.refusal(view, step, who))
                .or(() -> order.problem(view.life().today(), view.life().submittedOn()))
                .or(() -> unsettled(view, order))
                .or(() -> changed(view, order))
                .or(() -> taken(view.work(), order, who, language));
    }

    /** Comments that nobody has settled are told before an approval; whoever approves all the same says so. */
    private static Optional<String> unsettled(WorkView view, StepOrder order) {
        if (order.step() != Step.APPROVE || view.openTalks().isEmpty()) {
            return Optional.empty();
        }
        if (view.life().commentsSettled()) {
            return Optional.of("step.unsettled");
        }
        return order.confirmed() ? Optional.empty() : Optional.of("step.confirm");
    }

    /** What is approved is what was looked at, and what is submitted is what was approved. */
    private Optional<String> changed(WorkView view, StepOrder order) {
        if (order.step() == Step.APPROVE && view.draft() != null) {
            ReportJob draft = view.draft().job();
            boolean seen = order.draft().isEmpty() || order.draft().equals(draft.id());
            return seen && snapshots.holds(draft) ? Optional.empty() : Optional.of("step.stale");
        }
        return order.step() == Step.SUBMIT && recall.look(view.work()) ? Optional.of("step.changed") : Optional.empty();
    }

    private Optional<String> taken(ReportWork work, StepOrder order, Visitor who, Language language) {
        try {
            return desk.take(work, order, who.author(), language);
        } catch (StepRefused refused) {
            return Optional.of(Objects.requireNonNull(refused.sentence()));
        }
    }

    /** What a refusal means to a program: the role does not allow it, or it cannot be done now. */
    static HttpStatus status(String refusal) {
        return refusal.equals("step.role") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
