package org.bilan.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Kept reconciliations. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface LedgerReconciliationRepository extends CrudRepository<LedgerReconciliation, String> {
    Stream<LedgerReconciliation> findAllOrderByCode();

    /** Those of exactly that period, the latest first. */
    @Query("""
            SELECT * FROM reconciliation WHERE period_start = :from AND period_end = :to
            ORDER BY made_on DESC, code DESC""")
    List<LedgerReconciliation> findOfPeriod(LocalDate from, LocalDate to);

    @Query("SELECT * FROM reconciliation ORDER BY made_on DESC, code DESC LIMIT :most OFFSET :from")
    List<LedgerReconciliation> findLatest(int most, long from);
}
