package org.bilan.web.report;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.web.Visitor;

/** Takes the step that a person or a program asks for, or says what stands in its way. */
@Singleton
class StepTaking {
    private final StepDesk desk;

    StepTaking(StepDesk desk) {
        this.desk = desk;
    }

    /** The key of a sentence, or a sentence in that language, that says why it was not taken; empty if it was. */
    Optional<String> take(WorkView view, StepOrder order, Visitor who, Language language) {
        return Optional.ofNullable(order.step())
                .flatMap(step -> Approval.refusal(view, step, who))
                .or(() -> order.problem(view.life().today(), view.life().submittedOn()))
                .or(() -> taken(view.work(), order, who, language));
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
