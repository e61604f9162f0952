package org.bilan.web.report.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

/** What led reports back to their drafts. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReportDifferenceRepository extends CrudRepository<ReportDifference, Long> {
    @Query("SELECT * FROM report_difference WHERE work_id = :work ORDER BY id DESC LIMIT 1")
    Optional<ReportDifference> findLatest(String work);
}
