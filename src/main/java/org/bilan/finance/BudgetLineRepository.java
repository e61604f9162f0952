package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Budgets of grants, every version. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface BudgetLineRepository extends CrudRepository<BudgetLine, Long> {
    Stream<BudgetLine> findAllOrderByGrantAndVersionAndLine();

    List<BudgetLine> findByGrantOrderByVersionAndLine(String grant);

    List<BudgetLine> findByGrantInListOrderByVersionAndLine(Collection<String> grants);
}
