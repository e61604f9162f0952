package org.bilan.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of the database file, taken while others read and write it. */
public final class DatabaseCopy {
    private DatabaseCopy() {}

    /**
     * Writes the state of {@code file} at one moment to {@code copy}, which must not exist.
     *
     * @throws SQLException if it is no database, or the disk refuses
     */
    public static void write(Path file, Path copy) throws SQLException {
        try (Connection connection = new SqliteDatabase(file).getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }

    /** Whether a file is a database whose pages are whole. */
    public static boolean isSound(Path file) {
        try (Connection connection = new SqliteDatabase(file).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA quick_check")) {
            return answer.next() && "ok".equals(answer.getString(1));
        } catch (SQLException notOne) {
            return false;
        }
    }
}
