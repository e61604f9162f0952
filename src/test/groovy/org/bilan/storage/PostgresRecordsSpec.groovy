package org.bilan.storage

import io.micronaut.context.ApplicationContext
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import spock.lang.AutoCleanup
import spock.lang.Shared

class PostgresRecordsSpec extends StoredRecords {
    @Shared @AutoCleanup EmbeddedPostgres server
    @Shared @AutoCleanup ApplicationContext bilan

    def setupSpec() {
        server = EmbeddedPostgres.start()
        bilan = ApplicationContext.run(
                'bilan.home': 'not-used', 'bilan.database.url': "postgresql://postgres:postgres@localhost:${server.port}/postgres" as String)
    }

    ApplicationContext opened() {
        bilan
    }

    def "no home is made"() {
        expect:
        !new File('not-used').exists()
    }
}
