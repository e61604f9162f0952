package org.bilan.report.make;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.funding.FunderProfile;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.trace.Trace;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Reports as they were submitted, wherever they are kept. */
public interface SubmittedReports {
    /**
     * One that lies with its funder, or is the annual report of the year.
     *
     * @param id that it is opened by
     * @param grant null for an annual report
     * @param version of that report, from 1
     */
    record Listed(String id, @Nullable String grant, Period period, int version, LocalDate submittedOn) {}

    /** What it was made from and printed. */
    record Opened(ReportFacts facts, FunderProfile profile, Trace trace) {}

    /**
     * The latest version of each report with a day in the period, by its first day; none that was returned or taken up
     * again, which does not tell any more what the organization says.
     */
    List<Listed> during(Period period);

    /** Empty if it is gone, or is not what it was. */
    Optional<Opened> open(String id);
}
