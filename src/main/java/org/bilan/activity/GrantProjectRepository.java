package org.bilan.activity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** Which grant pays for which project. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface GrantProjectRepository extends CrudRepository<GrantProject, Long> {
    Stream<GrantProject> findAllOrderByGrantAndPosition();
}
