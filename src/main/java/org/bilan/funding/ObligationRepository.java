package org.bilan.funding;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reports and audits owed to funders. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ObligationRepository extends CrudRepository<Obligation, Long> {
    Stream<Obligation> findAllOrderByGrantAndKindAndPeriodStartAndPeriodEnd();

    List<Obligation> findByGrantOrderByDueOnAndId(String grant);

    List<Obligation> findByGrantInListOrderByDueOnAndId(Collection<String> grants);
}
