package org.bilan.web.record;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.bilan.organization.Organization;

/** Records by their codes and titles, to choose from. */
@JdbcRepository(dialect = Dialect.ANSI)
interface RecordNames extends GenericRepository<Organization, String> {
    @Query("SELECT code, name AS title FROM organization ORDER BY name, code LIMIT :count")
    List<Name> organizations(int count);

    @Query("SELECT code, title FROM theme ORDER BY title, code LIMIT :count")
    List<Name> themes(int count);

    @Query("SELECT code, title FROM project ORDER BY title, code LIMIT :count")
    List<Name> projects(int count);

    @Query("SELECT code, title FROM grant_award ORDER BY title, code LIMIT :count")
    List<Name> grants(int count);

    @Query("SELECT code, title FROM indicator ORDER BY title, code LIMIT :count")
    List<Name> indicators(int count);

    @Query("SELECT code, name AS title FROM person ORDER BY name, code LIMIT :count")
    List<Name> people(int count);

    /** Each line of a grant's budget once, as its first version calls it. */
    @Query("""
            SELECT line AS code, title FROM budget_line one WHERE grant_code = :grant AND version =
                (SELECT MIN(version) FROM budget_line WHERE grant_code = one.grant_code AND line = one.line)
            ORDER BY line""")
    List<Name> lines(String grant);

    @Query("SELECT code, name AS title FROM organization WHERE code = :code")
    Optional<Name> organization(String code);

    @Query("SELECT code, title FROM theme WHERE code = :code")
    Optional<Name> theme(String code);

    @Query("SELECT code, title FROM project WHERE code = :code")
    Optional<Name> project(String code);

    @Query("SELECT code, title FROM grant_award WHERE code = :code")
    Optional<Name> grant(String code);

    @Query("SELECT code, title FROM indicator WHERE code = :code")
    Optional<Name> indicator(String code);

    @Query("SELECT code, name AS title FROM person WHERE code = :code")
    Optional<Name> person(String code);

    @Query("SELECT code, title FROM activity WHERE code = :code")
    Optional<Name> activity(String code);

    @Query("SELECT code, description AS title FROM expense WHERE code = :code")
    Optional<Name> expense(String code);

    @Query("SELECT currency FROM grant_award WHERE code = :grant")
    Optional<String> currencyOf(String grant);

    @Query("SELECT currency FROM expense WHERE code = :code")
    Optional<String> currencyOfExpense(String code);

    @Query("SELECT currency FROM receipt WHERE code = :code")
    Optional<String> currencyOfReceipt(String code);

    /** A code with what people call it. */
    @Introspected
    record Name(String code, String title) {}
}
