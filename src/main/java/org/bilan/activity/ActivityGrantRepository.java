package org.bilan.activity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.storage.BulkReader;

/** Which grant paid for which activity. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class ActivityGrantRepository implements CrudRepository<ActivityGrant, Long> {
    private final BulkReader bulk;

    ActivityGrantRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    public abstract Stream<ActivityGrant> findAllOrderByActivityAndPosition();

    /** The grants of these activities. */
    public List<ActivityGrant> findOf(Collection<String> activities) {
        return bulk.readOf(ActivityGrant.class, "activity", activities, "activity, position");
    }
}
