package org.bilan.activity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.stream.Stream;

/** Who is a partner of which project. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ProjectPartnerRepository extends CrudRepository<ProjectPartner, Long> {
    Stream<ProjectPartner> findAllOrderByProjectAndPosition();
}
