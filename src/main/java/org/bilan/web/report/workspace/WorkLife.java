package org.bilan.web.report.workspace;

import java.time.LocalDate;
import java.util.List;
import org.bilan.funding.Obligation;
import org.bilan.web.report.change.Difference;
import org.bilan.web.report.change.ToldChanges;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.life.Step;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a report in work, and what its next steps depend on.
 *
 * @param approvedByAnother whether who sent it for review may not approve it
 * @param commentsSettled whether it is not approved before every comment is settled
 * @param owed the grant's obligations for exactly its period
 * @param funder whom it goes to; empty for an annual report
 * @param today where the organization is
 * @param watched whether a change after its approval is noticed
 * @param difference what led it back to its draft after it was approved last; null where nothing did
 * @param told the changed records of the difference in words
 */
public record WorkLife(
        List<ReportStep> steps,
        boolean approvedByAnother,
        boolean commentsSettled,
        List<Obligation> owed,
        String funder,
        LocalDate today,
        boolean watched,
        @Nullable Difference difference,
        ToldChanges told) {
    public WorkLife {
        steps = List.copyOf(steps);
        owed = List.copyOf(owed);
    }

    /** The day on which it was sent last; null as long as it was not. */
    public @Nullable LocalDate submittedOn() {
        return steps.stream()
                .filter(one -> one.step() == Step.SUBMIT)
                .reduce((first, later) -> later)
                .map(ReportStep::dated)
                .orElse(null);
    }

    /** Whether a change led it back to its draft since it was approved last. */
    static boolean isRecalled(List<ReportStep> steps) {
        return steps.stream()
                .map(ReportStep::step)
                .filter(step -> step == Step.APPROVE || step == Step.CHANGE)
                .reduce((first, later) -> later)
                .filter(step -> step == Step.CHANGE)
                .isPresent();
    }

    /** The one obligation at which what becomes of the report is noted; null where there is none, or several. */
    public @Nullable Obligation due() {
        return owed.size() == 1 ? owed.get(0) : null;
    }
}
