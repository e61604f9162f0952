package org.bilan.storage;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Whether a transaction failed only because others were writing too, so that trying it again may succeed. */
public final class Contention {
    /** {@code SQLITE_BUSY} and {@code SQLITE_LOCKED}, in the lowest byte of the extended codes too. */
    private static final int SQLITE_BUSY = 5;

    private static final int SQLITE_LOCKED = 6;

    private Contention() {}

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
