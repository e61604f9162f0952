package org.bilan.funding;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Agreements with funders. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface GrantRepository extends CrudRepository<Grant, String> {
    Stream<Grant> findAllOrderByCode();

    /** The grants with a day in the period as first agreed, {@code from} and {@code to} included; an amendment may have moved an end. */
    @Query("""
            SELECT * FROM grant_award
            WHERE start_on <= :to AND (end_on >= :from
                OR EXISTS (SELECT 1 FROM amendment WHERE grant_code = code AND new_end >= :from))
            ORDER BY start_on, code""")
    List<Grant> findActive(LocalDate from, LocalDate to);

    /** Each currency once. */
    @Query("SELECT DISTINCT currency FROM grant_award ORDER BY currency")
    List<String> findCurrencies();
}
