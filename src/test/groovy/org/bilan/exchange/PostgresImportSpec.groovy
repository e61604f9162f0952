package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class PostgresImportSpec extends Specification {
    @Shared @AutoCleanup EmbeddedPostgres server
    @TempDir Path temp

    def setupSpec() {
        server = EmbeddedPostgres.start()
    }

    def "what goes from an embedded database to a server and back is the same to the byte"() {
        given:
        Folder.whole(temp.resolve('data'))
        def embedded = ApplicationContext.run('bilan.home': temp.resolve('one').toString())
        def served = ApplicationContext.run(
                'bilan.home': temp.resolve('two').toString(),
                'bilan.database.url': "postgresql://postgres:postgres@localhost:${server.port}/postgres" as String)

        when:
        embedded.getBean(Import).run(temp.resolve('data'), Language.FR)
        embedded.getBean(Export).run(temp.resolve('first'), Language.FR)
        def outcomes = (1..2).collect { served.getBean(Import).run(temp.resolve('first'), Language.FR) }
        served.getBean(Export).run(temp.resolve('second'), Language.FR)

        then:
        outcomes*.problems() == [[], []]
        outcomes*.isUnchanged() == [false, true]
        Folder.contents(temp.resolve('second')) == Folder.contents(temp.resolve('first'))

        cleanup:
        embedded.close()
        served.close()
    }
}
