package org.bilan.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Activities of every role and status. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ActivityRepository extends CrudRepository<Activity, String> {
    Stream<Activity> findAllOrderByCode();

    /** The activities that may have a day between {@code from} and {@code to}, both included, in the order of their dates. */
    @Query("""
            SELECT * FROM activity
            WHERE date_earliest <= :to AND date_latest >= :from
            ORDER BY date_earliest, date_latest, code""")
    List<Activity> findBetween(LocalDate from, LocalDate to);

    /** Those of {@link #findBetween} that are linked to the grant, or belong to a project it pays for without being linked to any grant. */
    @Query("""
            SELECT * FROM activity
            WHERE date_earliest <= :to AND date_latest >= :from
              AND (code IN (SELECT activity FROM activity_grant WHERE grant_code = :grant)
                OR (project IN (SELECT project FROM grant_project WHERE grant_code = :grant)
                    AND NOT EXISTS (SELECT 1 FROM activity_grant WHERE activity = code)))
            ORDER BY date_earliest, date_latest, code""")
    List<Activity> findOfGrantBetween(String grant, LocalDate from, LocalDate to);
}
