package org.bilan.web.report.work;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports in work; moments in queries are milliseconds since 1970 UTC. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReportWorkRepository extends CrudRepository<ReportWork, String> {
    /** The one for this wish that is still written, else the one approved last; {@code grant} is empty for an annual report. */
    @Query("""
            SELECT * FROM report_work
            WHERE kind = :kind AND COALESCE(grant_code, '') = :grant AND period_start = :start AND period_end = :end
              AND language = :language AND profile = :profile
              AND state IN ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED')
            ORDER BY CASE state WHEN 'APPROVED' THEN 1 ELSE 0 END, changed_at DESC, id LIMIT 1""")
    Optional<ReportWork> findOpen(
            String kind, String grant, LocalDate start, LocalDate end, String language, String profile);

    @Query("""
            SELECT * FROM report_work WHERE state <> 'ACCEPTED' ORDER BY changed_at DESC, id LIMIT :count""")
    List<ReportWork> findUnfinished(int count);

    @Query("SELECT * FROM report_work WHERE state = 'ACCEPTED' ORDER BY changed_at DESC, id LIMIT :count")
    List<ReportWork> findAccepted(int count);

    /** Leads it from one state to another; 0 if it is no longer in the first. */
    @Query("UPDATE report_work SET state = :to, changed_at = :now WHERE id = :id AND state = :from")
    int move(String id, String from, String to, long now);

    /** The same, as long as its draft is still that one. */
    @Query(
            "UPDATE report_work SET state = :to, changed_at = :now WHERE id = :id AND state = :from AND draft_job = :draft")
    int moveWith(String draft, String id, String from, String to, long now);

    /** @param attached codes of formats, joined by semicolons */
    @Query("UPDATE report_work SET attached = :attached, changed_at = :now WHERE id = :id")
    int attach(String id, String attached, long now);

    @Query("UPDATE report_work SET draft_job = :job WHERE id = :id")
    int drafted(String id, String job);

    @Query("UPDATE report_work SET final_job = :job WHERE id = :id")
    int finished(String id, String job);

    @Query("UPDATE report_work SET changed_at = :now WHERE id = :id")
    int touch(String id, long now);

    @Query("SELECT * FROM report_work WHERE state = 'APPROVED' ORDER BY changed_at, id")
    List<ReportWork> findApproved();

    /** How many entries of the audit trail after that number may be of records that a report tells of. */
    @Query("""
            SELECT COUNT(*) FROM audit_entry
            WHERE number > :number AND subject NOT IN ('reports', 'report_comments', 'accounts', 'backup', 'export', 'templates')""")
    long countRecordChanges(long number);
}
