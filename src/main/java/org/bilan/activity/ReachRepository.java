package org.bilan.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.storage.BulkReader;

/** Counts of people. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class ReachRepository implements CrudRepository<Reach, Long> {
    private final BulkReader bulk;

    ReachRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    @Query("""
            SELECT * FROM reach
            ORDER BY activity, reach, measure, gender, age, COALESCE(method, ''), COALESCE(cohort, '')""")
    public abstract Stream<Reach> findAllInOrder();

    /** The counts of these activities. */
    public List<Reach> findOf(Collection<String> activities) {
        return bulk.readOf(Reach.class, "activity", activities, "activity, id");
    }
}
