package org.bilan.web.home;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.document.chart.ChartDrawing;
import org.bilan.report.ReportRequest;
import org.bilan.report.block.YearAtGlance;
import org.bilan.report.make.ReportMaker;
import org.bilan.storage.BulkReader;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.value.Wording;
import org.bilan.web.Beside;
import org.bilan.web.activity.ActivityNeeds;
import org.bilan.web.money.ExpenseGaps;

/**
 * Works a year out once, until a record changes: all of its facts are read, as for the annual report. That takes seconds
 * where there are many, so that it is done beside the page, one year at a time.
 */
@Singleton
class Years implements AutoCloseable {
    private static final int WIDTH = 460;

    private final ReportMaker reports;
    private final ActivityNeeds activities;
    private final ExpenseGaps expenses;
    private final BulkReader bulk;
    private final Clock clock;
    private final Beside<Asked, YearView> years;

    /** {@code today} because what is late changes with the day. */
    private record Asked(Period year, Language language, LocalDate today) {}

    Years(
            ReportMaker reports,
            ActivityNeeds activities,
            ExpenseGaps expenses,
            BulkReader bulk,
            AuditTrail trail,
            Clock clock) {
        this.reports = reports;
        this.activities = activities;
        this.expenses = expenses;
        this.bulk = bulk;
        this.clock = clock;
        this.years = new Beside<>("year-at-a-glance", trail, 12);
    }

    /** What is known already; empty where it has to be worked out first. */
    Optional<YearView> known(Period year, Language language) {
        return years.known(asked(year, language));
    }

    /** The year; empty while it is being worked out, which begins with the first who asks. */
    Optional<YearView> soon(Period year, Language language) {
        Asked asked = asked(year, language);
        return years.soon(asked, () -> workedOut(asked));
    }

    @Override
    @PreDestroy
    public void close() {
        years.close();
    }

    private Asked asked(Period year, Language language) {
        return new Asked(year, language, LocalDate.now(clock));
    }

    private YearView workedOut(Asked asked) {
        Period year = asked.year();
        YearAtGlance glance = reports.glance(ReportRequest.annual(year, asked.language(), asked.today()));
        Wording wording = Wording.of(asked.language());
        List<YearView.Drawn> charts = glance.charts().stream()
                .map(one -> new YearView.Drawn(
                        one.name(),
                        one.chart(),
                        ChartDrawing.svg(one.chart(), WIDTH, wording),
                        address(one.name(), year)))
                .toList();
        return new YearView(year, gaps(year), glance.figures(), charts);
    }

    private static String address(String chart, Period year) {
        return switch (chart) {
            case "months" -> "/activities?period=" + year;
            case "reach" -> "/activities?period=" + year + "&status=done";
            case "money" -> "/expenses?year=" + year.start();
            default -> "/grants";
        };
    }

    private List<YearView.Gap> gaps(Period year) {
        List<YearView.Gap> gaps = new ArrayList<>();
        activities
                .count(year)
                .forEach((need, count) -> gaps.add(new YearView.Gap(
                        "activity." + need, count, "/activities?period=" + year + "&need=" + need, false)));
        long unmeasured = bulk.select("""
                        SELECT COUNT(*) FROM indicator i WHERE NOT EXISTS (SELECT 1 FROM measurement m
                            WHERE m.indicator = i.code AND m.period_start <= ? AND m.period_end >= ?)""", row -> row.getLong(1), year.end(), year.start())
                .get(0);
        if (unmeasured > 0) {
            gaps.add(new YearView.Gap("indicator", unmeasured, "/results", false));
        }
        expenses.count(year)
                .forEach((want, count) -> gaps.add(new YearView.Gap(
                        "expense." + want, count, "/expenses?year=" + year.start() + "&attention=" + want, true)));
        return gaps;
    }
}
