package org.bilan.organization;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** Team, board and committees. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface PersonRepository extends CrudRepository<Person, String> {
    Stream<Person> findAllOrderByCode();
}
