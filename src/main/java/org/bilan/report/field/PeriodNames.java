package org.bilan.report.field;

import org.bilan.value.FuzzyDate;
import org.bilan.value.Period;

/** What a template may ask of the report's period. */
final class PeriodNames {
    static final Names<Period> ALL = Names.<Period>of("period")
            .date("début", "start", "inicio", (period, from) -> FuzzyDate.of(period.start()))
            .date("fin", "end", "fin", (period, from) -> FuzzyDate.of(period.end()))
            .text("nom", "name", "nombre", (period, from) -> from.wording().period(period))
            .text("année", "year", "año", (period, from) -> from.wording().years(period));

    private PeriodNames() {}
}
