package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.report.material.ReachBy.Row;
import org.bilan.result.Headcount;
import org.bilan.result.ReachBreakdown;
import org.bilan.result.ReachBreakdown.Group;
import org.bilan.result.ReachCell;
import org.bilan.result.ReachMask;
import org.bilan.result.ReachTotal;
import org.bilan.result.ReachTotals;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * The people reached as the report's tables, charts and tags tell them. Where small counts are to be hidden, all of them
 * ask here, so that none gives away what another hides.
 */
public final class ReachTold {
    /** Above so many activities with counts the table of the people reached is by kind. */
    static final int MOST_ACTIVITIES = 30;

    private final Material from;
    private final ReachGroups groups;
    private final Map<ReachBy, ReachBreakdown<Row>> breakdowns = new EnumMap<>(ReachBy.class);
    private final Map<ReachBy, ReachBreakdown<Row>> breakdownsBefore = new EnumMap<>(ReachBy.class);
    private @Nullable ReachMask mask;
    private @Nullable ReachMask maskBefore;

    ReachTold(Material from) {
        this.from = from;
        this.groups = new ReachGroups(from);
    }

    public ReachBreakdown<Row> by(ReachBy by) {
        return breakdowns.computeIfAbsent(by, ask -> from.reach().breakdown(groups.of(ask)));
    }

    /** The year before, under the rows of this year. */
    public ReachBreakdown<Row> before(ReachBy by) {
        return breakdownsBefore.computeIfAbsent(by, ask -> from.reachBefore().breakdown(groups.before(ask)));
    }

    /** The activities of a row; all of them for everybody. */
    public List<Activity> activities(Object row, boolean aYearEarlier) {
        if (!(row instanceof Row one)) {
            return aYearEarlier ? from.doneBefore() : from.done();
        }
        return (aYearEarlier ? groups.before(one.by()) : groups.of(one.by()))
                .stream()
                        .filter(group -> group.key().equals(one))
                        .findFirst()
                        .map(Group::activities)
                        .orElse(List.of());
    }

    /** The table of people reached is by activity while it fits a page. */
    public ReachBy usual() {
        long counted = from.done().stream()
                .filter(activity -> !from.work().reachOf(activity).isEmpty())
                .count();
        return counted > MOST_ACTIVITIES ? ReachBy.KIND : ReachBy.ACTIVITY;
    }

    /** What the organization itself reached in the period. */
    public Told own(ReachKind reach, ReachMeasure measure) {
        return total(from.reach().total(), true, reach, measure, ReachMask.WHOLE);
    }

    public Told own(ReachKind reach, ReachMeasure measure, Gender gender) {
        return gender(from.reach().total(), true, reach, measure, ReachMask.WHOLE, gender);
    }

    public Told own(ReachKind reach, ReachMeasure measure, AgeBand age) {
        return Told.of(
                from.reach()
                        .total()
                        .own(reach, measure)
                        .map(total -> total.byAge().get(age)),
                mask().hides(true, reach, measure, ReachMask.WHOLE, null, age));
    }

    /** Of everybody; nobody counted is nothing told. */
    public Told own(ReachKind reach, ReachMeasure measure, Gender gender, AgeBand age) {
        Optional<Headcount> count = from.reach().total().own(reach, measure).stream()
                .flatMap(total -> total.cells().stream())
                .filter(cell -> cell.gender() == gender && cell.age() == age)
                .map(ReachCell::headcount)
                .findFirst();
        return Told.of(count, mask().hides(true, reach, measure, ReachMask.WHOLE, gender, age));
    }

    /** Of everybody, told apart as asked. */
    public Told own(ReachSources.Asked asked) {
        Gender gender = asked.gender();
        AgeBand age = asked.age();
        if (gender != null) {
            return age == null
                    ? own(asked.reach(), asked.measure(), gender)
                    : own(asked.reach(), asked.measure(), gender, age);
        }
        return age == null ? own(asked.reach(), asked.measure()) : own(asked.reach(), asked.measure(), age);
    }

