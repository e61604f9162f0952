package org.bilan.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface OpenSessionRepository extends CrudRepository<OpenSession, String> {
    void deleteByLogin(String login);

    void deleteByExpiresAtBefore(Instant now);

    List<OpenSession> findByLogin(String login);

    @Query("""
            SELECT * FROM open_session WHERE expires_at > :now AND ends_at > :now
            ORDER BY COALESCE(last_seen_at, created_at) DESC, token_hash LIMIT :count OFFSET :skipped""")
    List<OpenSession> findOpen(long now, int count, int skipped);

    @Query("SELECT COUNT(*) FROM open_session WHERE expires_at > :now AND ends_at > :now")
    long countOpen(long now);

    @Query("SELECT * FROM open_session WHERE token_hash LIKE :start || '%'")
    List<OpenSession> findByStart(String start);

    @Query("DELETE FROM open_session WHERE token_hash LIKE :start || '%'")
    int deleteByStart(String start);

    @Query("UPDATE open_session SET expires_at = :expires, last_seen_at = :now WHERE token_hash = :hash")
    void prolong(String hash, long expires, long now);
}
