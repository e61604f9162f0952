package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import io.micronaut.core.type.Argument
import io.micronaut.transaction.TransactionOperations
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import java.sql.Connection
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.finance.AllocationRepository
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Records changed one by one, on both databases. */
class RecordDeskSpec extends Specification {
    static final Author MARIE = new Author('marie', Door.PAGE)

    @Shared @AutoCleanup EmbeddedPostgres postgres
    @TempDir Path temp
    List<ApplicationContext> opened = []

    def setupSpec() {
        postgres = EmbeddedPostgres.start()
    }

    def cleanup() {
        opened*.close()
    }

    /** A home with a little of everything. */
    ApplicationContext filled(String kind = 'SQLite') {
        def settings = ['bilan.home': temp.resolve("home${opened.size()}").toString()]
        if (kind == 'PostgreSQL') {
            def name = "desk${System.nanoTime()}"
            postgres.postgresDatabase.connection.withCloseable { it.createStatement().execute("CREATE DATABASE $name") }
            settings['bilan.database.url'] = "postgresql://postgres:postgres@localhost:${postgres.port}/$name" as String
        }
        def context = ApplicationContext.run(settings)
        opened << context
        Folder.whole(temp.resolve('data'))
        assert context.getBean(Import).run(temp.resolve('data'), Language.EN).problems() == []
        context
    }

    static EditOutcome save(ApplicationContext context, Edit... edits) {
        context.getBean(RecordDesk).save(edits.toList(), MARIE, Language.EN)
    }

    static List<String> said(EditOutcome outcome) {
        outcome.problems().collect { "${it.edit()}:${it.column()}: ${it.message()}".toString() }
    }

