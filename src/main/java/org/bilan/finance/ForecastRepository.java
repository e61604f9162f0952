package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is still expected to be spent. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ForecastRepository extends CrudRepository<Forecast, Long> {
    Stream<Forecast> findAllOrderByGrantAndLineAndPeriodEnd();

    List<Forecast> findByGrantAndPeriodEndOrderByLine(String grant, LocalDate periodEnd);

    List<Forecast> findByGrantInListAndPeriodEndOrderByLine(Collection<String> grants, LocalDate periodEnd);
}
