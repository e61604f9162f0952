package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** Sources of ledger exports. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface LedgerSourceRepository extends CrudRepository<LedgerSource, String> {
    Stream<LedgerSource> findAllOrderBySource();
}
