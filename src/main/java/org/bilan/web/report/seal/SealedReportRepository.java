package org.bilan.web.report.seal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sealed reports: added and read, never anything else. What they print is noted beside them once. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface SealedReportRepository extends GenericRepository<SealedReport, String> {
    SealedReport save(SealedReport sealed);

    /** The versions of one report, the latest first. */
    @Query("SELECT * FROM sealed_report WHERE report_key = :reportKey ORDER BY number DESC")
    List<SealedReport> findVersions(String reportKey);

    @Query("SELECT * FROM sealed_report WHERE report_key = :reportKey AND number = :number")
    Optional<SealedReport> findVersion(String reportKey, int number);

    Optional<SealedReport> findById(String id);

    /** The latest version of each report with a day in those, that lies with its funder, by its first day. */
    @Query("""
            SELECT s.* FROM sealed_report s JOIN report_work w ON w.id = s.work_id
            WHERE w.state IN ('SUBMITTED', 'ACCEPTED') AND w.period_start <= :end AND w.period_end >= :start
              AND s.number = (SELECT MAX(o.number) FROM sealed_report o WHERE o.report_key = s.report_key)
            ORDER BY w.period_start, w.period_end, s.report_key""")
    List<SealedReport> findLatestDuring(LocalDate start, LocalDate end);

    /** Those whose photos were not noted yet, the latest first. */
    @Query("SELECT * FROM sealed_report WHERE photos_known = FALSE ORDER BY sealed_at DESC, id LIMIT :count")
    List<SealedReport> findUnread(int count);

    /** Says that its photos are noted; 0 if they were before. */
    @Query("UPDATE sealed_report SET photos_known = TRUE WHERE id = :id AND photos_known = FALSE")
    int noted(String id);

    /** @param activity empty for a photo of none */
    @Query("""
            INSERT INTO sealed_photo (sealed_id, photo, activity, caption, file, file_hash)
            VALUES (:id, :photo, :activity, :caption, :file, :hash)""")
    int note(String id, String photo, String activity, String caption, String file, String hash);
}
