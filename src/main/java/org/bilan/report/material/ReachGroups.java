package org.bilan.report.material;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.Project;
import org.bilan.report.fact.ThemeTree;
import org.bilan.report.material.ReachBy.Row;
import org.bilan.result.ReachBreakdown.Group;
import org.bilan.result.Spans;
import org.bilan.value.Period;
import org.bilan.value.TextFold;

/**
 * The activities done, grouped in each way that people reached are told. Every activity is in one group of depth 0: what
 * has no project or country, or a date that does not tell the month, is in a group of its own, the last.
 */
final class ReachGroups {
    private static final String NONE = "";

    private final Material from;

    ReachGroups(Material from) {
        this.from = from;
    }

    List<Group<Row>> of(ReachBy by) {
        return switch (by) {
            case ACTIVITY -> activities();
            case PROJECT -> projects();
            case THEME -> themes();
            case COUNTRY -> countries();
            case KIND -> kinds();
            case MONTH, QUARTER, YEAR -> spans(by, false);
        };
    }

    /** The same spans a year earlier, under the codes of this year's. */
    List<Group<Row>> before(ReachBy by) {
        return spans(by, true);
    }

    private List<Group<Row>> activities() {
        Map<String, Long> titles = from.done().stream()
                .filter(activity -> !from.work().reachOf(activity).isEmpty())
                .collect(Collectors.groupingBy(Activity::title, Collectors.counting()));
        Map<String, List<Activity>> rows = new LinkedHashMap<>();
        for (Activity activity : from.done()) {
            String label = titles.getOrDefault(activity.title(), 1L) == 1
                    ? activity.title()
                    : activity.title() + " (" + from.wording().date(activity.date()) + ")";
            rows.computeIfAbsent(label, same -> new ArrayList<>()).add(activity);
        }
        List<Group<Row>> groups = new ArrayList<>();
        rows.forEach((label, same) -> groups.add(group(ReachBy.ACTIVITY, label, label, same)));
        return groups;
    }

    private List<Group<Row>> projects() {
        Map<String, String> titles =
                from.work().projects().stream().collect(Collectors.toMap(Project::code, Project::title));
        return grouped(ReachBy.PROJECT, Activity::project, code -> titles.getOrDefault(code, code));
    }

    private List<Group<Row>> countries() {
        return grouped(ReachBy.COUNTRY, Activity::country, code -> String.valueOf(from.country(code)));
    }

    /** By title; {@code none} last. */
    private List<Group<Row>> grouped(
            ReachBy by,
            Function<Activity, @org.jspecify.annotations.Nullable String> code,
            Function<String, String> title) {
        Map<String, List<Activity>> byCode = new TreeMap<>();
        for (Activity activity : from.done()) {
            String own = code.apply(activity);
            byCode.computeIfAbsent(own == null ? NONE : own, same -> new ArrayList<>())
                    .add(activity);
        }
        List<Activity> none = byCode.remove(NONE);
        List<Group<Row>> groups = new ArrayList<>();
        byCode.forEach((key, same) -> groups.add(group(by, key, title.apply(key), same)));
        groups.sort(Comparator.comparing(group -> TextFold.fold(group.key().label())));
        if (none != null) {
            groups.add(group(by, NONE, from.say("reach.none." + by.code()), none));
        }
        return groups;
    }

    private List<Group<Row>> kinds() {
        Map<org.bilan.activity.ActivityKind, List<Activity>> byKind =
                from.done().stream().collect(Collectors.groupingBy(Activity::kind, TreeMap::new, Collectors.toList()));
        List<Group<Row>> groups = new ArrayList<>();
        byKind.forEach((kind, same) -> groups.add(group(ReachBy.KIND, kind.code(), from.word("kind", kind), same)));
        return groups;
    }

    private List<Group<Row>> themes() {
        List<Group<Row>> groups = new ArrayList<>();
        from.themes().branches().forEach(branch -> add(branch, 0, groups));
        return groups;
    }

    private static void add(ThemeTree.Branch branch, int depth, List<Group<Row>> groups) {
        Row row = new Row(ReachBy.THEME, branch.theme().code(), branch.theme().title());
        groups.add(new Group<>(row, depth, branch.allActivities()));
        branch.below().forEach(below -> add(below, depth + 1, groups));
    }

    private List<Group<Row>> spans(ReachBy by, boolean before) {
        NavigableMap<LocalDate, Period> byStart = new TreeMap<>();
        Map<Period, List<Activity>> in = new LinkedHashMap<>();
        for (Period span : spans(by)) {
            byStart.put((before ? span.yearBefore() : span).start(), span);
            in.put(span, new ArrayList<>());
        }
        List<Activity> vague = new ArrayList<>();
        for (Activity activity : before ? from.doneBefore() : from.done()) {
            Map.Entry<LocalDate, Period> entry =
                    byStart.floorEntry(activity.date().earliest());
            boolean within = entry != null
                    && (before ? entry.getValue().yearBefore() : entry.getValue())
                            .contains(activity.date().latest());
            (within ? in.get(entry.getValue()) : vague).add(activity);
        }
        List<Group<Row>> groups = new ArrayList<>();
        in.forEach((span, same) -> groups.add(group(by, span.start().toString(), label(by, span), same)));
        groups.add(group(by, NONE, from.say("reach.none." + by.code()), vague));
        return groups;
    }

    private List<Period> spans(ReachBy by) {
        MonthDay start = from.facts().home().fiscalYearStart();
        return by == ReachBy.MONTH
                ? Spans.months(from.period())
                : by == ReachBy.QUARTER ? Spans.quarters(from.period(), start) : Spans.years(from.period(), start);
    }

    private String label(ReachBy by, Period span) {
        return by == ReachBy.MONTH
                ? from.wording().month(YearMonth.from(span.start()))
                : from.wording().period(span);
    }

    private static Group<Row> group(ReachBy by, String code, String label, List<Activity> activities) {
        return new Group<>(new Row(by, code, label), 0, activities);
    }
}
