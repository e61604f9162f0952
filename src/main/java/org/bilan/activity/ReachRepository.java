package org.bilan.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Counts of people. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReachRepository extends CrudRepository<Reach, Long> {
    @Query("""
            SELECT * FROM reach
            ORDER BY activity, reach, measure, gender, age, COALESCE(method, ''), COALESCE(cohort, '')""")
    Stream<Reach> findAllInOrder();

    /** The counts of the activities that may have a day between {@code from} and {@code to}. */
    @Query("""
            SELECT reach.* FROM reach JOIN activity ON activity.code = reach.activity
            WHERE date_earliest <= :to AND date_latest >= :from
            ORDER BY reach.activity, reach.id""")
    List<Reach> findBetween(LocalDate from, LocalDate to);
}
