package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.stream.Stream;

/** What the accounts of the books mean. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface LedgerAccountRepository extends CrudRepository<LedgerAccount, Long> {
    Stream<LedgerAccount> findAllOrderBySourceAndAccount();

    List<LedgerAccount> findBySourceOrderByAccount(String source);
}
