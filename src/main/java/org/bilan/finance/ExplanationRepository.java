package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Why something differs from the plan. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ExplanationRepository extends CrudRepository<Explanation, Long> {
    Stream<Explanation> findAllOrderByGrantAndPeriodStartAndPeriodEndAndSubject();

    List<Explanation> findByGrantAndPeriodStartAndPeriodEndOrderBySubject(
            String grant, LocalDate periodStart, LocalDate periodEnd);

    List<Explanation> findByGrantInListAndPeriodStartAndPeriodEndOrderBySubject(
            Collection<String> grants, LocalDate periodStart, LocalDate periodEnd);
}
