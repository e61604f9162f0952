package org.bilan.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface ApiTokenRepository extends CrudRepository<ApiToken, String> {
    Optional<ApiToken> findByTokenHash(String tokenHash);

    @Query("""
            SELECT * FROM api_token
            ORDER BY CASE WHEN ended_at IS NULL AND expires_at > :now THEN 0 ELSE 1 END, created_at DESC, id
            LIMIT :count OFFSET :skipped""")
    List<ApiToken> findPart(long now, int count, int skipped);

    @Query("SELECT COUNT(*) FROM api_token WHERE ended_at IS NULL AND expires_at BETWEEN :from AND :to")
    long countExpiring(long from, long to);

    @Query("UPDATE api_token SET last_used_at = :now WHERE id = :id")
    void see(String id, long now);

    @Query("UPDATE api_token SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
    int end(String id, long now);
}
