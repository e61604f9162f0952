package org.bilan.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All that is due, by day and then by key, and the duties of which the day is not known. */
public record Agenda(List<Due> dues, List<Undated> undated) {
    private static final Comparator<Due> BY_DAY = Comparator.comparing(Due::on).thenComparing(Due::key);

    public Agenda {
        dues = dues.stream().sorted(BY_DAY).toList();
        undated = List.copyOf(undated);
    }

    /** Due by a day, that day included. */
    public Agenda until(LocalDate last) {
        return new Agenda(dues.stream().filter(due -> !due.on().isAfter(last)).toList(), undated);
    }

    /** Reports and audits that were due before a day and had not been handed in by then. */
    public List<Due> overdue(LocalDate day) {
        return dues.stream()
                .filter(due -> due.kind().isHandedIn() && due.state(day, 0) == DueState.OVERDUE)
                .toList();
    }
}
