package org.bilan.result;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** What is measured. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface IndicatorRepository extends CrudRepository<Indicator, String> {
    Stream<Indicator> findAllOrderByCode();
}
