package org.bilan.security;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface AccountRepository extends CrudRepository<Account, String> {
    List<Account> findByRoleOrderByLogin(Role role);
}
