package org.bilan.web.result;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.bilan.organization.Person;
import org.bilan.result.Indicator;
import org.bilan.web.record.Named;
import org.jspecify.annotations.Nullable;

/** What the pages of results show beside indicators and measurements. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ResultFigures extends GenericRepository<Indicator, String> {
    @Query("SELECT * FROM indicator ORDER BY code LIMIT :count")
    List<Indicator> indicators(int count);

    @Query("SELECT MIN(period_start) AS first_day, MAX(period_end) AS last_day FROM measurement")
    Span measured();

    @Query("""
            SELECT MIN(date_earliest) AS first_day, MAX(date_earliest) AS last_day FROM activity
            WHERE status = 'DONE'""")
    Span done();

    @Query("SELECT code, title AS name FROM project ORDER BY title, code")
    List<Named> projects();

    @Query("SELECT code, title AS name FROM theme ORDER BY position, title, code")
    List<Named> themes();

    @Query("SELECT code, title AS name FROM grant_award ORDER BY title, code")
    List<Named> grants();

    @Query("SELECT code, name FROM organization WHERE code IN (SELECT organization FROM person) ORDER BY name, code")
    List<Named> organizations();

    @Query("SELECT * FROM person ORDER BY name, code LIMIT :count")
    List<Person> people(int count);

    /** First and last day; both null where there is nothing. */
    @Introspected
    record Span(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}
}
