package org.bilan.storage

import io.micronaut.context.ApplicationContext
import io.micronaut.core.beans.BeanIntrospector
import io.micronaut.data.annotation.MappedEntity
import io.micronaut.data.repository.CrudRepository
import io.micronaut.transaction.TransactionOperations
import org.bilan.activity.ActivityPartner
import org.bilan.activity.ActivityPartnerRepository
import org.bilan.activity.ActivityRepository
import org.bilan.activity.Reach
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditSearch
import org.bilan.audit.AuditTrail
import org.bilan.audit.Author
import org.bilan.audit.Change
import org.bilan.audit.Door
import org.bilan.finance.AllocationRepository
import org.bilan.finance.ExpenseRepository
import org.bilan.funding.GrantRepository
import org.bilan.organization.ClosedPeriod
import org.bilan.organization.Organization
import org.bilan.organization.OrganizationRepository
import java.time.LocalDate
import spock.lang.Specification

/** What is true of every table on every database; the specs that extend it say which database. */
abstract class StoredRecords extends Specification {
    static final FEATURES = ['organization', 'funding', 'activity', 'finance', 'result'].collect { "org.bilan.$it" as String }

    abstract ApplicationContext opened()

    ApplicationContext getContext() {
        opened()
    }

    BulkWriter getWriter() {
        context.getBean(BulkWriter)
    }

    CrudRepository repositoryOf(Class type) {
        context.getBean(Class.forName(type.name + 'Repository'))
    }

    TransactionOperations getTransactions() {
        context.getBean(TransactionOperations)
    }

    def "the audit trail is searched and counted by table, key, person, door and time alike"() {
        given:
        def trail = context.getBean(AuditTrail)
        def entries = context.getBean(AuditEntryRepository)
        trail.add(new Author('anna', Door.PAGE), [new Change('people', 'zoe-1', null, [name: 'Zoé'])])
        trail.add(new Author('anna/token', Door.API), [new Change('people', 'zoe-2', null, [name: 'Zoé'])])
        trail.add(new Author('berta', Door.API), [new Change('grants', 'zoe-1', null, [title: 'X'])])
        def at = entries.findById(trail.latest()).get().at()

        expect:
        [[search(key: 'zoe'), 3], [search(table: 'people', key: 'zoe'), 2], [search(key: 'zoe-1'), 2], [search(key: 'zoe', who: 'anna'), 2],
                [search(key: 'zoe', door: 'api'), 2], [search(key: 'zoe', from: at + 1), 0], [search(key: 'zoe', before: at + 1), 3],
                [search(key: 'zoe', from: at - 60_000, before: at + 1), 3]].every { search, number ->
            entries.count(search) == number && entries.find(search, 0, 10).size() == number
        }
        entries.count(search([:])) == entries.findLatestNumber()
    }

    private static AuditSearch search(Map given) {
        def all = [table: '', key: '', who: '', door: '', from: Long.MIN_VALUE, before: Long.MAX_VALUE] + given
        new AuditSearch(all.table, all.key, all.who, all.door, all.from as long, all.before as long)
    }

    /** The last first, so that no order of reading is that of storing. */
    def storeAll() {
        transactions.executeWrite { EveryRecord.ALL.each { type, records -> writer.upsert(type, records.reverse()) } }
    }

    /** Each feature finds the database empty. */
    def cleanup() {
        transactions.executeWrite { status ->
            def statement = status.connection.createStatement()
            EveryRecord.ALL.keySet().toList().reverse().each {
                statement.executeUpdate("DELETE FROM ${it.getAnnotation(MappedEntity).value()}" as String)
            }
            statement.close()
        }
    }

