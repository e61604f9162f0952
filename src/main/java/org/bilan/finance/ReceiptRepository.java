package org.bilan.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Money and goods received. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReceiptRepository extends CrudRepository<Receipt, String> {
    Stream<Receipt> findAllOrderByCode();

    /** What was received between {@code from} and {@code to}, both included. */
    @Query("SELECT * FROM receipt WHERE received_on BETWEEN :from AND :to ORDER BY received_on, code")
    List<Receipt> findBetween(LocalDate from, LocalDate to);

    /** The grants that brought something between {@code from} and {@code to}, both included. */
    @Query("""
            SELECT DISTINCT grant_code FROM receipt
            WHERE grant_code IS NOT NULL AND received_on BETWEEN :from AND :to ORDER BY grant_code""")
    List<String> findGrantsBetween(LocalDate from, LocalDate to);

    List<Receipt> findByGrantOrderByReceivedOnAndCode(String grant);

    List<Receipt> findByGrantInListOrderByReceivedOnAndCode(Collection<String> grants);

    /** Each currency once. */
    @Query("SELECT DISTINCT currency FROM receipt ORDER BY currency")
    List<String> findCurrencies();
}
