package org.bilan.web.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Sealed reports: added and read, never anything else. What they print is noted beside them once. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SealedReportRepository extends GenericRepository<SealedReport, String> {
    SealedReport save(SealedReport sealed);

    /** The versions of one report, the latest first. */
    @Query("SELECT * FROM sealed_report WHERE report_key = :reportKey ORDER BY number DESC")
    List<SealedReport> findVersions(String reportKey);

    @Query("SELECT * FROM sealed_report WHERE report_key = :reportKey AND number = :number")
    Optional<SealedReport> findVersion(String reportKey, int number);

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
