package org.bilan.web.result;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.audit.AuditTrail;
import org.bilan.value.Period;
import org.bilan.web.Query;
import org.bilan.web.Remembered;
import org.bilan.web.record.Named;

/** Counts the people reached in a fiscal year, by project and by theme. */
@Singleton
class PeopleReached {
    private static final int YEARS = 20;

    private final ResultFigures figures;
    private final ReachFigures reach;
    private final ResultYears years;
    private final Remembered<Period, PeopleReachedView> views;

    PeopleReached(ResultFigures figures, ReachFigures reach, ResultYears years, AuditTrail trail) {
        this.views = new Remembered<>(trail, YEARS);
        this.figures = figures;
        this.reach = reach;
        this.years = years;
    }

    /** Asked for by {@code year}. */
    @ReadOnly
    PeopleReachedView of(Query query) {
        ResultFigures.Span span = figures.done();
        List<Period> known = years.of(span.firstDay(), span.lastDay());
        Period period = years.asked(query, known);
        return views.get(period, () -> view(known, period));
    }

    private PeopleReachedView view(List<Period> known, Period period) {
        List<ReachFigures.Counted> sums = reach.between(period.start(), period.end());
        List<ReachFigures.Counted> cohorts = reach.cohortsBetween(period.start(), period.end());
        Map<String, String> projects = titles(figures.projects());
        Map<String, String> themes = titles(figures.themes());
        return new PeopleReachedView(
                known,
                period,
                PeopleCount.total(sums, cohorts),
                PeopleCount.by(true, sums, cohorts, order(projects)),
                PeopleCount.by(false, sums, cohorts, order(themes)),
                projects,
                themes);
    }

    private static Map<String, String> titles(List<Named> some) {
        Map<String, String> titles = new LinkedHashMap<>();
        some.forEach(one -> titles.put(one.code(), one.name()));
        return titles;
    }

    /** Those without any come last. */
    private static List<String> order(Map<String, String> titles) {
        List<String> order = new ArrayList<>(titles.keySet());
        order.add(PeopleCount.NONE);
        return order;
    }
}
