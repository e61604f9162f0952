package org.bilan.web.report.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.web.report.work.ReportWork;

/** Keeps what is done with reports in work, each step with its entry in the audit trail; to be called inside the transaction of the step. */
@Singleton
class StepJournal {
    private final ReportStepRepository steps;
    private final AuditTrail trail;
    private final Clock clock;

    StepJournal(ReportStepRepository steps, AuditTrail trail, Clock clock) {
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    ReportStep keep(ReportWork work, StepOrder order, Author by, String obligation) {
        Step step = Objects.requireNonNull(order.step());
        ReportStep kept = steps.save(new ReportStep(
                null,
                work.id(),
                step,
                by.login(),
                clock.instant(),
                order.remark(),
                step.isDated() ? order.day() : null,
                step == Step.SUBMIT ? order.recipient() : "",
                step == Step.SUBMIT ? order.means() : "",
                obligation));
        Map<String, String> before =
                step == Step.BEGIN ? null : Map.of("state", work.state().code());
        trail.add(by, List.of(new Change("reports", work.key(), before, told(kept))));
        return kept;
    }

    private static Map<String, String> told(ReportStep step) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("state", step.step().to().code());
        cells.put("remark", step.remark());
        cells.put("dated", step.dated() == null ? "" : step.dated().toString());
        cells.put("recipient", step.recipient());
        cells.put("means", step.means());
        cells.put("obligation", step.obligation());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
