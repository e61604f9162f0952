package org.bilan.security;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.ANSI)
interface FailedSignInRepository extends CrudRepository<FailedSignIn, String> {
    void deleteBySinceBefore(Instant moment);
}
