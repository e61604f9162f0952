package org.bilan.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.DateClass;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A file that is the whole database. Readers see the state at their start and never wait (write-ahead log); a writer
 * takes the file's one write lock when it starts, for a lock asked for later may be refused. Every commit reaches the
 * disk before it returns, since people's bookkeeping must survive a power cut.
 */
final class SqliteDatabase extends SQLiteDataSource {
    SqliteDatabase(Path file) {
        super(settings());
        setUrl("jdbc:sqlite:" + file);
    }

    /** Dates are stored as {@code 2021-09-01}: as a number of milliseconds they would move with the time zone. */
    private static SQLiteConfig settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(5000);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setDateClass(DateClass.TEXT.getValue());
        config.setDateStringFormat("yyyy-MM-dd");
        return config;
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        String file = getUrl().substring("jdbc:sqlite:".length());
        return new Session(getUrl(), file, getConfig().toProperties());
    }

    @Override
    public SQLiteConnection getConnection() throws SQLException {
        return getConnection(null, null);
    }

    /**
     * The driver refuses to change read-only on an open connection; here a read-only transaction takes no lock and writes
     * nothing, as on PostgreSQL.
     */
    private static final class Session extends JDBC4Connection {
        private boolean readOnly;

        Session(String url, String file, Properties settings) throws SQLException {
            super(url, file, settings);
        }

        /**
         * The driver takes note of the new mode before it asks for the lock: where that is refused, it would believe for
         * ever that a transaction is open, and every later one on this connection would fail.
         */
        @Override
        public void setAutoCommit(boolean autoCommit) throws SQLException {
            try {
                super.setAutoCommit(autoCommit);
            } catch (SQLException refused) {
                getConnectionConfig().setAutoCommit(true);
                throw refused;
            }
        }

        @Override
        public boolean isReadOnly() {
            return readOnly;
        }

        @Override
        public void setReadOnly(boolean readOnly) throws SQLException {
            if (this.readOnly != readOnly) {
                setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
                getDatabase().exec("PRAGMA query_only = " + (readOnly ? "on" : "off"), getAutoCommit());
                this.readOnly = readOnly;
            }
        }
    }
}
