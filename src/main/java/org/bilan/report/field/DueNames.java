package org.bilan.report.field;

import org.bilan.funding.Due;
import org.bilan.report.block.DeadlineBlock;
import org.bilan.value.FuzzyDate;

/** What a template may ask of something that is due. */
final class DueNames {
    static final Names<Due> ALL = Names.<Due>of("due")
            .date("date", "date", "fecha", (due, from) -> FuzzyDate.of(due.on()))
            .text("obligation", "obligation", "obligación", DeadlineBlock::what)
            .text(
                    "subvention",
                    "grant",
                    "subvención",
                    (due, from) -> due.grant() == null ? null : due.grant().title())
            .optional()
            .thing("période", "period", "período", PeriodNames.ALL, (due, from) -> due.period())
            .text("statut", "status", "estado", DeadlineBlock::state)
            .date("transmis le", "submitted on", "entregado el", (due, from) -> {
                java.time.LocalDate on = DeadlineBlock.submittedOn(due, from);
                return on == null ? null : FuzzyDate.of(on);
            })
            .optional()
            .text("origine", "origin", "origen", DeadlineBlock::origin);

    private DueNames() {}
}
