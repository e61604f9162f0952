package org.bilan.activity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.storage.BulkReader;

/** Activities of every role and status. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class ActivityRepository implements CrudRepository<Activity, String> {
    private final BulkReader bulk;

    ActivityRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    public abstract Stream<Activity> findAllOrderByCode();

    /** The activities that may have a day between {@code from} and {@code to}, both included, in the order of their dates. */
    public List<Activity> findBetween(LocalDate from, LocalDate to) {
        return bulk.read(Activity.class, """
                FROM activity
                WHERE date_earliest <= ? AND date_latest >= ?
                ORDER BY date_earliest, date_latest, code""", to, from);
    }

    /** Those of {@link #findBetween} that are linked to the grant, or belong to a project it pays for without being linked to any grant. */
    public List<Activity> findOfGrantBetween(String grant, LocalDate from, LocalDate to) {
        return bulk.read(Activity.class, """
                FROM activity
                WHERE date_earliest <= ? AND date_latest >= ?
                  AND (code IN (SELECT activity FROM activity_grant WHERE grant_code = ?)
                    OR (project IN (SELECT project FROM grant_project WHERE grant_code = ?)
                        AND NOT EXISTS (SELECT 1 FROM activity_grant WHERE activity = code)))
                ORDER BY date_earliest, date_latest, code""", to, from, grant, grant);
    }
}
