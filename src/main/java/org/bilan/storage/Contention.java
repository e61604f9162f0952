package org.bilan.storage;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether a transaction failed only because others were writing too, so that trying it again may succeed. */
public final class Contention {
    /** {@code SQLITE_BUSY} and {@code SQLITE_LOCKED}, in the lowest byte of the extended codes too. */
    private static final int SQLITE_BUSY = 5;

    private static final int SQLITE_LOCKED = 6;

    /** Longer than any import takes, during which nobody else writes on SQLite. */
    private static final long PATIENCE_MINUTES = 10;

    private static final long PAUSE_MILLISECONDS = 200;

    private Contention() {}

    /**
     * Does what is to be stored although others are writing: tried again until they let it, each time in a transaction of
     * its own. Not to be called inside one.
     *
     * @throws RuntimeException what the act throws for any other reason, or after {@value #PATIENCE_MINUTES} minutes
     */
    public static void outlast(Runnable act) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!isDone(act, end)) {
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static boolean isDone(Runnable act, long end) {
        try {
            act.run();
            return true;
        } catch (RuntimeException problem) {
            if (!isCauseOf(problem) || System.nanoTime() > end) {
                throw problem;
            }
            return false;
        }
    }

    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isContention(refused)) {
                return true;
            }
        }
        return false;
    }

    /** Class 40 of the SQL states is a transaction rolled back: a deadlock, or an order that could not be kept. */
    private static boolean isContention(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        int code = refused.getErrorCode() & 0xff;
        return refused instanceof SQLTransientException
                || state.startsWith("40")
                || state.equals("55P03")
                || (state.isEmpty() && (code == SQLITE_BUSY || code == SQLITE_LOCKED));
    }
}
