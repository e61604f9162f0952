package org.bilan.activity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.storage.BulkReader;

/** Who is a partner of which activity. Streams are read inside a transaction and closed by who asked for them. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class ActivityPartnerRepository implements CrudRepository<ActivityPartner, Long> {
    private final BulkReader bulk;

    ActivityPartnerRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    public abstract Stream<ActivityPartner> findAllOrderByActivityAndPosition();

    /** The partners of these activities. */
    public List<ActivityPartner> findOf(Collection<String> activities) {
        return bulk.readOf(ActivityPartner.class, "activity", activities, "activity, position");
    }
}