    def "a record of any table is found by its key, and saved as it was it changes nothing: #kind"() {
        given:
        def context = filled(kind)
        def desk = context.getBean(RecordDesk)
        def before = context.getBean(AuditTrail).latest()

        when:
        def stored = RecordTables.all().collectMany { table ->
            context.getBean(Store).rows(Tables.named(table.name()).get()).toList().collect { row ->
                new Cellular(Tables.named(table.name()).get(), Records.narrow(context.getBean(Store))).stored(row)
            }
        }
        def outcomes = stored.collect { save(context, Edit.change(it.table(), it.cells(), it.revision())) }

        then:
        stored*.table().toSet() == RecordTables.all()*.name().toSet()
        stored.every { desk.find(it.table(), it.cells()).get() == it }
        outcomes.collectMany { said(it) } == []
        outcomes*.records().flatten() == stored
        context.getBean(AuditTrail).latest() == before

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "an activity is added with its people, changed in one cell, and removed with what is its own: #kind"() {
        given:
        def context = filled(kind)
        def desk = context.getBean(RecordDesk)

        when:
        def added = save(context,
                Edit.add('activities', [code: 'n1', date: '2022-05-12/2022-05-14', title: '=Foire', kind: 'exhibition', role: 'organized', status: 'done', partners: 'coop;mrif', grants: 'g1']),
                Edit.add('reach', [activity: 'n1', reach: 'direct', measure: 'people', gender: 'women', age: 'adult', count: '12']))

        then:
        said(added) == []
        desk.find('activities', 'n1').get().cells().subMap(['title', 'partners', 'grants', 'place']) == [title: '=Foire', partners: 'coop;mrif', grants: 'g1', place: '']

        when:
        def changed = save(context, Edit.change('activities', [code: 'n1', place: 'León'], added.records()[0].revision()))

        then:
        said(changed) == []
        changed.records()[0].cells() == added.records()[0].cells() + [place: 'León']
        changed.records()[0].revision() != added.records()[0].revision()

        when:
        def removed = save(context, Edit.remove('activities', [code: 'n1'], changed.records()[0].revision()))
        def entries = context.getBean(AuditEntryRepository).findLatest(null, null, 'marie', 0, 10).reverse()

        then:
        said(removed) == []
        desk.find('activities', 'n1').empty && desk.findOf('reach', 'n1') == []
        entries.collect { [it.table(), it.key(), it.door()] } == [
            ['activities', 'n1', Door.PAGE], ['reach', 'n1 direct people women adult', Door.PAGE], ['activities', 'n1', Door.PAGE],
            ['reach', 'n1 direct people women adult', Door.PAGE], ['activities', 'n1', Door.PAGE]]
        context.getBean(AuditTrail).content(entries[2]).before().place == ''
        context.getBean(AuditTrail).content(entries[2]).after().place == 'León'
        context.getBean(AuditTrail).content(entries[4]).after() == [:]
        context.getBean(AuditTrail).firstBroken().empty

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "what is wrong is said as the import says it, at its change and column, and nothing is stored"() {
        given:
        def context = filled()
        def latest = context.getBean(AuditTrail).latest()

        expect:
        said(save(context, Edit.add('themes', [code: 'good', title: 'Good']), edit)) == [problem]
        context.getBean(RecordDesk).find('themes', 'good').empty
        context.getBean(AuditTrail).latest() == latest

        where:
        edit                                                                                     | problem
        Edit.add('themes', [code: 'edu', title: 'Again'])                                        | '1:: a record already has this key; choose another, or change the one that exists'
        Edit.change('themes', [code: 'none', title: 'X'], null)                                  | '1:: this record no longer exists; somebody may have removed it'
        Edit.change('activities', [code: 'a1', project: 'mx'], null)                             | '1:project: there is no code “mx” in “projects”; did you mean “mex”?'
        Edit.change('activities', [code: 'a1', title: ' '], null)                                | '1:title: this value is required'
        Edit.remove('organizations', [code: 'mrif'], null)                                       | '1:: other records depend on it; remove or change them first'
        Edit.change('themes', [code: 'edu', parent: 'edu-a'], null)                              | '1:parent: “edu-a” descends from this very record; a loop of parents is not allowed'
    }

    def "an edit of what somebody changed meanwhile is refused with the newer record"() {
        given:
        def context = filled()
        def shown = context.getBean(RecordDesk).find('themes', 'edu').get()
        save(context, Edit.change('themes', [code: 'edu', title: 'Théâtre'], shown.revision()))

        when:
        def late = save(context, Edit.change('themes', [code: 'edu', title: 'Éducation populaire'], shown.revision()))

        then:
        late.problems()*.newer()*.cell('title') == ['Théâtre']
        context.getBean(RecordDesk).find('themes', 'edu').get().cell('title') == 'Théâtre'
    }

    def "of sixteen who change the same record at once one is taken, the others see it: #kind"() {
        given:
        def context = filled(kind)
        def shown = context.getBean(RecordDesk).find('themes', 'edu').get()
        def people = Executors.newFixedThreadPool(16)

        when:
        def outcomes = people.invokeAll((1..16).collect { number ->
            { -> save(context, Edit.change('themes', [code: 'edu', title: "Titre $number".toString()], shown.revision())) } as Callable
        })*.get()
        def kept = context.getBean(RecordDesk).find('themes', 'edu').get()

        then:
        outcomes.count { it.stored } == 1
        outcomes.findAll { !it.stored }.every { it.problems()[0].newer() == kept }
        context.getBean(AuditTrail).firstBroken().empty

        cleanup:
        people.shutdown()

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "the parts of an expense never exceed it, and what each claims is settled anew when one goes"() {
        given:
        def context = filled()

        expect:
        said(save(context, Edit.change('allocations', [expense: 'e1', grant: 'g1', line: 'SAL', amount: '100.01'], null))) ==
                ['0:amount: the expense “e1” is allocated for 120.51 CAD, more than its amount (120.50 CAD); reduce the allocations']

        when:
        def outcome = save(context,
                Edit.remove('allocations', [expense: 'e1', grant: 'g2', line: 'ACT'], null),
                Edit.change('allocations', [expense: 'e1', grant: 'g1', line: 'SAL', amount: '120.50'], null))

        then:
        said(outcome) == []
        context.getBean(AllocationRepository).findAll().findAll { it.expense() == 'e1' }*.claimedMinor() == [12050L]
    }

    def "a narrative is saved by its text, and its file has a name of its own"() {
        given:
        def context = filled()
        def key = [report: 'g1', period_start: '2021-09-01', period_end: '2022-08-31', section: 'contexte', language: 'fr']

        when:
        def added = save(context, Edit.add('narratives', key + [text: 'Une *année*.']))
        def changed = save(context, Edit.change('narratives', key + [text: 'Deux.'], added.records()[0].revision()))

        then:
        said(added) + said(changed) == []
        added.records()[0].cell('file') == 'narratives/g1.2021-09-01.2022-08-31.contexte.fr.md'
        context.getBean(RecordDesk).find('narratives', key).get().cell('text') == 'Deux.'
    }

    def "the next free code follows the last"() {
        given:
        def desk = filled().getBean(RecordDesk)

        when:
        desk.save([Edit.add('themes', [code: 't-0009', title: 'x']), Edit.add('themes', [code: 't-10000', title: 'y'])], MARIE, Language.EN)

        then:
        desk.freeCode('themes', 't') == 't-10001'

        when: 'a code of another width is the last'
        desk.save([Edit.add('themes', [code: 'v-0007', title: 'x']), Edit.add('themes', [code: 'v-0008', title: 'y']), Edit.add('themes', [code: 'v-00007', title: 'z'])], MARIE, Language.EN)

        then:
        desk.freeCode('themes', 'v') == 'v-0009'
        desk.freeCode('themes', 'u') == 'u-0001'
    }

    static void sql(ApplicationContext context, String statement) {
        def transactions = context.getBean(Argument.of(TransactionOperations, Connection))
        transactions.executeWrite { status -> status.connection.createStatement().withCloseable { it.executeUpdate(statement) } }
    }
}
