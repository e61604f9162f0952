package org.bilan.funding;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Changes to grants. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface AmendmentRepository extends CrudRepository<Amendment, Long> {
    Stream<Amendment> findAllOrderByGrantAndNumber();

    List<Amendment> findByGrantOrderByNumber(String grant);

    List<Amendment> findByGrantInListOrderByNumber(Collection<String> grants);
}
