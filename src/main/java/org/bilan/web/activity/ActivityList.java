package org.bilan.web.activity;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.activity.ReachRepository;
import org.bilan.audit.AuditTrail;
import org.bilan.organization.Theme;
import org.bilan.organization.ThemeRepository;
import org.bilan.result.ReachTotal;
import org.bilan.result.ReachTotals;
import org.bilan.value.TextFold;
import org.bilan.web.Remembered;
import org.bilan.web.Slice;
import org.jspecify.annotations.Nullable;

/** Lists of activities: which there are, in which order, and what they add up to. */
@Singleton
class ActivityList {
    static final int SIZE = 50;

    /** Longer lists are not added up, and are put in the order of the alphabet by the database, which knows no accents. */
    private static final int LONG = 1000;

    private final ActivityRecords records;
    private final ActivityLines lines;
    private final ActivityIndex index;
    private final ThemeRepository themes;
    private final ReachRepository reach;
    private final Clock clock;
    private final Remembered<Condition, Counted> counted;

    /** What a whole list holds and adds up to. */
    private record Counted(Map<ActivityStatus, Long> statuses, long total, ActivityListView.@Nullable Totals totals) {}

    ActivityList(
            ActivityRecords records,
            ActivityLines lines,
            ActivityIndex index,
            ThemeRepository themes,
            ReachRepository reach,
            AuditTrail trail,
            Clock clock) {
        this.records = records;
        this.lines = lines;
        this.index = index;
        this.themes = themes;
        this.reach = reach;
        this.clock = clock;
        this.counted = new Remembered<>(trail, 200);
    }

    /** {@code sort} is {@code date}, {@code title} or {@code place}, backwards with a minus sign before it; else the newest come first. */
    @ReadOnly
    ActivityListView read(ActivityFilter filter, String sort, int number) {
        ActivityIndex.Found found = index.find(filter.words(), filter.period());
        Condition condition = condition(filter, found);
        Counted counted = this.counted.get(condition, () -> count(condition));
        long total = counted.total();
        int page = (int) Math.min(number, Math.max(0, (total - 1) / SIZE));
        Slice<ActivityLine> slice = new Slice<>(lines.of(sorted(condition, sort, page, total)), page, SIZE, total);
        return new ActivityListView(
                slice,
                counted.statuses(),
                counted.totals(),
                found.near(),
                found.isCut(),
                total == 0 && records.isEmpty());
    }

    /** Every activity of the list in its order, some read at a time. */
    @ReadOnly
    void each(ActivityFilter filter, String sort, Consumer<ActivityLine> take) {
        Condition condition = condition(filter, index.find(filter.words(), filter.period()));
        List<String> codes = codes(condition, sort);
        for (int from = 0; from < codes.size(); from += LONG / 2) {
            List<String> some = codes.subList(from, Math.min(from + LONG / 2, codes.size()));
            lines.of(records.findAll(some)).forEach(take);
        }
    }

    /** At most {@code most} of the list, in the order of their dates. */
    @ReadOnly
    List<Activity> first(ActivityFilter filter, int most) {
        Condition condition = condition(filter, index.find(filter.words(), filter.period()));
        return records.find(condition, ActivityRecords.OLDEST, most, 0);
    }

    private Counted count(Condition condition) {
        Map<ActivityStatus, Long> statuses = records.count(condition);
        long total = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new Counted(statuses, total, total > LONG ? null : totals(condition));
    }

    private List<Activity> sorted(Condition condition, String sort, int page, long total) {
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        long offset = (long) page * SIZE;
        if (total == 0) {
            return List.of();
        }
        if (!isByWord(by) || total > LONG) {
            return records.find(condition, order(by, down), SIZE, offset);
        }
        return records.findAll(
                byWord(condition, by, down).skip(offset).limit(SIZE).toList());
    }

    private List<String> codes(Condition condition, String sort) {
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        long total = counted.get(condition, () -> count(condition)).total();
        return !isByWord(by) || total > LONG
                ? records.codes(condition, order(by, down))
                : byWord(condition, by, down).toList();
    }

