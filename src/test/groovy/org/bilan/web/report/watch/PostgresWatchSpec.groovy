package org.bilan.web.report.watch

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import spock.lang.Shared

/** An approved report is held against the records on a server's database, as on the built-in one. */
class PostgresWatchSpec extends WatchSpec {
    @Shared EmbeddedPostgres database

    @Override
    Map<String, Object> settings() {
        database = EmbeddedPostgres.start()
        ['bilan.database.url': "postgresql://postgres:postgres@localhost:${database.port}/postgres" as String]
    }

    /** The service goes before its database. */
    def cleanupSpec() {
        server.close()
        database.close()
    }
}
