package org.bilan.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.stream.Stream;

/** Rates of currencies by day. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ExchangeRateRepository extends CrudRepository<ExchangeRate, Long> {
    Stream<ExchangeRate> findAllOrderByCurrencyAndDateAndSource();

    List<ExchangeRate> findByCurrencyOrderByDateAndSource(String currency);

    /** Each currency once. */
    @Query("SELECT DISTINCT currency FROM exchange_rate ORDER BY currency")
    List<String> findCurrencies();
}
