package org.bilan.web.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports asked for; moments in queries are milliseconds since 1970 UTC. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReportJobRepository extends CrudRepository<ReportJob, String> {
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

    @Query("SELECT * FROM report_job ORDER BY requested_at DESC, id LIMIT :count OFFSET :from")
    List<ReportJob> findLatest(int count, int from);

    /** The reports made for days of this period. */
    @Query("""
            SELECT * FROM report_job WHERE period_start <= :to AND period_end >= :from
            ORDER BY requested_at DESC, id LIMIT :count""")
    List<ReportJob> findOfPeriod(LocalDate from, LocalDate to, int count);
}
