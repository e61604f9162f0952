package org.bilan.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each change names what it changes, so that two at the same time do not undo each other. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AccountRepository extends CrudRepository<Account, String> {
    List<Account> findByRoleOrderByLogin(Role role);

    @Query("""
            SELECT * FROM account ORDER BY CASE WHEN active THEN 0 ELSE 1 END, LOWER(COALESCE(name, login)), login
            LIMIT :count OFFSET :skipped""")
    List<Account> findPart(int count, int skipped);

    @Query("SELECT * FROM account WHERE LOWER(email) = :email ORDER BY login")
    List<Account> findByAddress(String email);

    @Query("SELECT COUNT(*) FROM account WHERE role = 'ADMIN' AND active AND password_hash <> '' AND login <> :login")
    long countOtherAdmins(String login);

    @Query("UPDATE account SET last_seen_at = :now WHERE login = :login")
    void see(String login, long now);

    @Query("UPDATE account SET password_hash = :hash WHERE login = :login")
    void setPassword(String login, String hash);

    @Query("UPDATE account SET name = :name, email = :email, language = :language WHERE login = :login")
    void setPerson(String login, @Nullable String name, @Nullable String email, @Nullable String language);

    @Query("UPDATE account SET role = :role, organization = :organization WHERE login = :login")
    void setRole(String login, String role, @Nullable String organization);

    @Query("UPDATE account SET active = :active WHERE login = :login")
    void setActive(String login, boolean active);
}
