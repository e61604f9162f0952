package org.bilan.web.report.life

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import spock.lang.Shared

/** The life of a report on a server's database, as on the built-in one. */
class PostgresLifeSpec extends LifeSpec {
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
