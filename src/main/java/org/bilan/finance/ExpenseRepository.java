package org.bilan.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.storage.BulkReader;

/** Costs. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class ExpenseRepository implements CrudRepository<Expense, String> {
    private final BulkReader bulk;

    ExpenseRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    public abstract Stream<Expense> findAllOrderByCode();

    /** The costs incurred between {@code from} and {@code to}, both included. */
    public List<Expense> findBetween(LocalDate from, LocalDate to) {
        return bulk.read(
                Expense.class, "FROM expense WHERE incurred_on BETWEEN ? AND ? ORDER BY incurred_on, code", from, to);
    }

    /** The costs of these projects, or with a part charged to one of these grants, incurred before {@code day}. No list may be empty. */
    public List<Expense> findEarlier(LocalDate day, Collection<String> grants, Collection<String> projects) {
        return bulk.read(Expense.class, """
                FROM expense WHERE incurred_on < ? AND (project IN (?)
                    OR code IN (SELECT expense FROM allocation WHERE grant_code IN (?)))
                ORDER BY incurred_on, code""", day, projects, grants);
    }

    /** Each currency once. */
    @Query("SELECT DISTINCT currency FROM expense ORDER BY currency")
    public abstract List<String> findCurrencies();

    /**
     * Keeps other transactions from the expense and its allocations until this one ends; changes nothing.
     *
     * @return 0 if there is no such expense, else 1
     */
    @Query("UPDATE expense SET description = description WHERE code = :code")
    public abstract long hold(String code);

    /** The costs of one of those amounts that stand for no line of the books: typed by hand. */
    @Query("""
            SELECT * FROM expense WHERE amount_minor IN (:amounts) AND currency = :currency
            AND incurred_on BETWEEN :from AND :to
            AND NOT EXISTS (SELECT 1 FROM ledger_line WHERE ledger_line.expense = expense.code)
            ORDER BY incurred_on, code""")
    public abstract List<Expense> findTypedByHand(
            Collection<Long> amounts, String currency, LocalDate from, LocalDate to);

    /** Which of the codes are taken. */
    @Query("SELECT code FROM expense WHERE code IN (:codes) ORDER BY code")
    public abstract List<String> findTaken(Collection<String> codes);

    @Query("SELECT * FROM expense WHERE code IN (:codes) ORDER BY code")
    public abstract List<Expense> findNamed(Collection<String> codes);

    /** The codes after {@code first} and before {@code last}, both excluded. */
    @Query("SELECT code FROM expense WHERE code > :first AND code < :last ORDER BY code")
    public abstract List<String> findCodesBetween(String first, String last);

    /**
     * The costs incurred between {@code from} and {@code to}, both included, that have the amount or the voucher of one that
     * the grant has a part of: among them is every record that may be one of the grant's entered again.
     */
    public List<Expense> findAlike(String grant, LocalDate from, LocalDate to) {
        return bulk.read(Expense.class, """
                FROM expense WHERE incurred_on BETWEEN ? AND ?
                    AND (amount_minor IN (SELECT own.amount_minor FROM expense own JOIN allocation ON expense = own.code
                            WHERE grant_code = ? AND own.incurred_on BETWEEN ? AND ?)
                        OR voucher IN (SELECT own.voucher FROM expense own JOIN allocation ON expense = own.code
                            WHERE grant_code = ? AND own.incurred_on BETWEEN ? AND ?))
                ORDER BY incurred_on, code""", from, to, grant, from, to, grant, from, to);
    }
}
