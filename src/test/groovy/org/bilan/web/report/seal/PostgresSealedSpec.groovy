package org.bilan.web.report.seal

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import spock.lang.Shared

/** Sealing, what changed since, and the same story on a server's database, as on the built-in one. */
class PostgresSealedSpec extends SealedPagesSpec {
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
