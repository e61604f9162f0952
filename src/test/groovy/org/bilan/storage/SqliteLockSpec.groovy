package org.bilan.storage

import java.nio.file.Path
import java.sql.SQLException
import spock.lang.Specification
import spock.lang.TempDir

class SqliteLockSpec extends Specification {
    @TempDir Path folder

    def "a connection that was refused the write lock can be used again once the lock is free"() {
        given:
        def database = new SqliteDatabase(folder.resolve('x.db'))
        def holder = database.connection
        def waiting = database.connection
        holder.createStatement().execute('CREATE TABLE t (n INTEGER)')
        waiting.createStatement().execute('PRAGMA busy_timeout = 20')
        holder.autoCommit = false

        when:
        waiting.autoCommit = false

        then:
        thrown(SQLException)
        waiting.autoCommit

        when:
        holder.commit()
        holder.autoCommit = true
        waiting.autoCommit = false
        waiting.createStatement().execute('INSERT INTO t VALUES (1)')
        waiting.commit()

        then:
        holder.createStatement().executeQuery('SELECT COUNT(*) FROM t').getInt(1) == 1

        cleanup:
        holder?.close()
        waiting?.close()
    }
}
