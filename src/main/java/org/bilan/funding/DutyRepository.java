package org.bilan.funding;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** Standing duties that were recorded. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface DutyRepository extends CrudRepository<Duty, Long> {
    Stream<Duty> findAllOrderByRuleAndPeriodStartAndPeriodEnd();
}
