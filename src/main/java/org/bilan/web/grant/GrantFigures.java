package org.bilan.web.grant;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bilan.finance.Explanation;
import org.bilan.funding.Grant;
import org.bilan.organization.Person;
import org.bilan.result.Indicator;
import org.bilan.result.Measurement;
import org.bilan.value.Period;
import org.bilan.web.record.Happening;
import org.bilan.web.record.Named;

/** What the pages of grants show beside the agreements themselves; amounts are minor units of the grant's currency. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface GrantFigures extends GenericRepository<Grant, String> {
    /** What was charged to each grant since its beginning, in money: what is given in kind is no spending. */
    @Query("""
            SELECT charged.grant_code AS code, SUM(charged.minor) AS minor FROM (
                SELECT grant_code, line, SUM(amount_minor) AS minor FROM allocation GROUP BY grant_code, line) charged
            WHERE NOT EXISTS (SELECT 1 FROM budget_line plan WHERE plan.grant_code = charged.grant_code
                AND plan.line = charged.line AND plan.kind = 'IN_KIND')
            GROUP BY charged.grant_code ORDER BY charged.grant_code""")
    List<Sum> spent();

    /** What was charged to each line of a grant. */
    @Query("""
            SELECT line AS code, SUM(amount_minor) AS minor FROM allocation WHERE grant_code = :grant
            GROUP BY line ORDER BY line""")
    List<Sum> spentByLine(String grant);

    /** Names of organizations by their codes; of every grant's funder. */
    @Query("SELECT code, name FROM organization WHERE code IN (SELECT funder FROM grant_award) ORDER BY name, code")
    List<Named> funders();

    @Query("SELECT code, title AS name FROM project WHERE code IN "
            + "(SELECT project FROM grant_project WHERE grant_code = :grant) ORDER BY title, code")
    List<Named> projects(String grant);

    /** The latest activities linked to the grant, or of its projects and linked to no grant. */
    @Query("""
            SELECT code, title, date_edtf AS edtf, status FROM activity
            WHERE code IN (SELECT activity FROM activity_grant WHERE grant_code = :grant)
                OR (project IN (SELECT project FROM grant_project WHERE grant_code = :grant)
                    AND NOT EXISTS (SELECT 1 FROM activity_grant WHERE activity = code))
            ORDER BY date_earliest DESC, code DESC LIMIT :count""")
    List<Happening> activities(String grant, int count);

    @Query("""
            SELECT COUNT(*) FROM activity
            WHERE code IN (SELECT activity FROM activity_grant WHERE grant_code = :grant)
                OR (project IN (SELECT project FROM grant_project WHERE grant_code = :grant)
                    AND NOT EXISTS (SELECT 1 FROM activity_grant WHERE activity = code))""")
    long countActivities(String grant);

    /** The grants that pay for one of the same projects, the grant itself among them. */
    @Query("""
            SELECT * FROM grant_award WHERE code = :grant OR code IN (
                SELECT other.grant_code FROM grant_project other JOIN grant_project own ON own.project = other.project
                WHERE own.grant_code = :grant)
            ORDER BY code""")
    List<Grant> payingTogether(String grant);

    @Query("SELECT * FROM grant_award WHERE funder = :funder ORDER BY start_on DESC, code")
    List<Grant> ofFunder(String funder);

    @Query("""
            SELECT * FROM indicator WHERE grant_code = :grant OR (grant_code IS NULL
                AND project IN (SELECT project FROM grant_project WHERE grant_code = :grant))
            ORDER BY code""")
    List<Indicator> indicators(String grant);

    @Query(
            "SELECT * FROM measurement WHERE indicator IN (:indicators) ORDER BY indicator, period_start, period_end, id")
    List<Measurement> measurements(Collection<String> indicators);

    @Query(
            "SELECT * FROM explanation WHERE grant_code = :grant ORDER BY period_start DESC, period_end, subject LIMIT :count")
    List<Explanation> explanations(String grant, int count);

    @Query("SELECT * FROM person WHERE grant_code = :grant ORDER BY function, code")
    List<Person> people(String grant);

    /** How many parts were charged for days on which the grant did not run. */
    @Query("""
            SELECT COUNT(*) FROM allocation JOIN expense ON expense.code = allocation.expense
            WHERE grant_code = :grant AND (incurred_on < :first OR incurred_on > :last)""")
    long countOutside(String grant, LocalDate first, LocalDate last);

    /** Reports asked for, the newest first; moments are milliseconds since 1970 UTC. */
    @Query("""
            SELECT id, period_start AS first_day, period_end AS last_day, state, requested_by AS login,
                requested_at AS moment
            FROM report_job WHERE grant_code = :grant AND made_up IS NULL ORDER BY requested_at DESC, id LIMIT :count""")
    List<Made> reports(String grant, int count);

    /** Money under a code: a grant's or a line's. */
    @Introspected
    public record Sum(String code, long minor) {}

    /** A report that was asked for. */
    @Introspected
    public record Made(String id, LocalDate firstDay, LocalDate lastDay, String state, String login, long moment) {
        public Period period() {
            return new Period(firstDay, lastDay);
        }
    }
}
