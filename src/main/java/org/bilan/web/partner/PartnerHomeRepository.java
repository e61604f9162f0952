package org.bilan.web.partner;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.bilan.activity.Project;

/** The projects that an organization is a partner of, and the latest activities in them. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PartnerHomeRepository extends GenericRepository<Project, String> {
    @Query("""
            SELECT p.code AS code, p.title AS title, o.name AS organization,
                   (SELECT COUNT(*) FROM activity a WHERE a.project = p.code) AS activities
            FROM project p JOIN project_partner k ON k.project = p.code JOIN organization o ON o.code = k.organization
            WHERE k.organization = :organization ORDER BY p.title, p.code LIMIT 200""")
    List<ProjectLine> findProjects(String organization);

    @Query("""
            SELECT a.code AS code, a.title AS title, a.date_edtf AS date_edtf, a.status AS status, p.title AS project
            FROM activity a JOIN project p ON p.code = a.project
            WHERE a.project IN (SELECT k.project FROM project_partner k WHERE k.organization = :organization)
            ORDER BY a.date_latest DESC, a.code DESC LIMIT :count OFFSET :skipped""")
    List<ActivityLine> findActivities(String organization, int count, int skipped);

    @Query("""
            SELECT COUNT(*) FROM activity
            WHERE project IN (SELECT k.project FROM project_partner k WHERE k.organization = :organization)""")
    long countActivities(String organization);

    /** A project with the number of its activities; {@code organization} is the partner's name. */
    @Introspected
    record ProjectLine(String code, String title, String organization, long activities) {}

    /** An activity; its date as the data folder writes it. */
    @Introspected
    record ActivityLine(String code, String title, String dateEdtf, String status, String project) {}
}
