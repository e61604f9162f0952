package org.bilan.organization;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Periods closed and reopened. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ClosedPeriodRepository extends CrudRepository<ClosedPeriod, Long> {
    @Query("SELECT * FROM closed_period WHERE reopened_at IS NULL ORDER BY period_start, id")
    List<ClosedPeriod> findClosed();

    @Query("SELECT * FROM closed_period ORDER BY period_start DESC, id DESC LIMIT 200")
    List<ClosedPeriod> findLatest();

    /** 1 for whoever comes first. */
    @Query("""
            UPDATE closed_period SET reopened_by = :login, reopened_at = :now, reopen_reason = :reason
            WHERE id = :id AND reopened_at IS NULL""")
    int reopen(long id, String login, long now, String reason);
}
