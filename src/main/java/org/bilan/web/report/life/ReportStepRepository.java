package org.bilan.web.report.life;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** What was done with reports in work. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReportStepRepository extends CrudRepository<ReportStep, Long> {
    List<ReportStep> findByWorkOrderById(String work);
}
