package org.bilan.web.project;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.bilan.finance.Receipt;
import org.bilan.organization.Organization;
import org.bilan.organization.Person;
import org.bilan.web.record.Happening;
import org.bilan.web.record.Named;

/** What was done together with an organization. */
@JdbcRepository(dialect = Dialect.ANSI)
interface OrganizationFigures extends GenericRepository<Organization, String> {
    @Query("SELECT * FROM organization ORDER BY name, code LIMIT :count")
    List<Organization> all(int count);

    @Query(
            "SELECT organization AS code, COUNT(*) AS number FROM activity_partner GROUP BY organization ORDER BY organization")
    List<Count> activities();

    @Query("SELECT funder AS code, COUNT(*) AS number FROM grant_award GROUP BY funder ORDER BY funder")
    List<Count> grants();

    @Query("""
            SELECT code, title, date_edtf AS edtf, status FROM activity
            WHERE code IN (SELECT activity FROM activity_partner WHERE organization = :organization)
            ORDER BY date_earliest DESC, code DESC LIMIT :count""")
    List<Happening> activitiesWith(String organization, int count);

    @Query("SELECT COUNT(*) FROM activity_partner WHERE organization = :organization")
    long countActivities(String organization);

    @Query("""
            SELECT project.code AS code, project.title AS name
            FROM project_partner JOIN project ON project.code = project_partner.project
            WHERE organization = :organization ORDER BY title, project.code""")
    List<Named> projectsWith(String organization);

    @Query("SELECT code, title AS name FROM grant_award WHERE funder = :organization ORDER BY start_on DESC, code")
    List<Named> grantsOf(String organization);

    @Query("SELECT * FROM receipt WHERE source = :organization ORDER BY received_on DESC, code LIMIT :count")
    List<Receipt> receiptsFrom(String organization, int count);

    /** What came, one sum for each currency. */
    @Query("""
            SELECT currency AS code, SUM(amount_minor) AS number FROM receipt
            WHERE source = :organization AND kind <> 'IN_KIND' GROUP BY currency ORDER BY currency""")
    List<Count> receivedFrom(String organization);

    @Query("SELECT * FROM person WHERE organization = :organization ORDER BY name, code LIMIT :count")
    List<Person> people(String organization, int count);

    /** A number under a code. */
    @Introspected
    record Count(String code, long number) {}
}
