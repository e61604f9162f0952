package org.bilan.funding;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Payments promised by funders. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface InstalmentRepository extends CrudRepository<Instalment, Long> {
    Stream<Instalment> findAllOrderByGrantAndNumber();

    List<Instalment> findByGrantOrderByNumber(String grant);

    List<Instalment> findByGrantInListOrderByNumber(Collection<String> grants);
}
