package org.bilan.web.report.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports asked for; moments in queries are milliseconds since 1970 UTC. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReportJobRepository extends CrudRepository<ReportJob, String> {
    /** The oldest job that nobody holds. */
    @Query("""
            SELECT * FROM report_job
            WHERE state = 'WAITING' OR (state = 'RUNNING' AND lease_until < :now)
            ORDER BY requested_at, id LIMIT 1""")
    Optional<ReportJob> findFree(long now);

    /** Takes a job up; 0 if someone else did so first. */
    @Query("""
            UPDATE report_job SET state = 'RUNNING', holder = :holder, lease_until = :until, attempts = attempts + 1
            WHERE id = :id AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < :now))""")
    int claim(String id, String holder, long until, long now);

    /** Says that the holder is alive and how far it is; 0 if the job has gone to another. */
    @Query("""
            UPDATE report_job SET lease_until = :until, progress = :progress
            WHERE id = :id AND holder = :holder AND state = 'RUNNING'""")
    int renew(String id, String holder, long until, int progress);

    /** What its PDF conforms to, as JSON. */
    @Query("UPDATE report_job SET conformity = :conformity WHERE id = :id")
    int conform(String id, String conformity);

    @Query("SELECT conformity FROM report_job WHERE id = :id")
    Optional<String> findConformity(String id);

    @Query("SELECT * FROM report_job ORDER BY requested_at DESC, id LIMIT :count OFFSET :from")
    List<ReportJob> findLatest(int count, int from);

    /**
     * Reports made, without drafts; empty texts leave open.
     *
     * @param report {@code annual} or a grant's code
     */
    @Query("""
            SELECT * FROM report_job
            WHERE purpose <> 'DRAFT' AND (:report = '' OR COALESCE(grant_code, 'annual') = :report)
              AND (:who = '' OR requested_by = :who) AND (:state = '' OR state = :state)
              AND period_end >= :from AND period_start <= :to
            ORDER BY requested_at DESC, id LIMIT :count OFFSET :skipped""")
    List<ReportJob> findMade(
            String report, String who, String state, LocalDate from, LocalDate to, int count, int skipped);

    @Query("""
            SELECT COUNT(*) FROM report_job
            WHERE purpose <> 'DRAFT' AND (:report = '' OR COALESCE(grant_code, 'annual') = :report)
              AND (:who = '' OR requested_by = :who) AND (:state = '' OR state = :state)
              AND period_end >= :from AND period_start <= :to""")
    long countMade(String report, String who, String state, LocalDate from, LocalDate to);

    @Query("SELECT DISTINCT requested_by FROM report_job WHERE purpose <> 'DRAFT' ORDER BY requested_by LIMIT 200")
    List<String> findPeople();

    @Query("""
            SELECT DISTINCT grant_code FROM report_job WHERE purpose <> 'DRAFT' AND grant_code IS NOT NULL
            ORDER BY grant_code LIMIT 500""")
    List<String> findGrants();

    /** The reports made for days of this period. */
    @Query("""
            SELECT * FROM report_job WHERE purpose <> 'DRAFT' AND period_start <= :to AND period_end >= :from
            ORDER BY requested_at DESC, id LIMIT :count""")
    List<ReportJob> findOfPeriod(LocalDate from, LocalDate to, int count);

    /** Finished reports that no one keeps: asked for before a moment, but not among the {@code kept} newest. */
    @Query("""
            SELECT id FROM report_job
            WHERE purpose = 'ORDER' AND state IN ('DONE', 'REFUSED', 'FAILED') AND requested_at < :before
              AND id NOT IN (SELECT id FROM report_job WHERE purpose = 'ORDER' ORDER BY requested_at DESC, id LIMIT :kept)
            ORDER BY requested_at LIMIT 500""")
    List<String> findForgotten(long before, int kept);

    /** Drafts and approved files that a later one of their report has replaced, and previews asked for before a moment. */
    @Query("""
            SELECT j.id FROM report_job j
            WHERE j.purpose <> 'ORDER' AND j.state IN ('DONE', 'REFUSED', 'FAILED')
              AND (j.made_up IS NULL OR j.requested_at < :previewsBefore)
              AND NOT EXISTS (SELECT 1 FROM report_work w
                              WHERE w.id = j.work_id AND (w.draft_job = j.id OR w.final_job = j.id))
            ORDER BY j.requested_at LIMIT 500""")
    List<String> findReplaced(long previewsBefore);
}
