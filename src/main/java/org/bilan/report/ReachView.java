package org.bilan.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.result.ReachTotal;
import org.bilan.result.ReachTotals;

/** The people reached by the activities of a report. */
final class ReachView {
    private final WorkIndex work;
    private final List<Activity> done;
    private final ReachTotals total;

    ReachView(WorkIndex work, List<Activity> done) {
        this.work = work;
        this.done = done;
        this.total = ReachTotals.of(done, counts(done));
    }

    ReachTotals total() {
        return total;
    }

    ReachTotals of(List<Activity> some) {
        return ReachTotals.of(some, counts(some));
    }

    /** Everyone counted at one activity, whoever organized it: people, else attendances. */
    Count participants(Activity activity) {
        ReachTotals one = of(List.of(activity));
        List<ReachTotal> all =
                Stream.concat(one.own().stream(), one.others().stream()).toList();
        return direct(all, ReachMeasure.PEOPLE)
                .or(() -> direct(all, ReachMeasure.ATTENDANCES))
                .map(ReachView::count)
                .orElse(Count.NONE);
    }

    Count own(ReachKind reach, ReachMeasure measure) {
        return total.own(reach, measure).map(ReachView::count).orElse(Count.NONE);
    }

    /** The people reached directly that exact counts account for: what an approximate figure can rest on. */
    long tracedPeople() {
        List<Reach> exact =
                counts(done).stream().filter(count -> !count.approximate()).toList();
        return ReachTotals.of(done, exact)
                .own(ReachKind.DIRECT, ReachMeasure.PEOPLE)
                .map(people -> people.total().count())
                .orElse(0L);
    }

    static Count count(ReachTotal total) {
        return new Count(total.total().count(), total.total().approximate());
    }

    private static Optional<ReachTotal> direct(List<ReachTotal> totals, ReachMeasure measure) {
        return totals.stream()
                .filter(one -> one.reach() == ReachKind.DIRECT && one.measure() == measure)
                .findFirst();
    }

    private List<Reach> counts(List<Activity> activities) {
        return activities.stream()
                .flatMap(activity -> work.reachOf(activity).stream())
                .toList();
    }
}
