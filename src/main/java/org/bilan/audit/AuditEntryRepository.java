package org.bilan.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilan.storage.BulkReader;
import org.jspecify.annotations.Nullable;

/** The trail as it is kept. Entries are added by {@link AuditTrail} only, and never changed. */
@JdbcRepository(dialect = Dialect.ANSI)
public abstract class AuditEntryRepository implements GenericRepository<AuditEntry, Long> {
    private final BulkReader bulk;

    AuditEntryRepository(BulkReader bulk) {
        this.bulk = bulk;
    }

    public abstract Optional<AuditEntry> findById(long number);

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

    /**
     * What was looked for, the latest first; at most {@code limit} from {@code offset} on. The numbers are sorted before
     * the entries are read, which are long.
     */
    public List<AuditEntry> find(AuditSearch search, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String numbers = "SELECT number FROM audit_entry" + where(search, values) + beforeThen(search, values)
                + " ORDER BY number DESC LIMIT " + limit + " OFFSET " + offset;
        return bulk.read(
                AuditEntry.class,
                "FROM audit_entry WHERE number IN (" + numbers + ") ORDER BY number DESC",
                values.toArray());
    }

    /** What was looked for before that number, the latest first, at most {@code limit}: for who reads all of it. */
    public List<AuditEntry> findBefore(AuditSearch search, long number, int limit) {
        List<Object> values = new ArrayList<>();
        String query = "FROM audit_entry" + where(search, values) + " AND number < " + number
                + " ORDER BY number DESC LIMIT " + limit;
        return bulk.read(AuditEntry.class, query, values.toArray());
    }

    /** How many entries {@link #find} would give without a limit. */
    public long count(AuditSearch search) {
        List<Object> values = new ArrayList<>();
        String query = "SELECT COUNT(*) FROM audit_entry" + where(search, values);
        return bulk.select(query, row -> row.getLong(1), values.toArray()).get(0);
    }

    /** The tables of which the trail tells, found one after the other in the index: a trail is long, and its tables few. */
    public List<String> findTables() {
        List<String> tables = new ArrayList<>();
        String next = findTableAfter("");
        while (!next.isEmpty()) {
            tables.add(next);
            next = findTableAfter(next);
        }
        return tables;
    }

    boolean isTouchedAfter(long number, Collection<String> tables) {
        String query = "SELECT number FROM audit_entry WHERE number > ? AND subject IN (?) LIMIT 1";
        return !bulk.select(query, row -> row.getLong(1), number, tables).isEmpty();
    }

    /** Empty where there is none. */
    @Query("SELECT COALESCE(MIN(subject), '') FROM audit_entry WHERE subject > :subject")
    abstract String findTableAfter(String subject);

    /** The latest changes that somebody made by hand, or a program in somebody's stead: not those of imports. */
    public List<AuditEntry> findLatestByHand(int limit) {
        return bulk.read(
                AuditEntry.class, "FROM audit_entry WHERE door <> 'IMPORT' ORDER BY number DESC LIMIT " + limit);
    }

    /** Erases what an entry says; nothing of one that tells of the trail. */
    @Query("""
            UPDATE audit_entry SET content = NULL, salt = NULL,
                subject_key = CASE WHEN form = 1 THEN subject_key ELSE '' END
            WHERE number = :number AND subject <> 'audit'""")
    abstract void erase(long number);

    /** Only what narrows, so that the indexes answer. */
    private static String where(AuditSearch search, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (search.from() != Long.MIN_VALUE) {
            where.append(" AND made_at >= ?");
            values.add(search.from());
        }
        if (search.before() != Long.MAX_VALUE) {
            where.append(" AND made_at < ?");
            values.add(search.before());
        }
        if (!search.table().isEmpty()) {
            where.append(" AND subject = ?");
            values.add(search.table());
        }
        if (!search.key().isEmpty()) {
            where.append(" AND subject_key >= ? AND subject_key < ?");
            values.add(search.key());
            values.add(beginning(search.key()));
        }
        if (!search.who().isEmpty()) {
            where.append(" AND (login = ? OR login >= ? AND login < ?)");
            values.add(search.who());
            values.add(search.who() + "/");
            values.add(beginning(search.who() + "/"));
        }
        if (!search.door().isEmpty()) {
            where.append(" AND door = ?");
            values.add(search.door().toUpperCase(Locale.ROOT));
        }
        return where.toString();
    }

    /**
     * What follows from the days: no number is greater than the greatest of those days, so that nobody looks among the
     * later ones. The sign keeps SQLite from looking for it there.
     */
    private static String beforeThen(AuditSearch search, List<Object> values) {
        if (search.before() == Long.MAX_VALUE) {
            return "";
        }
        values.add(search.from());
        values.add(search.before());
        return " AND number <= (SELECT COALESCE(MAX(+number), 0) FROM audit_entry WHERE made_at >= ? AND made_at < ?)";
    }

    /** Greater than every text that begins so, as bytes are compared. */
    private static String beginning(String text) {
        return text + "\uffff";
    }

    private static void narrow(StringBuilder query, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            query.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }
}
