package org.bilan.web.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.ActivityRole;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.result.ReachBreakdown;
import org.bilan.result.ReachTotals;
import org.bilan.value.FuzzyDate;

/**
 * People reached, from sums of the database: what was added up there stands here as one activity of each group, so that
 * totals follow the same rules as in reports, cohorts and all.
 */
public final class PeopleCount {
    static final String NONE = "";
    private static final FuzzyDate SOME_DAY = FuzzyDate.of(LocalDate.of(2000, 1, 1));

    private final Map<String, Activity> activities = new LinkedHashMap<>();
    private final List<Reach> counts = new ArrayList<>();

    private PeopleCount(Stream<ReachFigures.Counted> counted) {
        counted.forEach(this::add);
    }

    /** Of everything counted together. */
    public static ReachTotals total(List<ReachFigures.Counted> sums, List<ReachFigures.Counted> cohorts) {
        PeopleCount count = new PeopleCount(Stream.concat(sums.stream(), cohorts.stream()));
        return ReachTotals.of(List.copyOf(count.activities.values()), count.counts);
    }

    /** By project, or by theme: the code of each, {@link #NONE} for what has none. */
    static ReachBreakdown<String> by(
            boolean project, List<ReachFigures.Counted> sums, List<ReachFigures.Counted> cohorts, List<String> order) {
        PeopleCount count = new PeopleCount(Stream.concat(sums.stream(), cohorts.stream()));
        List<Activity> all = List.copyOf(count.activities.values());
        List<ReachBreakdown.Group<String>> groups = order.stream()
                .map(code -> new ReachBreakdown.Group<>(
                        code,
                        0,
                        all.stream()
                                .filter(one -> code.equals(
                                        Objects.requireNonNullElse(project ? one.project() : one.theme(), NONE)))
                                .toList()))
                .toList();
        return ReachBreakdown.of(groups, all, count.counts);
    }

    private void add(ReachFigures.Counted one) {
        String group = one.project() + "\u001f" + one.theme() + "\u001f" + one.own();
        String code = one.cohort() == null ? group : group + "\u001f" + one.activity();
        activities.computeIfAbsent(code, same -> activity(code, one));
        counts.add(new Reach(
                null,
                code,
                ReachKind.valueOf(one.reach()),
                ReachMeasure.valueOf(one.measure()),
                Gender.valueOf(one.gender()),
                AgeBand.valueOf(one.age()),
                one.people(),
                one.about() == 1,
                null,
                one.cohort()));
    }

    private static Activity activity(String code, ReachFigures.Counted one) {
        return new Activity(
                code,
                SOME_DAY,
                code,
                ActivityKind.OTHER,
                one.own() == 1 ? ActivityRole.ORGANIZED : ActivityRole.CONTRIBUTED,
                ActivityStatus.DONE,
                one.theme(),
                one.project(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
