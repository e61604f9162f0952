package org.bilan.web.report.annex;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** What stands behind reports in work. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReportAnnexRepository extends CrudRepository<ReportAnnex, String> {
    @Query("SELECT * FROM report_annex WHERE work_id = :work ORDER BY position, id")
    List<ReportAnnex> findOf(String work);

    @Query("UPDATE report_annex SET position = :position WHERE id = :id")
    int place(String id, int position);

    @Query("UPDATE report_annex SET title = :title WHERE id = :id")
    int name(String id, String title);
}
