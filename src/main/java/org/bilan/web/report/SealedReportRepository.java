package org.bilan.web.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Sealed reports: added and read, never anything else. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SealedReportRepository extends GenericRepository<SealedReport, String> {
    SealedReport save(SealedReport sealed);

    /** The versions of one report, the latest first. */
    @Query("SELECT * FROM sealed_report WHERE report_key = :reportKey ORDER BY number DESC")
    List<SealedReport> findVersions(String reportKey);

    @Query("SELECT * FROM sealed_report WHERE report_key = :reportKey AND number = :number")
    Optional<SealedReport> findVersion(String reportKey, int number);
}