    private static boolean isByWord(String by) {
        return by.equals("title") || by.equals("place");
    }

    private static String order(String by, boolean down) {
        if (isByWord(by)) {
            return "LOWER(COALESCE(" + by + ", ''))" + (down ? " DESC" : "") + ", code";
        }
        return by.equals("date") && !down ? ActivityRecords.OLDEST : ActivityRecords.NEWEST;
    }

    private Stream<String> byWord(Condition condition, String by, boolean down) {
        Comparator<ActivityHeading> byWord = Comparator.comparing(heading -> folded(heading, by));
        return records.headings(condition).stream()
                .sorted((down ? byWord.reversed() : byWord).thenComparing(ActivityHeading::code))
                .map(ActivityHeading::code);
    }

    private static String folded(ActivityHeading heading, String by) {
        String text = by.equals("title") ? heading.title() : heading.place();
        return text == null ? "" : TextFold.fold(text).replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    private ActivityListView.Totals totals(Condition condition) {
        List<Activity> activities = records.find(condition, ActivityRecords.OLDEST, LONG, 0);
        ReachTotals totals = ReachTotals.of(
                activities, reach.findOf(activities.stream().map(Activity::code).toList()));
        return new ActivityListView.Totals(
                totals.own(ReachKind.DIRECT, ReachMeasure.PEOPLE)
                        .map(ReachTotal::total)
                        .orElse(null),
                totals.own(ReachKind.DIRECT, ReachMeasure.ATTENDANCES)
                        .map(ReachTotal::total)
                        .orElse(null));
    }

    private Condition condition(ActivityFilter filter, ActivityIndex.Found found) {
        List<Condition> all = new ArrayList<>();
        if (found.codes() != null) {
            all.add(
                    found.codes().isEmpty()
                            ? Condition.of("1 = 0")
                            : Condition.of("activity.code IN (?)", found.codes()));
        }
        if (filter.period() != null) {
            all.add(Condition.of(
                    "activity.date_earliest <= ? AND activity.date_latest >= ?",
                    filter.period().end(),
                    filter.period().start()));
        }
        equal(all, "kind", filter.kind());
        equal(all, "role", filter.role());
        equal(all, "status", filter.status());
        if (filter.theme() != null) {
            all.add(Condition.of("activity.theme IN (?)", List.copyOf(withSubthemes(filter.theme()))));
        }
        if (filter.project() != null) {
            all.add(Condition.of("activity.project = ?", filter.project()));
        }
        if (filter.partner() != null) {
            all.add(Condition.of(
                    "activity.code IN (SELECT p.activity FROM activity_partner p WHERE p.organization = ?)",
                    filter.partner()));
        }
        if (filter.country() != null) {
            all.add(Condition.of("activity.country = ?", filter.country()));
        }
        if (filter.grant() != null) {
            all.add(Condition.of("""
                    activity.code IN (SELECT g.activity FROM activity_grant g WHERE g.grant_code = ?)
                        OR (activity.project IN (SELECT p.project FROM grant_project p WHERE p.grant_code = ?)
                            AND NOT EXISTS (SELECT 1 FROM activity_grant g WHERE g.activity = activity.code))""", filter.grant(), filter.grant()));
        }
        if (filter.attention() != null) {
            all.add(filter.attention().on(LocalDate.now(clock)));
        }
        return all.stream().reduce(Condition::and).orElse(Condition.ALWAYS);
    }

    private static void equal(List<Condition> all, String column, @Nullable Enum<?> value) {
        if (value != null) {
            all.add(Condition.of("activity." + column + " = '" + value.name() + "'"));
        }
    }

    private Set<String> withSubthemes(String theme) {
        List<Theme> all = themes.findAllOrderByCode();
        Set<String> found = new HashSet<>(Set.of(theme));
        boolean more = true;
        while (more) {
            more = all.stream()
                    .filter(one -> one.parent() != null && found.contains(one.parent()))
                    .map(one -> found.add(one.code()))
                    .reduce(false, Boolean::logicalOr);
        }
        return found;
    }
}
