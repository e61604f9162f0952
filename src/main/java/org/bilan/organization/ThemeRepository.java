package org.bilan.organization;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The sections of the annual report. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ThemeRepository extends CrudRepository<Theme, String> {
    List<Theme> findAllOrderByCode();
}
