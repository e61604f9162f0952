package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bilan.activity.Activity;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.ReachBy;
import org.bilan.report.material.ReachBy.Row;
import org.bilan.report.material.ReachSources;
import org.bilan.report.material.Told;
import org.bilan.result.ReachBreakdown.Part;
import org.jspecify.annotations.Nullable;

/**
 * Charts « personnes rejointes »: the people whom the organization's own activities reached directly, told apart in one
 * way, and by gender where anybody's is known; by period, beside the year before. Attendances where nobody counted people.
 * A number that is hidden has no bar, and the source says so.
 */
public final class ReachChart {
    /** So many bars fit the width or the height of a chart. */
    private static final int MOST = 14;

    private final Material from;
    private final ReachBy by;
    private final ReachMeasure measure;
    private final List<String> keys = new ArrayList<>();
    private final List<Function<Part<Row>, @Nullable Origin>> origins = new ArrayList<>();
    private boolean hidden;

    private ReachChart(Material from, ReachBy by) {
        this.from = from;
        this.by = by;
        this.measure = from.told().own(ReachKind.DIRECT, ReachMeasure.PEOPLE).isThere()
                ? ReachMeasure.PEOPLE
                : ReachMeasure.ATTENDANCES;
    }

    public static Chart chart(Material from, ReachBy by) {
        return new ReachChart(from, by).drawn();
    }

    private Chart drawn() {
        List<Part<Row>> parts = by.isTime() ? from.told().by(by).parts() : largest();
        Told total = from.told().own(ReachKind.DIRECT, measure);
        List<Series> series = !total.isThere() ? List.of() : by.isTime() ? years(parts) : byGender(parts);
        List<String> labels = parts.stream().map(part -> part.key().label()).toList();
        String key = by == ReachBy.KIND ? "chart.reach." + measure.code() : "chart.reach." + by.code();
        Kind kind = by.isTime() ? Kind.BAR : series.size() > 1 ? Kind.STACKED_BAR : Kind.HORIZONTAL_BAR;
        String title = total.isThere() ? title(total) : from.say("chart.reach.none");
        ChartWords words = new ChartWords(from, key, PointFormat.NUMBER);
        return (by.isTime() ? words.overTime() : words)
                .from(new PointSources(
                        parts.stream().map(part -> part.key().code()).toList(),
                        keys,
                        (at, part) -> origins.get(at).apply(parts.get(part))))
                .chart(kind, title, hidden ? from.say("chart.reach.masked") : null, labels, series);
    }

    /** Those of depth 0 in which somebody was counted, the largest first. */
    private List<Part<Row>> largest() {
        return from.told().by(by).parts().stream()
                .filter(part -> part.depth() == 0
                        && part.totals().own(ReachKind.DIRECT, measure).isPresent())
                .sorted(Comparator.comparing(
                        (Part<Row> part) -> told(part).number().orElse(0L), Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private Told told(Part<Row> part) {
        return from.told().total(part.totals(), true, ReachKind.DIRECT, measure, part.key());
    }

    /** Where a part of a bar is hidden the bars are told whole: what is left would look like all. */
    private List<Series> byGender(List<Part<Row>> parts) {
        List<Series> genders = genders(parts);
        if (!hidden) {
            return genders;
        }
        List<@Nullable BigDecimal> points = new ArrayList<>();
        parts.forEach(part -> points.add(point(told(part))));
        keys.clear();
        origins.clear();
        tell("all", part -> origin(told(part), asked(part)));
        return List.of(new Series(from.say("chart.reach.series"), points));
    }

    private List<Series> genders(List<Part<Row>> parts) {
        List<Gender> present = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            Told everybody = from.told().own(ReachKind.DIRECT, measure, gender);
            if (everybody.hidden() || everybody.number().orElse(0L) > 0) {
                present.add(gender);
            }
        }
        List<Series> series = new ArrayList<>();
        for (Gender gender : present) {
            List<@Nullable BigDecimal> points = new ArrayList<>();
            parts.forEach(part -> points.add(point(gender(part, gender))));
            tell(gender.code(), part -> origin(gender(part, gender), asked(part).of(gender)));
            String name = present.size() == 1 ? from.say("chart.reach.series") : from.word("gender", gender);
            series.add(new Series(name, points));
        }
        return series;
    }

    private List<Series> years(List<Part<Row>> parts) {
        List<@Nullable BigDecimal> now = new ArrayList<>();
        List<@Nullable BigDecimal> before = new ArrayList<>();
        for (Part<Row> part : parts) {
            now.add(point(told(part)));
            before.add(point(toldBefore(part)));
        }
        List<Series> series = new ArrayList<>();
        tell("this.year", part -> origin(told(part), asked(part)));
        series.add(new Series(from.say("column.this.year"), now));
        if (before.stream().anyMatch(java.util.Objects::nonNull)) {
            tell("last.year", part -> origin(toldBefore(part), asked(part).yearEarlier(before(part))));
            series.add(new Series(from.say("column.last.year"), before));
        }
        return series;
    }

    private Told toldBefore(Part<Row> part) {
        return from.told().before(by).parts().stream()
                .filter(old -> old.key().equals(part.key()))
                .findFirst()
                .map(old -> from.told().before(old.totals(), ReachKind.DIRECT, measure, old.key()))
                .orElseGet(Told::nobodyCounted);
    }

    private Told gender(Part<Row> part, Gender gender) {
        return from.told().gender(part.totals(), true, ReachKind.DIRECT, measure, part.key(), gender);
    }

    private void tell(String series, Function<Part<Row>, @Nullable Origin> origin) {
        keys.add(series);
        origins.add(origin);
    }

    private @Nullable Origin origin(Told told, ReachSources.Asked asked) {
        return from.sources().reach().of(told, asked);
    }

    private ReachSources.Asked asked(Part<Row> part) {
        List<Activity> activities = from.told().activities(part.key(), false);
        return new ReachSources.Asked(activities, false, true, ReachKind.DIRECT, measure, null, null);
    }

    private List<Activity> before(Part<Row> part) {
        return from.told().activities(part.key(), true);
    }

    private @Nullable BigDecimal point(Told told) {
        hidden |= told.isThere() && told.hidden();
        return told.number().filter(count -> count > 0).map(BigDecimal::valueOf).orElse(null);
    }

    private String title(Told total) {
        if (total.number().isEmpty()) {
            hidden = true;
            return from.say("chart.reach.hidden");
        }
        long count = total.number().get();
        String key = "chart.reach." + measure.code() + (total.approximate() ? ".title.about" : ".title");
        TitleFigures figures = new TitleFigures(from, "chart.reach." + measure.code());
        ReachSources sources = from.sources().reach();
        ReachSources.Asked everybody = ReachSources.everybody(from, ReachKind.DIRECT, measure);
        String title = from.say(key, count, figures.count("all", count, () -> sources.of(total, everybody)));
        return from.told()
                .womenShare(measure)
                .map(percent -> from.say(
                        "chart.reach.women", title, figures.percent("women", percent, () -> sources.women(measure))))
                .orElse(title);
    }
}