    public Told total(ReachTotals totals, boolean own, ReachKind reach, ReachMeasure measure, Object row) {
        return found(totals, own, reach, measure)
                .map(total -> new Told(total.total(), mask().hides(own, reach, measure, row)))
                .orElseGet(Told::nobodyCounted);
    }

    public Told gender(
            ReachTotals totals, boolean own, ReachKind reach, ReachMeasure measure, Object row, Gender gender) {
        Optional<Headcount> count =
                found(totals, own, reach, measure).map(total -> total.byGender().get(gender));
        return Told.of(count, mask().hides(own, reach, measure, row, gender, null));
    }

    /** A sum of the year before. */
    public Told before(ReachTotals totals, ReachKind reach, ReachMeasure measure, Object row) {
        return found(totals, true, reach, measure)
                .map(total -> new Told(total.total(), maskBefore().hides(true, reach, measure, row)))
                .orElseGet(Told::nobodyCounted);
    }

    /** Everyone counted at one activity, whoever organized it: people, else attendances. */
    public Told participants(Activity activity) {
        ReachTotals one = from.reach().of(List.of(activity));
        boolean own = ReachTotals.isOwn(activity);
        Told people = total(one, own, ReachKind.DIRECT, ReachMeasure.PEOPLE, single(activity));
        return people.isThere()
                ? people
                : total(one, own, ReachKind.DIRECT, ReachMeasure.ATTENDANCES, single(activity));
    }

    private static Optional<ReachTotal> found(ReachTotals totals, boolean own, ReachKind reach, ReachMeasure measure) {
        return own ? totals.own(reach, measure) : totals.others(reach, measure);
    }

    private ReachMask mask() {
        ReachMask made = mask == null ? makeMask() : mask;
        mask = made;
        return made;
    }

    private ReachMask maskBefore() {
        ReachMask made = maskBefore == null ? makeMaskBefore() : maskBefore;
        maskBefore = made;
        return made;
    }

    private ReachMask makeMask() {
        if (from.maskBelow() == 0) {
            return ReachMask.none();
        }
        List<ReachMask.Row> rows = new ArrayList<>();
        for (ReachBy by : ReachBy.values()) {
            if (by != ReachBy.ACTIVITY || usual() == ReachBy.ACTIVITY) {
                groups.of(by).forEach(group -> rows.add(row(group, true)));
            }
        }
        from.done().forEach(activity -> rows.add(new ReachMask.Row(single(activity), false, List.of(activity))));
        return ReachMask.of(from.maskBelow(), from.done(), from.reach().counts(), rows);
    }

    private ReachMask makeMaskBefore() {
        if (from.maskBelow() == 0) {
            return ReachMask.none();
        }
        List<ReachMask.Row> rows = new ArrayList<>();
        for (ReachBy by : ReachBy.values()) {
            if (by.isTime()) {
                groups.before(by).forEach(group -> rows.add(row(group, false)));
            }
        }
        return ReachMask.of(
                from.maskBelow(), from.doneBefore(), from.reachBefore().counts(), rows);
    }

    private static ReachMask.Row row(Group<Row> group, boolean byGender) {
        return new ReachMask.Row(group.key(), byGender, group.activities());
    }

    private static Object single(Activity activity) {
        return List.of(activity.code());
    }

    /** In percent of all counted; empty where the gender of half of them or more is not known, or a number is hidden. */
    public Optional<BigDecimal> womenShare(ReachMeasure measure) {
        Optional<Long> all = own(ReachKind.DIRECT, measure).number();
        Optional<Long> women = own(ReachKind.DIRECT, measure, Gender.WOMEN).number();
        Optional<Long> unknown = own(ReachKind.DIRECT, measure, Gender.UNKNOWN).number();
        boolean known = all.isPresent()
                && women.isPresent()
                && unknown.filter(count -> count * 2 < all.get()).isPresent();
        return known
                ? new Share(BigDecimal.valueOf(women.get()), BigDecimal.valueOf(all.get())).percent(0)
                : Optional.empty();
    }
}
