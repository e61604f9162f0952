package org.bilan.web.report.life;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.RecordDesk;
import org.bilan.funding.Obligation;
import org.bilan.funding.ObligationKind;
import org.bilan.funding.ObligationRepository;
import org.bilan.value.Language;
import org.bilan.web.report.work.ReportWork;
import org.jspecify.annotations.Nullable;

/** What a grant's report owes its funder by the grant's obligations, and what became of it. */
@Singleton
public class ReportDue {
    private static final String TABLE = "obligations";

    private final ObligationRepository obligations;
    private final RecordDesk desk;

    ReportDue(ObligationRepository obligations, RecordDesk desk) {
        this.obligations = obligations;
        this.desk = desk;
    }

    /** The reports that the grant owes for exactly this period, by the day they are due; an audit is no report. */
    @ReadOnly
    public List<Obligation> of(ReportWork work) {
        return work.grant() == null
                ? List.of()
                : obligations.findByGrantOrderByDueOnAndId(work.grant()).stream()
                        .filter(one -> one.kind() != ObligationKind.AUDIT
                                && one.period().equals(work.period()))
                        .toList();
    }

    /**
     * Notes a step at the obligation, if there is exactly one: sent on that day, accepted on that day, or, returned, owed
     * again.
     *
     * @return the code of its kind; empty if nothing was noted
     * @throws StepRefused if the obligation cannot be changed
     */
    String note(ReportWork work, Step step, @Nullable LocalDate day, Author by, Language language) {
        List<Obligation> owed = step.isDated() ? of(work) : List.of();
        if (owed.size() != 1) {
            return "";
        }
        Obligation due = owed.get(0);
        Map<String, String> cells = new LinkedHashMap<>(Map.of(
                "grant", due.grant(),
                "kind", due.kind().code(),
                "period_start", due.periodStart().toString(),
                "period_end", due.periodEnd().toString()));
        String written = Optional.ofNullable(day).map(LocalDate::toString).orElse("");
        switch (step) {
            case SUBMIT -> {
                cells.put("submitted_on", written);
                cells.put("accepted_on", "");
            }
            case RETURN -> {
                cells.put("submitted_on", "");
                cells.put("accepted_on", "");
            }
            default -> cells.put("accepted_on", written);
        }
        EditOutcome outcome = desk.save(List.of(Edit.change(TABLE, cells, null)), by, language);
        if (!outcome.isStored()) {
            throw new StepRefused(outcome.problems().get(0).message());
        }
        return due.kind().code();
    }
}
