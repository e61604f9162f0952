package org.bilan.storage

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.finance.ExpenseRepository
import org.bilan.funding.Grant
import org.bilan.funding.GrantRepository
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.TempDir

class SqliteRecordsSpec extends StoredRecords {
    @TempDir @Shared Path home
    @Shared @AutoCleanup ApplicationContext bilan

    def setupSpec() {
        bilan = ApplicationContext.run('bilan.home': home.resolve('new/home').toString())
    }

    ApplicationContext opened() {
        bilan
    }

    def "the home is made with the database in it"() {
        expect:
        Files.size(home.resolve('new/home/bilan.db')) > 0
    }

    def "what was stored is there when the home is opened again"() {
        given:
        storeAll()

        when:
        def again = ApplicationContext.run('bilan.home': home.resolve('new/home').toString())

        then:
        again.getBean(GrantRepository).count() == EveryRecord.ALL[Grant].size()

        cleanup:
        again?.close()
    }

    def "a reader goes on seeing what it began with, and nobody waits, while a writer stores"() {
        given:
        storeAll()
        def expenses = context.getBean(ExpenseRepository)

        when:
        def seen = transactions.executeRead {
            def before = expenses.count()
            Thread.start { expenses.deleteById('e2') }.join()
            [before, expenses.count()]
        }

        then:
        seen == [2, 2]
        expenses.count() == 1
    }
}
