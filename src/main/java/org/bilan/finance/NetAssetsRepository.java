package org.bilan.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The organization's net assets, a few days in all. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface NetAssetsRepository extends CrudRepository<NetAssets, Long> {
    List<NetAssets> findAllOrderByAsOf();
}
