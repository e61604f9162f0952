package org.bilan.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Parts of costs charged to lines of grants. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface AllocationRepository extends CrudRepository<Allocation, Long> {
    Stream<Allocation> findAllOrderByExpenseAndGrantAndLine();

    List<Allocation> findByGrantOrderByExpenseAndLine(String grant);

    List<Allocation> findByExpenseOrderByGrantAndLine(String expense);

    /** The parts, to whatever grant, of the costs that have a part charged to {@code grant}: who else pays them. */
    @Query("""
            SELECT * FROM allocation WHERE expense IN (SELECT expense FROM allocation WHERE grant_code = :grant)
            ORDER BY expense, grant_code, line""")
    List<Allocation> findSharedWith(String grant);

    /** The parts, to whatever grant, of the costs that {@link ExpenseRepository#findEarlier} finds. No list may be empty. */
    @Query("""
            SELECT allocation.* FROM allocation JOIN expense ON expense.code = allocation.expense
            WHERE incurred_on < :day AND (project IN (:projects)
                OR expense.code IN (SELECT expense FROM allocation WHERE grant_code IN (:grants)))
            ORDER BY allocation.expense, grant_code, line""")
    List<Allocation> findEarlier(LocalDate day, Collection<String> grants, Collection<String> projects);

    /** The parts of the costs incurred between {@code from} and {@code to}, both included. */
    @Query("""
            SELECT allocation.* FROM allocation JOIN expense ON expense.code = allocation.expense
            WHERE incurred_on BETWEEN :from AND :to
            ORDER BY allocation.expense, grant_code, line""")
    List<Allocation> findBetween(LocalDate from, LocalDate to);

    /** The parts, to whatever grant, of the costs that have a part charged to {@code grant} or belong to its projects. */
    @Query("""
            SELECT * FROM allocation WHERE expense IN (
                SELECT expense FROM allocation WHERE grant_code = :grant
                UNION
                SELECT expense.code FROM expense
                JOIN grant_project ON grant_project.project = expense.project
                WHERE grant_project.grant_code = :grant)
            ORDER BY expense, grant_code, line""")
    List<Allocation> findOfGrantAndProjects(String grant);
}
