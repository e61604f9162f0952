package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.stream.Stream;

/** Rows of kept reconciliations. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReconciliationItemRepository extends CrudRepository<ReconciliationItem, Long> {
    Stream<ReconciliationItem> findAllOrderByReconciliationAndPosition();

    List<ReconciliationItem> findByReconciliationOrderByPosition(String reconciliation);
}
