package org.bilan.web.report.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** What was said of reports in work; moments in queries are milliseconds since 1970 UTC. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReportCommentRepository extends CrudRepository<ReportComment, String> {
    @Query("SELECT * FROM report_comment WHERE work_id = :work ORDER BY written_at, id")
    List<ReportComment> findOf(String work);

    /** 0 if it was resolved already. */
    @Query("UPDATE report_comment SET resolved_by = :login, resolved_at = :now WHERE id = :id AND resolved_at IS NULL")
    int resolve(String id, String login, long now);

    /** 0 if it was not resolved. */
    @Query(
            "UPDATE report_comment SET resolved_by = NULL, resolved_at = NULL WHERE id = :id AND resolved_at IS NOT NULL")
    int reopen(String id);
}
