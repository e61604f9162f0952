package org.bilan.web.project;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.bilan.activity.GrantProject;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.funding.Grant;
import org.bilan.result.Indicator;
import org.bilan.result.Measurement;
import org.bilan.web.record.Happening;
import org.bilan.web.record.Named;

/** What the pages of projects show beside the projects themselves. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ProjectFigures extends GenericRepository<Project, String> {
    @Query("SELECT * FROM project ORDER BY title, code LIMIT :count")
    List<Project> all(int count);

    @Query(
            "SELECT project AS code, COUNT(*) AS number FROM activity WHERE project IS NOT NULL GROUP BY project ORDER BY project")
    List<Count> activities();

    @Query("SELECT project AS code, COUNT(*) AS number FROM grant_project GROUP BY project ORDER BY project")
    List<Count> grants();

    @Query("SELECT code, title AS name FROM theme ORDER BY title, code")
    List<Named> themes();

    @Query("""
            SELECT code, title, date_edtf AS edtf, status FROM activity WHERE project = :project
            ORDER BY date_earliest DESC, code DESC LIMIT :count""")
    List<Happening> activitiesOf(String project, int count);

    @Query("SELECT COUNT(*) FROM activity WHERE project = :project")
    long countActivities(String project);

    /** Activities that took place and of which nobody counted the people. */
    @Query("""
            SELECT COUNT(*) FROM activity WHERE project = :project AND status = 'DONE'
                AND role IN ('ORGANIZED', 'CO_ORGANIZED')
                AND kind NOT IN ('LETTER', 'DECLARATION', 'PUBLICATION', 'MEDIA', 'GOVERNANCE', 'OTHER')
                AND NOT EXISTS (SELECT 1 FROM reach WHERE reach.activity = activity.code)""")
    long countUncounted(String project);

    @Query("""
            SELECT organization.code AS code, organization.name AS name
            FROM project_partner JOIN organization ON organization.code = project_partner.organization
            WHERE project = :project ORDER BY position""")
    List<Named> partners(String project);

    @Query("""
            SELECT g.* FROM grant_award g JOIN grant_project link ON link.grant_code = g.code
            WHERE link.project = :project ORDER BY g.start_on DESC, g.code""")
    List<Grant> grantsOf(String project);

    /** The grants that are charged with a cost of the project. */
    @Query("""
            SELECT * FROM grant_award WHERE code IN (
                SELECT grant_code FROM allocation JOIN expense ON expense.code = allocation.expense
                WHERE expense.project = :project)
            ORDER BY code""")
    List<Grant> chargedFor(String project);

    @Query("SELECT * FROM grant_project WHERE grant_code IN (:grants) ORDER BY grant_code, position")
    List<GrantProject> links(Collection<String> grants);

    @Query("SELECT COUNT(*) FROM expense WHERE project = :project")
    long countExpenses(String project);

    @Query("SELECT * FROM indicator WHERE project = :project ORDER BY code")
    List<Indicator> indicators(String project);

    @Query(
            "SELECT * FROM measurement WHERE indicator IN (:indicators) ORDER BY indicator, period_start, period_end, id")
    List<Measurement> measurements(Collection<String> indicators);

    /** Pictures of the project and of its activities, whatever the consent. */
    @Query("""
            SELECT * FROM photo WHERE project = :project
                OR activity IN (SELECT code FROM activity WHERE project = :project)
            ORDER BY code LIMIT :count""")
    List<Photo> photos(String project, int count);

    /** How many there are under a code. */
    @Introspected
    record Count(String code, long number) {}
}
