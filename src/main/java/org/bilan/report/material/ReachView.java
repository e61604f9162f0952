package org.bilan.report.material;

import java.util.List;
import org.bilan.activity.Activity;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.report.fact.WorkIndex;
import org.bilan.result.ReachBreakdown;
import org.bilan.result.ReachTotal;
import org.bilan.result.ReachTotals;

/** The people reached by the activities of a report. */
public final class ReachView {
    private final WorkIndex work;
    private final List<Activity> done;
    private final ReachTotals total;

    ReachView(WorkIndex work, List<Activity> done) {
        this.work = work;
        this.done = done;
        this.total = ReachTotals.of(done, counts(done));
    }

    public ReachTotals total() {
        return total;
    }

    public ReachTotals of(List<Activity> some) {
        return ReachTotals.of(some, counts(some));
    }

    /** The total is told of all the activities, grouped or not. */
    <K> ReachBreakdown<K> breakdown(List<ReachBreakdown.Group<K>> groups) {
        return ReachBreakdown.of(groups, done, counts());
    }

    List<Reach> counts() {
        return counts(done);
    }

    public Count own(ReachKind reach, ReachMeasure measure) {
        return total.own(reach, measure).map(ReachView::count).orElse(Count.NONE);
    }

    /** The people reached directly that exact counts account for: what an approximate figure can rest on. */
    public long tracedPeople() {
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

    private List<Reach> counts(List<Activity> activities) {
        return activities.stream()
                .flatMap(activity -> work.reachOf(activity).stream())
                .toList();
    }
}
