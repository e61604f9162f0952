package org.bilan.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Where the trail ends. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AuditHeadRepository extends GenericRepository<AuditHead, Integer> {
    Optional<AuditHead> findById(int id);

    @Query("UPDATE audit_head SET number = :number, chain = :chain WHERE id = 1")
    void move(long number, String chain);
}
