package org.bilan.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;

/** Reminders; moments in queries are milliseconds since 1970 UTC. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReminderRepository extends CrudRepository<Reminder, Long> {
    /** Adds one that is not there yet; 0 if it was. */
    @Query("""
            INSERT INTO reminder (obligation, due_on, lead_days, recipient, attempts, next_try_at)
            VALUES (:obligation, :dueOn, :leadDays, :recipient, 0, :now)
            ON CONFLICT (obligation, due_on, lead_days, recipient) DO NOTHING""")
    int add(String obligation, LocalDate dueOn, int leadDays, String recipient, long now);

    /** Those of a recipient that are to be sent now and that nobody holds. */
    @Query("""
            SELECT * FROM reminder
            WHERE recipient = :recipient AND sent_at IS NULL AND attempts < :most AND next_try_at <= :now
                AND (lease_until IS NULL OR lease_until < :now)
            ORDER BY due_on, obligation, id""")
    List<Reminder> findFree(String recipient, int most, long now);

    /** Takes one up; 0 if someone else did so first. */
    @Query("""
            UPDATE reminder SET holder = :holder, lease_until = :until, attempts = attempts + 1
            WHERE id = :id AND sent_at IS NULL AND (lease_until IS NULL OR lease_until < :now)""")
    int claim(long id, String holder, long until, long now);

    @Query("""
            UPDATE reminder SET sent_at = :now, holder = NULL, lease_until = NULL, last_error = NULL
            WHERE id = :id AND holder = :holder""")
    int sent(long id, String holder, long now);

    @Query("""
            UPDATE reminder SET holder = NULL, lease_until = NULL, next_try_at = :next, last_error = :error
            WHERE id = :id AND holder = :holder""")
    int failed(long id, String holder, long next, String error);

    @Query("SELECT * FROM reminder ORDER BY due_on DESC, obligation, lead_days DESC, recipient LIMIT :count")
    List<Reminder> findLatest(int count);
}
