package org.bilan.web.administration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.organization.ClosedPeriod;
import org.bilan.organization.ClosedPeriodRepository;
import org.bilan.storage.WriteTurn;
import org.bilan.value.Period;

/** Closes periods and reopens them, with their entries in the audit trail. */
@Singleton
class Closing {
    private static final String TABLE = "closed_periods";

    private final ClosedPeriodRepository periods;
    private final AuditTrail trail;
    private final WriteTurn turn;
    private final Clock clock;

    Closing(ClosedPeriodRepository periods, AuditTrail trail, WriteTurn turn, Clock clock) {
        this.periods = periods;
        this.trail = trail;
        this.turn = turn;
        this.clock = clock;
    }

    /** Those that are closed and those that were, the latest days first. */
    List<ClosedPeriod> list() {
        return periods.findLatest();
    }

    /** Closes the days; the period already closed that shares one with them, where there is one: then nothing is done. */
    @Transactional
    Optional<ClosedPeriod> close(Period days, String reason, Author by) {
        turn.take(ClosedPeriod.class);
        Optional<ClosedPeriod> other = periods.findClosed().stream()
                .filter(closed -> closed.period().overlaps(days))
                .findFirst();
        if (other.isEmpty()) {
            periods.save(new ClosedPeriod(
                    null, days.start(), days.end(), reason, by.login(), clock.instant(), null, null, null));
            trail.add(by, List.of(new Change(TABLE, key(days), null, cells("yes", reason))));
        }
        return other;
    }

    /** Reopens a period; false if it is none, or no longer closed. */
    @Transactional
    boolean reopen(long id, String reason, Author by) {
        Optional<ClosedPeriod> period = periods.findById(id);
        boolean done = period.isPresent() && periods.reopen(id, by.login(), clock.millis(), reason) == 1;
        if (done) {
            ClosedPeriod known = period.get();
            trail.add(
                    by,
                    List.of(new Change(TABLE, key(known.period()), cells("yes", known.reason()), cells("no", reason))));
        }
        return done;
    }

    private static String key(Period days) {
        return days.start() + "/" + days.end();
    }

    private static Map<String, String> cells(String closed, String reason) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("closed", closed);
        cells.put("reason", reason);
        return cells;
    }
}
