package org.bilan.finance;

import io.micronaut.data.annotation.Query;
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

    /** The totals by account, then by category. */
    @Query("""
            SELECT * FROM reconciliation_item WHERE reconciliation = :reconciliation
            AND kind IN ('ACCOUNT', 'CATEGORY') ORDER BY position""")
    List<ReconciliationItem> findTotals(String reconciliation);

    /** Some of the rows that are differences. */
    @Query("""
            SELECT * FROM reconciliation_item WHERE reconciliation = :reconciliation
            AND kind NOT IN ('ACCOUNT', 'CATEGORY') ORDER BY position LIMIT :most OFFSET :from""")
    List<ReconciliationItem> findDifferences(String reconciliation, int most, long from);
}
