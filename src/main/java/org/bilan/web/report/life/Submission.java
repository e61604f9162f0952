package org.bilan.web.report.life;

import org.bilan.audit.Author;
import org.bilan.web.report.work.ReportWork;

/**
 * What is done when a report is submitted, in the transaction of that step: whatever it throws, the report is not
 * submitted. Beans of this type are asked in their order.
 */
public interface Submission {
    /**
     * @param work as it was approved, its state still {@code APPROVED}
     * @param step who submitted it, when, on which day, to whom and how, as it was stored
     * @param by who submitted it, and by which door
     */
    void submitted(ReportWork work, ReportStep step, Author by);
}
