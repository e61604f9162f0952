package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.bilan.activity.Activity;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.report.trace.How;
import org.bilan.result.ReachTotals;
import org.jspecify.annotations.Nullable;

/** Where numbers of people come from: the counts of activities, of one cohort only those of its largest. */
public final class ReachSources {
    private final Material from;
    private final Sources sources;

    ReachSources(Material from, Sources sources) {
        this.from = from;
        this.sources = sources;
    }

    /**
     * Which counts are told.
     *
     * @param own by what the organization held itself, else by what others did
     * @param before a year earlier
     */
    public record Asked(
            List<Activity> activities,
            boolean before,
            boolean own,
            ReachKind reach,
            ReachMeasure measure,
            @Nullable Gender gender,
            @Nullable AgeBand age) {
        public Asked yearEarlier(List<Activity> those) {
            return new Asked(those, true, own, reach, measure, gender, age);
        }

        public Asked of(Gender other) {
            return new Asked(activities, before, own, reach, measure, other, age);
        }

        public Asked of(ReachMeasure other) {
            return new Asked(activities, before, own, reach, other, gender, age);
        }

        public Asked of(AgeBand other) {
            return new Asked(activities, before, own, reach, measure, gender, other);
        }
    }

    /** Of everybody whom the organization reached in the period. */
    public static Asked everybody(Material from, ReachKind reach, ReachMeasure measure) {
        return new Asked(from.done(), false, true, reach, measure, null, null);
    }

    /** Everyone counted at one activity: people, else attendances. */
    public Origin participants(Activity activity) {
        Asked people = new Asked(
                List.of(activity),
                false,
                ReachTotals.isOwn(activity),
                ReachKind.DIRECT,
                ReachMeasure.PEOPLE,
                null,
                null);
        boolean counted = from.reach()
                        .of(List.of(activity))
                        .own(ReachKind.DIRECT, ReachMeasure.PEOPLE)
                        .isPresent()
                || from.reach()
                        .of(List.of(activity))
                        .others(ReachKind.DIRECT, ReachMeasure.PEOPLE)
                        .isPresent();
        Asked asked = counted ? people : people.of(ReachMeasure.ATTENDANCES);
        return Objects.requireNonNullElse(of(from.told().participants(activity), asked), Origin.UNTOLD);
    }

    /** The women's part of everybody whom the organization reached directly; null where one of the two is not told. */
    public @Nullable Origin women(ReachMeasure measure) {
        Told all = from.told().own(ReachKind.DIRECT, measure);
        Told women = from.told().own(ReachKind.DIRECT, measure, Gender.WOMEN);
        Asked everybody = everybody(from, ReachKind.DIRECT, measure);
        return sources.percent(
                part(from.word("gender", Gender.WOMEN), women, of(women, everybody.of(Gender.WOMEN))),
                part(from.say("total"), all, of(all, everybody)));
    }

    private static Origin.@Nullable Part part(String label, Told told, @Nullable Origin origin) {
        return origin == null || told.number().isEmpty()
                ? null
                : Origin.Part.of(label, BigDecimal.valueOf(told.number().get()), origin.unit(), origin);
    }

    public @Nullable Origin of(Told told, Asked asked) {
        if (!told.isThere()) {
            return null;
        }
        if (told.number().isEmpty()) {
            return Origin.HIDDEN;
        }
        List<Reach> counts = asked.activities().stream()
                .flatMap(activity -> (asked.before() ? from.workBefore() : from.work()).reachOf(activity).stream())
                .toList();
        List<Reach> counted =
                ReachTotals.counted(asked.activities(), counts, asked.own(), asked.reach(), asked.measure());
        boolean largest = counted.size()
                < counts.stream()
                        .filter(one -> one.reach() == asked.reach() && one.measure() == asked.measure())
                        .count();
        List<Reach> those = counted.stream()
                .filter(one -> asked.gender() == null || one.gender() == asked.gender())
                .filter(one -> asked.age() == null || one.age() == asked.age())
                .toList();
        String key = largest && asked.measure() == ReachMeasure.PEOPLE ? "reach.largest" : "reach.sum";
        return Origin.of(largest ? How.LARGEST : those.size() == 1 ? How.ENTERED : How.SUM, sources.say(key), those)
                .told(BigDecimal.valueOf(told.number().get()), asked.measure().code());
    }
}
