package org.bilan.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which grant paid for which activity. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ActivityGrantRepository extends CrudRepository<ActivityGrant, Long> {
    Stream<ActivityGrant> findAllOrderByActivityAndPosition();

    /** The grants of the activities that may have a day between {@code from} and {@code to}. */
    @Query("""
            SELECT link.* FROM activity_grant link JOIN activity ON activity.code = link.activity
            WHERE date_earliest <= :to AND date_latest >= :from
            ORDER BY link.activity, link.position""")
    List<ActivityGrant> findBetween(LocalDate from, LocalDate to);
}
