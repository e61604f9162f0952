package org.bilan.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Lines of the books that were imported. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface LedgerLineRepository extends CrudRepository<LedgerLine, Long> {
    Stream<LedgerLine> findAllOrderBySourceAndEntry();

    /** Those of the fingerprints that were imported before. */
    @Query("SELECT * FROM ledger_line WHERE source = :source AND entry IN (:entries) ORDER BY entry")
    List<LedgerLine> findKnown(String source, Collection<String> entries);

    /** The lines posted between {@code from} and {@code to}, both included. */
    @Query(
            "SELECT * FROM ledger_line WHERE source = :source AND posted_on BETWEEN :from AND :to ORDER BY posted_on, entry")
    Stream<LedgerLine> findBetween(String source, LocalDate from, LocalDate to);

    /** Which of the expenses stand for a line of any source's books. */
    @Query("SELECT DISTINCT expense FROM ledger_line WHERE expense IN (:expenses) ORDER BY expense")
    List<String> findLinked(Collection<String> expenses);

    /** Forgets a line that has changed in the books since. */
    @Query("DELETE FROM ledger_line WHERE source = :source AND entry = :entry")
    void forget(String source, String entry);
}
