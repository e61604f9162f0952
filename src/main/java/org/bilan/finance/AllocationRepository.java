package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.storage.BulkReader;

/** Parts of costs charged to lines of grants. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class AllocationRepository implements CrudRepository<Allocation, Long> {
    private final BulkReader bulk;

    AllocationRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    public abstract Stream<Allocation> findAllOrderByExpenseAndGrantAndLine();

    public abstract List<Allocation> findByGrantOrderByExpenseAndLine(String grant);

    public abstract List<Allocation> findByExpenseOrderByGrantAndLine(String expense);

    /** The parts, to whatever grant, of these costs; none for none. */
    public List<Allocation> findOf(Collection<String> expenses) {
        List<String> sorted = expenses.stream().sorted().toList();
        return bulk.readOf(Allocation.class, "expense", sorted, "expense, grant_code, line");
    }

    /** The parts of the costs incurred between {@code from} and {@code to}, both included. */
    public List<Allocation> findBetween(LocalDate from, LocalDate to) {
        return bulk.read(Allocation.class, """
                FROM allocation JOIN expense ON expense.code = allocation.expense
                WHERE incurred_on BETWEEN ? AND ?
                ORDER BY allocation.expense, grant_code, line""", from, to);
    }

    /** The parts charged to wage subsidies of costs incurred between {@code from} and {@code to}, both included. */
    public List<Allocation> findOfWageSubsidies(LocalDate from, LocalDate to) {
        return bulk.read(Allocation.class, """
                FROM allocation
                    JOIN grant_award ON grant_award.code = allocation.grant_code
                    JOIN expense ON expense.code = allocation.expense
                WHERE grant_award.kind = 'WAGE_SUBSIDY' AND incurred_on BETWEEN ? AND ?
                ORDER BY allocation.expense, grant_code, line""", from, to);
    }
}
