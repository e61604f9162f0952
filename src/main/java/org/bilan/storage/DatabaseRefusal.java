package org.bilan.storage;

import java.sql.SQLException;

/** The database refused to store a record of {@code table}; nothing of the transaction may be kept. */
public final class DatabaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String table;

    DatabaseRefusal(String table, SQLException cause) {
        super("Not stored in " + table + ": " + cause.getMessage(), cause);
        this.table = table;
    }

    public String table() {
        return table;
    }
}
