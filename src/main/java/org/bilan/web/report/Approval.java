package org.bilan.web.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bilan.funding.FunderProfile;

/** What stands in the way of a step of a report in work. */
@Singleton
class Approval {
    /** In characters. */
    static final int LONGEST_REMARK = 2_000;

    private final ProfileChoices profiles;

    Approval(ProfileChoices profiles) {
        this.profiles = profiles;
    }

    /** The key of the sentence that says why somebody may not take the step now; empty if they may. */
    Optional<String> refusal(WorkView view, Step step, String login) {
        if (!step.isOpenTo(view.work().state())) {
            return Optional.of("step.late");
        }
        if (step != Step.APPROVE) {
            return Optional.empty();
        }
        if (view.isDrafting() || view.draft() == null) {
            return Optional.of("step.drafting");
        }
        if (view.blocking() > 0) {
            return Optional.of("step.blocked");
        }
        return wantsAnother(view.work()) && login.equals(author(view.steps()))
                ? Optional.of("step.own")
                : Optional.empty();
    }

    private boolean wantsAnother(ReportWork work) {
        return profiles.find(work.profile())
                .filter(FunderProfile::approvedByAnother)
                .isPresent();
    }

    /** Who sent it for review last. */
    private static String author(List<ReportStep> steps) {
        return steps.stream()
                .filter(one -> one.step() == Step.SEND)
                .reduce((first, later) -> later)
                .map(ReportStep::login)
                .orElse("");
    }
}
