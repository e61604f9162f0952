package org.bilan.web.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** The lists that people come back to. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SavedViewRepository extends CrudRepository<SavedView, Long> {
    @Query("SELECT * FROM saved_view WHERE login = :login OR shared = TRUE ORDER BY name, id LIMIT 60")
    List<SavedView> findFor(String login);

    Optional<SavedView> findByLoginAndName(String login, String name);

    long countByLogin(String login);

    /** 0 if it is not theirs. */
    @Query("DELETE FROM saved_view WHERE id = :id AND login = :login")
    int remove(long id, String login);
}
