package org.bilan.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bilan.funding.Agenda;
import org.bilan.funding.Due;
import org.bilan.funding.DueKind;
import org.bilan.funding.DueState;

/** Something due of which it is time to remind, as it is so many days ahead. */
record Lead(Due due, int days) {
    /** What has been overdue for longer is on the pages and in the list; mails would not help any more. */
    static final int MOST_DAYS_PAST = 30;

    /**
     * Of everything not done, the shortest lead that has been reached: after a pause one reminder, not all that were
     * missed.
     */
    static List<Lead> reached(Agenda agenda, LocalDate today, List<Integer> leads) {
        return agenda.dues().stream()
                .filter(due -> due.kind() != DueKind.RETENTION && due.state(today, 0) != DueState.DONE)
                .flatMap(due -> shortest(due, today, leads).map(days -> new Lead(due, days)).stream())
                .toList();
    }

    private static Optional<Integer> shortest(Due due, LocalDate today, List<Integer> leads) {
        long left = ChronoUnit.DAYS.between(today, due.on());
        return left < -MOST_DAYS_PAST
                ? Optional.empty()
                : leads.stream().filter(lead -> left <= lead).min(Integer::compare);
    }
}
