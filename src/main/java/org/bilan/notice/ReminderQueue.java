package org.bilan.notice;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Reminders to be sent, taken up, and sent or put off; each step in a transaction of its own. */
@Singleton
class ReminderQueue {
    /** A mail whose sender says nothing for so long is taken up by another; longer than sending may last. */
    static final Duration LEASE = Duration.ofMinutes(10);
    /** What was tried so often in vain, over about a day, is given up. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_ERROR = 300;

    private final ReminderRepository reminders;
    private final Clock clock;

    ReminderQueue(ReminderRepository reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Adds what is to be told to a recipient, unless it was added before. */
    @Transactional
    public void add(List<Lead> leads, String recipient) {
        for (Lead lead : leads) {
            reminders.add(lead.due().key(), lead.due().on(), lead.days(), recipient, clock.millis());
        }
    }

    /** What is to be sent to a recipient now, held by {@code holder} from here on. */
    @Transactional
    public List<Reminder> take(String recipient, String holder) {
        long now = clock.millis();
        long until = now + LEASE.toMillis();
        return reminders.findFree(recipient, MOST_ATTEMPTS, now).stream()
                .filter(one -> reminders.claim(id(one), holder, until, now) == 1)
                .toList();
    }

    @Transactional
    public void sent(List<Reminder> held, String holder) {
        held.forEach(one -> reminders.sent(id(one), holder, clock.millis()));
    }

    /** Puts them off, longer each time. */
    @Transactional
    public void failed(List<Reminder> held, String holder, String error) {
        String told = error.length() > MOST_ERROR ? error.substring(0, MOST_ERROR) : error;
        for (Reminder one : held) {
            long next = clock.millis() + pause(one.attempts() + 1).toMillis();
            reminders.failed(id(one), holder, next, told);
        }
    }

    /** What was done or moved before it could be sent needs no mail any more. */
    @Transactional
    public void drop(List<Reminder> held) {
        held.forEach(reminders::delete);
    }

    @ReadOnly
    public List<Reminder> latest(int count) {
        return reminders.findLatest(count);
    }

    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static long id(Reminder one) {
        return Objects.requireNonNull(one.id());
    }
}
