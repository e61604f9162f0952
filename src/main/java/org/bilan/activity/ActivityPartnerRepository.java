package org.bilan.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who is a partner of which activity. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ActivityPartnerRepository extends CrudRepository<ActivityPartner, Long> {
    Stream<ActivityPartner> findAllOrderByActivityAndPosition();

    /** The partners of the activities that may have a day between {@code from} and {@code to}. */
    @Query("""
            SELECT link.* FROM activity_partner link JOIN activity ON activity.code = link.activity
            WHERE date_earliest <= :to AND date_latest >= :from
            ORDER BY link.activity, link.position""")
    List<ActivityPartner> findBetween(LocalDate from, LocalDate to);
}
