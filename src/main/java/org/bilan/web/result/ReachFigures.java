package org.bilan.web.result;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.bilan.activity.Reach;
import org.jspecify.annotations.Nullable;

/** Counts of people, added up by the database as far as they may be: all but those of a cohort, who are the same people. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReachFigures extends GenericRepository<Reach, Long> {
    /** What took place between the days, by project and theme; cohorts left out. */
    @Query("""
            SELECT a.project AS project, a.theme AS theme, MIN(a.code) AS activity,
                CASE WHEN a.role IN ('ORGANIZED', 'CO_ORGANIZED') THEN 1 ELSE 0 END AS own,
                r.reach AS reach, r.measure AS measure, r.gender AS gender, r.age AS age,
                NULL AS cohort, SUM(r.count) AS people, MAX(CASE WHEN r.approximate THEN 1 ELSE 0 END) AS about
            FROM activity a JOIN reach r ON r.activity = a.code
            WHERE a.status = 'DONE' AND a.date_earliest <= :to AND a.date_latest >= :from AND r.cohort IS NULL
            GROUP BY a.project, a.theme, CASE WHEN a.role IN ('ORGANIZED', 'CO_ORGANIZED') THEN 1 ELSE 0 END,
                r.reach, r.measure, r.gender, r.age
            ORDER BY a.project, a.theme, reach, measure, gender, age""")
    List<Counted> between(LocalDate from, LocalDate to);

    /** The counts of cohorts between the days, one by one. */
    @Query("""
            SELECT a.project AS project, a.theme AS theme, a.code AS activity,
                CASE WHEN a.role IN ('ORGANIZED', 'CO_ORGANIZED') THEN 1 ELSE 0 END AS own,
                r.reach AS reach, r.measure AS measure, r.gender AS gender, r.age AS age,
                r.cohort AS cohort, r.count AS people, CASE WHEN r.approximate THEN 1 ELSE 0 END AS about
            FROM activity a JOIN reach r ON r.activity = a.code
            WHERE a.status = 'DONE' AND a.date_earliest <= :to AND a.date_latest >= :from AND r.cohort IS NOT NULL
            ORDER BY a.date_earliest, a.code, r.id""")
    List<Counted> cohortsBetween(LocalDate from, LocalDate to);

    /** What a project reached since its beginning; cohorts left out. */
    @Query("""
            SELECT a.project AS project, NULL AS theme, MIN(a.code) AS activity,
                CASE WHEN a.role IN ('ORGANIZED', 'CO_ORGANIZED') THEN 1 ELSE 0 END AS own,
                r.reach AS reach, r.measure AS measure, r.gender AS gender, r.age AS age,
                NULL AS cohort, SUM(r.count) AS people, MAX(CASE WHEN r.approximate THEN 1 ELSE 0 END) AS about
            FROM activity a JOIN reach r ON r.activity = a.code
            WHERE a.status = 'DONE' AND a.project = :project AND r.cohort IS NULL
            GROUP BY a.project, CASE WHEN a.role IN ('ORGANIZED', 'CO_ORGANIZED') THEN 1 ELSE 0 END,
                r.reach, r.measure, r.gender, r.age
            ORDER BY reach, measure, gender, age""")
    List<Counted> ofProject(String project);

    /** The counts of cohorts of a project, one by one. */
    @Query("""
            SELECT a.project AS project, NULL AS theme, a.code AS activity,
                CASE WHEN a.role IN ('ORGANIZED', 'CO_ORGANIZED') THEN 1 ELSE 0 END AS own,
                r.reach AS reach, r.measure AS measure, r.gender AS gender, r.age AS age,
                r.cohort AS cohort, r.count AS people, CASE WHEN r.approximate THEN 1 ELSE 0 END AS about
            FROM activity a JOIN reach r ON r.activity = a.code
            WHERE a.status = 'DONE' AND a.project = :project AND r.cohort IS NOT NULL
            ORDER BY a.date_earliest, a.code, r.id""")
    List<Counted> cohortsOfProject(String project);

    /**
     * People counted in one way.
     *
     * @param own 1 where the organization organized or co-organized what they took part in
     * @param about 1 where a part is approximate
     */
    @Introspected
    record Counted(
            @Nullable String project,
            @Nullable String theme,
            String activity,
            int own,
            String reach,
            String measure,
            String gender,
            String age,
            @Nullable String cohort,
            long people,
            int about) {}
}