    static withoutId(Object record) {
        record.toString().replaceAll(/\[id=\w+, /, '[')
    }

    def "no table of the features is forgotten here"() {
        expect: 'periods are closed one by one, never stored in bulk'
        BeanIntrospector.SHARED.findIntrospections { it.hasAnnotation(MappedEntity) && FEATURES.contains(it.beanType.packageName) }*.beanType as Set ==
                EveryRecord.ALL.keySet() + ClosedPeriod
    }

    def "every record comes back as it was stored, and storing it again changes nothing"() {
        given:
        storeAll()
        def once = everything()

        when:
        storeAll()

        then:
        everything() == once
        once.collectEntries { type, records -> [type, records.collect { withoutId(it) } as Set] } ==
                EveryRecord.ALL.collectEntries { type, records -> [type, records.collect { withoutId(it) } as Set] }
    }

    private Map<Class, Set<String>> everything() {
        EveryRecord.ALL.keySet().collectEntries { [it, repositoryOf(it).findAll()*.toString() as Set] }
    }

    def "every table is read in the order of its key for export"() {
        given:
        storeAll()

        expect:
        EveryRecord.ALL.each { type, records ->
            def key = type.getAnnotation(NaturalKey)?.value() ?: [type.recordComponents[0].name] as String[]
            def sorting = type.recordComponents*.name.contains('position') && key.length == 2 ? [key[0], 'position'] : key as List
            def keys = exported(type).collect { record -> sorting.collect { record."$it"() } }
            assert keys.size() == records.size()
            assert keys == keys.toSorted { left, right -> (0..<sorting.size()).findResult(0) { compare(left[it], right[it]) ?: null } }
        }
    }

    private List exported(Class type) {
        def repository = repositoryOf(type)
        def method = ([repository.class.superclass] + (repository.class.interfaces as List)).collectMany { it.declaredMethods as List }
                .find { it.name.startsWith('findAllOrder') || it.name == 'findAllInOrder' }
        transactions.executeRead { method.invoke(repository).with { it instanceof List ? it : it.toList() } }
    }

    private static int compare(Object left, Object right) {
        def plain = { it == null ? '' : it instanceof Enum ? it.name() : it }
        plain(left) <=> plain(right)
    }

    def "a record stored again takes the new values and keeps its id"() {
        given:
        storeAll()
        def before = repositoryOf(Reach).findAll().find { it.cohort() == null }
        def changed = new Reach(null, before.activity(), before.reach(), before.measure(), before.gender(), before.age(), 99, true, null, null)

        when:
        writer.upsert(Reach, [changed])

        then:
        with(repositoryOf(Reach).findAll()) {
            size() == 2
            it.find { it.cohort() == null }.with { [it.id(), it.count(), it.approximate()] } == [before.id(), 99, true]
        }
    }

    def "links are taken away by their owner before they are stored anew"() {
        given:
        storeAll()

        when:
        writer.removeOf(ActivityPartner, ['a1', 'nowhere'])

        then:
        context.getBean(ActivityPartnerRepository).findAll() == []
    }

    def "many records go in at once, with one refused none stays"() {
        given:
        def many = (1..2500).collect { new Organization("o$it", 'x', null, [], null, [], null, null, null) }

        when:
        writer.upsert(Organization, many)

        then:
        context.getBean(OrganizationRepository).count() == 2500

        when:
        writer.upsert(Organization, (1..1500).collect { new Organization("n$it", 'x', null, [], it == 1400 ? 'Canada' : null, [], null, null, null) })

        then:
        def refusal = thrown(DatabaseRefusal)
        refusal.table() == 'organization'
        context.getBean(OrganizationRepository).count() == 2500
    }

    def "the database itself refuses #what"() {
        given:
        storeAll()

        when:
        execute(sql)

        then:
        thrown(Exception)

        where:
        what                                  | sql
        'a funder that is not there'          | "UPDATE grant_award SET funder = 'nobody'"
        'to lose a funder with grants'        | "DELETE FROM organization WHERE code = 'mrif'"
        'a grant that ends before it starts'  | "UPDATE grant_award SET end_on = '2020-01-01'"
        'a grant below zero'                  | "UPDATE grant_award SET amount_minor = -1"
        'a kind that does not exist'          | "UPDATE grant_award SET kind = 'LOAN'"
        'a currency of two letters'           | "UPDATE grant_award SET currency = 'CA'"
        'the amendment number 0'              | "UPDATE amendment SET number = 0"
        'two amendments of one number'        | "UPDATE amendment SET number = 1"
        'an activity without title'           | "UPDATE activity SET title = NULL"
        'an unknown role'                     | "UPDATE activity SET role = 'WATCHED'"
        'a count below zero'                  | "UPDATE reach SET count = -1"
        'the same count twice'                | "INSERT INTO reach (activity, reach, measure, gender, age, count, approximate) VALUES ('a1', 'DIRECT', 'PEOPLE', 'WOMEN', 'ADULT', 5, FALSE)"
        'the same measurement twice'          | "INSERT INTO measurement (indicator, period_start, period_end) VALUES ('i1', '2021-09-01', '2022-08-31')"
        'a part of an expense not there'      | "UPDATE allocation SET expense = 'nowhere'"
        'an explanation of nothing'           | "UPDATE explanation SET subject = 'line:'"
        'a theme below itself'                | "UPDATE theme SET parent = code"
        'a theme below one not there'         | "UPDATE theme SET parent = 'nowhere'"
        'a narrative in German'               | "UPDATE narrative SET language = 'de'"
        'a rate without source'               | "UPDATE exchange_rate SET source = NULL"
    }

    def "costs that may be entered twice, and what wage subsidies pay, are asked for by days"() {
        given:
        storeAll()
        execute("UPDATE grant_award SET kind = 'WAGE_SUBSIDY' WHERE code = 'don'")
        def (first, last) = [LocalDate.parse('2022-02-01'), LocalDate.parse('2022-02-28')]

        expect:
        context.getBean(ExpenseRepository).findAlike('nqsf', first, last)*.code() == ['e1']
        context.getBean(ExpenseRepository).findAlike('nqsf', first, last.minusDays(1)) == []
        context.getBean(AllocationRepository).findOfWageSubsidies(first, last)*.expense() == ['e2']
        context.getBean(AllocationRepository).findOfWageSubsidies(first, last.minusDays(1)) == []
    }

    def "what hangs on a grant goes with it, and a new code follows everywhere"() {
        given:
        storeAll()

        when:
        execute("UPDATE grant_award SET code = 'renamed' WHERE code = 'nqsf'")

        then:
        context.getBean(AllocationRepository).findByGrantOrderByExpenseAndLine('renamed').size() == 1

        when:
        execute("DELETE FROM activity WHERE code = 'a2'")

        then:
        context.getBean(ActivityRepository).count() == 1
    }

    def "activities are chosen by any day they may have had, and come in the order of their dates"() {
        given:
        storeAll()

        expect:
        context.getBean(ActivityRepository).findBetween(LocalDate.parse(from), LocalDate.parse(to))*.code() == codes

        where:
        from         | to           | codes
        '2022-06-30' | '2022-07-31' | ['a1']
        '2022-07-01' | '2022-07-31' | []
        '2022-05-21' | '2022-05-21' | ['a1', 'a2']
        '2021-08-01' | '2021-08-31' | []
        '2021-08-01' | '2021-09-01' | ['a1']
    }

    def "finders by period and by grant find what they say"() {
        given:
        storeAll()
        def day = { LocalDate.parse(it) }

        expect:
        context.getBean(ExpenseRepository).findBetween(day('2022-02-28'), day('2022-02-28'))*.code() == ['e1', 'e2']
        context.getBean(ExpenseRepository).findBetween(day('2022-03-01'), day('2022-12-31')) == []
        context.getBean(ExpenseRepository).findEarlier(day('2023-01-01'), ['nqsf'], ['none'])*.code() == ['e1']
        context.getBean(AllocationRepository).findOf(['e1'])*.grant() == ['nqsf']
        context.getBean(ActivityRepository).findOfGrantBetween('nqsf', day('2021-09-01'), day('2022-08-31'))*.code() == ['a1']
        context.getBean(GrantRepository).findActive(day('2024-12-31'), day('2025-01-01'))*.code() == ['nqsf']
        context.getBean(GrantRepository).findActive(day('2025-01-01'), day('2025-01-01')) == []
    }

    def "a day stays that day when the machine moves to another time zone"() {
        given:
        def zone = TimeZone.default

        when:
        TimeZone.default = TimeZone.getTimeZone(writing)
        storeAll()
        TimeZone.default = TimeZone.getTimeZone(reading)

        then:
        context.getBean(ExpenseRepository).findById('e1').get().incurredOn() == LocalDate.parse('2022-02-28')
        context.getBean(ExpenseRepository).findBetween(LocalDate.parse('2022-02-28'), LocalDate.parse('2022-02-28')).size() == 2

        cleanup:
        TimeZone.default = zone

        where:
        writing               | reading
        'Pacific/Kiritimati'  | 'Pacific/Pago_Pago'
        'Pacific/Pago_Pago'   | 'Pacific/Kiritimati'
    }

    def "a transaction that only reads cannot write"() {
        given:
        storeAll()

        when:
        transactions.executeRead { context.getBean(ExpenseRepository).deleteById('e2') }

        then:
        thrown(Exception)
        context.getBean(ExpenseRepository).count() == 2
    }

    def "read-then-write transactions at the same time lose nothing"() {
        given:
        storeAll()
        def transactions = transactions

        when:
        def threads = (1..4).collect { Thread.start { 10.times { transactions.executeWrite { status -> addOneCent(status.connection) } } } }
        threads*.join()

        then:
        context.getBean(ExpenseRepository).findById('e1').get().amountMinor() == -9_223_372_036_854_775_807L + 40
    }

    private static addOneCent(connection) {
        def statement = connection.createStatement()
        def result = statement.executeQuery("SELECT amount_minor FROM expense WHERE code = 'e1' FOR UPDATE".replace(connection.metaData.databaseProductName == 'SQLite' ? ' FOR UPDATE' : '\0', ''))
        result.next()
        def amount = result.getLong(1)
        statement.executeUpdate("UPDATE expense SET amount_minor = ${amount + 1} WHERE code = 'e1'" as String)
        statement.close()
    }

    private execute(String sql) {
        transactions.executeWrite { status ->
            def statement = status.connection.createStatement()
            statement.executeUpdate(sql)
            statement.close()
        }
    }
}
