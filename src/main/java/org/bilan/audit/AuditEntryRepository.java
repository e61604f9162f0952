package org.bilan.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.ArrayList;
import java.util.List;
import org.bilan.storage.BulkReader;
import org.jspecify.annotations.Nullable;

/** The trail as it is kept. Entries are added by {@link AuditTrail} only, and never changed. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class AuditEntryRepository implements CrudRepository<AuditEntry, Long> {
    private final BulkReader bulk;

    AuditEntryRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    @Query("SELECT COALESCE(MAX(number), 0) FROM audit_entry")
    public abstract long findLatestNumber();

    /** At most {@code limit} entries after that one, the oldest first. */
    public List<AuditEntry> findAfter(long number, int limit) {
        return bulk.read(
                AuditEntry.class, "FROM audit_entry WHERE number > " + number + " ORDER BY number LIMIT " + limit);
    }

    /** The latest entries, those of one record's table and key, or one person's, where given; at most {@code limit} from {@code offset} on. */
    public List<AuditEntry> findLatest(
            @Nullable String table, @Nullable String key, @Nullable String login, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("FROM audit_entry WHERE 1 = 1");
        narrow(query, values, "subject", table);
        narrow(query, values, "subject_key", key);
        narrow(query, values, "login", login);
        query.append(" ORDER BY number DESC LIMIT ")
                .append(limit)
                .append(" OFFSET ")
                .append(offset);
        return bulk.read(AuditEntry.class, query.toString(), values.toArray());
    }

    private static void narrow(StringBuilder query, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            query.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }
}
