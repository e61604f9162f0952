package org.bilan.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

@JdbcRepository(dialect = Dialect.ANSI)
interface PasswordLinkRepository extends CrudRepository<PasswordLink, String> {
    void deleteByLogin(String login);

    @Query("SELECT COUNT(*) FROM password_link WHERE login = :login AND used_at IS NULL AND expires_at > :now")
    long countOpen(String login, long now);

    /** 1 for whoever comes first. */
    @Query("UPDATE password_link SET used_at = :now WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")
    int use(String hash, long now);
}
