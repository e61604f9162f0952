package org.bilan.web.report.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.web.Visitor;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.life.Step;

/** What stands in the way of a step of a report in work. */
final class Approval {
    private Approval() {}

    /** The key of the sentence that says why somebody may not take the step now; empty if they may. */
    static Optional<String> refusal(WorkView view, Step step, Visitor who) {
        if (!step.isOpenTo(view.work().state())) {
            return Optional.of("step.late");
        }
        if (!step.isFor(who.role())) {
            return Optional.of("step.role");
        }
        if (step == Step.SUBMIT) {
            return view.hasFiles() ? Optional.empty() : Optional.of("step.files");
        }
        return step == Step.APPROVE ? approval(view, who) : Optional.empty();
    }

    private static Optional<String> approval(WorkView view, Visitor who) {
        if (view.life().approvedByAnother() && authors(view.life().steps()).contains(who.login())) {
            return Optional.of("step.own");
        }
        if (view.isDrafting() || view.draft() == null) {
            return Optional.of("step.drafting");
        }
        return view.blocking() > 0 ? Optional.of("step.blocked") : Optional.empty();
    }

    /** Who sent it for review since it was approved last; a program did it in the stead of its person. */
    private static Set<String> authors(List<ReportStep> steps) {
        Set<String> authors = new HashSet<>();
        for (ReportStep one : steps) {
            if (one.step() == Step.APPROVE) {
                authors.clear();
            } else if (one.step() == Step.SEND) {
                authors.add(one.person());
            }
        }
        return authors;
    }
}
