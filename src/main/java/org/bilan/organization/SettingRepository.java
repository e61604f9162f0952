package org.bilan.organization;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Settings by key. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface SettingRepository extends CrudRepository<Setting, String> {
    List<Setting> findAllOrderByKey();
}
