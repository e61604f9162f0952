package org.bilan.finance

import static java.time.LocalDate.parse as day

import io.micronaut.context.ApplicationContext
import io.micronaut.transaction.TransactionOperations
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import org.bilan.finance.AllocationOutcome.Allocated
import org.bilan.finance.AllocationOutcome.Refused
import org.bilan.finance.AllocationRefusal.Reason
import org.bilan.finance.Portion.OfAmount
import org.bilan.finance.Portion.OfShare
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.organization.Organization
import org.bilan.storage.BulkWriter
import org.bilan.value.Language
import org.bilan.value.Money
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Allocating on a database in a file and on a server, by one and by many at once. */
class AllocatingSpec extends Specification {
    static final KINDS = ['SQLite', 'PostgreSQL']
    static final CLIENTS = 16

    @TempDir @Shared Path home
    @Shared @AutoCleanup EmbeddedPostgres server
    @Shared @AutoCleanup ApplicationContext file
    @Shared @AutoCleanup ApplicationContext served

    def setupSpec() {
        server = EmbeddedPostgres.start()
        file = ApplicationContext.run('bilan.home': home.toString())
        served = ApplicationContext.run(
                'bilan.home': 'not-used', 'bilan.database.url': "postgresql://postgres:postgres@localhost:${server.port}/postgres" as String)
        [file, served].each { seed(it) }
    }

    def cleanup() {
        [file, served].each { execute(it, 'DELETE FROM allocation') ; execute(it, 'DELETE FROM expense') }
    }

    static seed(ApplicationContext bilan) {
        def writer = bilan.getBean(BulkWriter)
        writer.upsert(Organization, [new Organization('mrif', 'MRIF', null, [], null, [], null, null, null)])
        writer.upsert(Grant, [['g1', 'CAD'], ['g2', 'CAD'], ['us', 'USD'], ['eu', 'EUR']].collect { code, currency ->
            new Grant(code, 'mrif', code, null, null, GrantKind.PROJECT, 1_000_000_00L, currency, day('2021-09-01'), day('2024-08-31'), null, null, true, null, null)
        })
        writer.upsert(BudgetLine, ['g1', 'g2', 'us', 'eu'].collectMany { grant -> (1..20).collect {
            new BudgetLine(null, grant, 0, "L$it", null, 'Poste', CostCategory.OTHER, 1_000_00L, null)
        } })
        writer.upsert(ExchangeRate, [
                new ExchangeRate(null, 'USD', day('2021-10-01'), 1.25, 'Banque du Canada'),
                new ExchangeRate(null, 'MXN', day('2021-10-01'), 0.0605, 'Banque du Canada')])
    }

    ApplicationContext on(String kind) {
        kind == 'SQLite' ? file : served
    }

    static execute(ApplicationContext bilan, String sql) {
        bilan.getBean(TransactionOperations).executeWrite { status ->
            status.connection.createStatement().withCloseable { it.executeUpdate(sql) }
        }
    }

    static expense(ApplicationContext bilan, String code, long minor, String currency = 'CAD') {
        bilan.getBean(BulkWriter).upsert(Expense, [new Expense(code, day('2021-10-05'), null, null, null, 'Affiches', CostCategory.OTHER, minor, currency, null, null, null, null, null, null)])
    }

    static Money money(String amount, String currency = 'CAD') {
        Money.of(amount as BigDecimal, Currency.getInstance(currency))
    }

    static allocate(ApplicationContext bilan, String code, List<Portion> portions) {
        def allocating = bilan.getBean(Allocating)
        allocating.allocate(code, portions, allocating.read(code).map { it.version() }.orElse(''))
    }

    static List<String> stored(ApplicationContext bilan, String code) {
        bilan.getBean(Allocating).read(code).get().parts().collect { "${it.grant()} ${it.line()} ${it.amountMinor()} ${it.claimedMinor()}" as String }
    }

    def "an expense is charged by amount and by share, and charged anew, on #kind"() {
        given:
        def bilan = on(kind)
        expense(bilan, 'e', 100_01L)

        when:
        def first = allocate(bilan, 'e', [new OfAmount('g1', 'L1', money('33.34')), new OfShare('g2', 'L1', 33.33), new OfShare('g2', 'L2', 33.33)])

        then:
        first instanceof Allocated
        first.sheet().remainder() == money('0.00')
        stored(bilan, 'e') == ['g1 L1 3334 3334', 'g2 L1 3334 3334', 'g2 L2 3333 3333']

        when:
        def second = allocate(bilan, 'e', [new OfShare('us', 'L1', 50)])

        then:
        second.sheet().remainder() == money('50.00')
        stored(bilan, 'e') == ['us L1 4001 5001']

        when:
        def third = allocate(bilan, 'e', [])

        then:
        third.sheet().remainder() == money('100.01')

        where:
        kind << KINDS
    }

    def "shares of 100 % leave nothing: #currency, #amount by #shares"() {
        given:
        expense(file, 'e', amount, currency)

        when:
        def outcome = allocate(file, 'e', shares.collect { grant, line, percent -> new OfShare(grant, line, percent as BigDecimal) })

        then:
        outcome.sheet().remainder().isZero()
        stored(file, 'e') == parts

        where:
        currency | amount  | shares                                                        || parts
        'CAD'    | 100_00  | [['g1', 'L1', 33.34], ['g1', 'L2', 33.33], ['g2', 'L1', 33.33]] || ['g1 L1 3334 3334', 'g1 L2 3333 3333', 'g2 L1 3333 3333']
        'CAD'    | 1       | [['g1', 'L1', 100]]                                           || ['g1 L1 1 1']
        'CAD'    | -10_01  | [['g1', 'L1', 50], ['g2', 'L1', 50]]                          || ['g1 L1 -501 -501', 'g2 L1 -500 -500']
        'MXN'    | 1000_00 | [['g1', 'L1', 33.3], ['g1', 'L2', 33.3], ['g2', 'L1', 33.4]]  || ['g1 L1 2015 33306', 'g1 L2 2014 33289', 'g2 L1 2021 33405']
        'MXN'    | 1000_00 | [['g1', 'L1', 50], ['us', 'L1', 50]]                          || ['g1 L1 3025 50000', 'us L1 2420 50000']
    }

    def "random shares of random expenses never lose a cent nor claim one twice"() {
        given:
        def random = new Random(3)
        def lines = ['g1', 'g2', 'us'].collectMany { grant -> (1..4).collect { [grant, "L$it"] } }

        expect:
        60.times { round ->
            def code = "r$round" as String
            def amount = 1000_00L + random.nextInt(90_000_00)
            def currency = ['CAD', 'MXN', 'USD'][random.nextInt(3)]
            expense(file, code, amount, currency)
            def weights = (1..(1 + random.nextInt(6))).collect { 1 + random.nextInt(1000) }
            def total = weights.sum()
            def percents = weights.collect { (100.0000 * it / total).setScale(4, java.math.RoundingMode.DOWN) }
            percents[0] += 100 - percents.sum()
            Collections.shuffle(lines, random)
            def whole = allocate(file, code, percents.withIndex().collect { percent, at -> new OfShare(lines[at][0], lines[at][1], percent) })
            assert whole instanceof Allocated
            assert whole.sheet().parts()*.claimedMinor().sum() == amount
            def spare = lines[percents.size()]
            def more = allocate(file, code, percents.withIndex().collect { percent, at -> new OfShare(lines[at][0], lines[at][1], percent) } + new OfShare(spare[0], spare[1], 5.0))
            assert more instanceof Refused && more.reasons()*.reason() == [Reason.BEYOND]
        }
    }

    def "#reason: nothing is stored and three languages say why"() {
        given:
        expense(file, 'e', 100_00)
        expense(file, 'c', -100_00)
        expense(file, 'p', 100_00, 'GBP')
        def before = stored(file, code == 'nobody' ? 'e' : code)

        when:
        def outcome = allocate(file, code, portions)

        then:
        outcome instanceof Refused
        outcome.reasons()*.reason() == [Reason.valueOf(reason)]
        outcome.reasons()*.place() == [place]
        outcome.reasons()[0].say(Language.EN).contains(words)
        Language.values().collect { outcome.reasons()[0].say(it) }.toSet().size() == 3
        Language.values().every { !outcome.reasons()[0].say(it).contains('{') }
        stored(file, code == 'nobody' ? 'e' : code) == before

        where:
        reason            | code     | place | portions                                                                              || words
        'UNKNOWN_EXPENSE' | 'nobody' | -1    | [new OfShare('g1', 'L1', 10)]                                                         || 'no expense has the code “nobody”'
        'UNKNOWN_GRANT'   | 'e'      | 1     | [new OfShare('g1', 'L1', 10), new OfShare('g9', 'L1', 10)]                            || 'no grant has the code “g9”'
        'UNKNOWN_LINE'    | 'e'      | 0     | [new OfShare('g1', 'L99', 10)]                                                        || 'its lines: L1, L2, L3'
        'LINE_TWICE'      | 'e'      | 1     | [new OfShare('g1', 'L1', 10), new OfShare('g1', 'L1', 10)]                            || 'g1 / L1 is named twice'
        'CURRENCY'        | 'e'      | 0     | [new OfAmount('us', 'L1', money('10'))]                                               || 'the amount is in CAD, the grant in USD'
        'RATE'            | 'e'      | 0     | [new OfShare('eu', 'L1', 10)]                                                         || 'no rate is known on 2021-10-05'
        'RATE'            | 'p'      | 0     | [new OfShare('g1', 'L1', 10)]                                                         || 'is in GBP and the grant in CAD'
        'SHARE'           | 'e'      | 0     | [new OfShare('g1', 'L1', 100.01)]                                                     || 'a share of 100.01% is not possible'
        'SHARE'           | 'e'      | 0     | [new OfShare('g1', 'L1', 0)]                                                          || 'a share of 0% is not possible'
        'ZERO'            | 'e'      | 0     | [new OfShare('g1', 'L1', 0.001)]                                                      || 'zero once rounded'
        'SIGN'            | 'e'      | 1     | [new OfAmount('g2', 'L1', money('10')), new OfAmount('g1', 'L1', money('-10'))]       || 'g1 / L1: the part does not have the sign'
        'SIGN'            | 'c'      | 0     | [new OfAmount('g1', 'L1', money('10'))]                                               || 'a credit is shared in negative amounts'
        'BEYOND'          | 'e'      | -1    | [new OfAmount('g1', 'L1', money('60')), new OfShare('g2', 'L1', 40.01)]               || 'would be allocated for $100.01, more than its amount ($100.00)'
        'BEYOND'          | 'c'      | -1    | [new OfAmount('g1', 'L1', money('-100.01'))]                                          || 'more than its amount (−$100.00)'
    }

    def "who did not see the last change is refused, on #kind"() {
        given:
        def bilan = on(kind)
        def allocating = bilan.getBean(Allocating)
        expense(bilan, 'e', 100_00)
        def seen = allocating.read('e').get().version()

        expect:
        allocating.allocate('e', [new OfShare('g1', 'L1', 50)], seen) instanceof Allocated
        allocating.allocate('e', [new OfShare('g2', 'L1', 50)], seen).reasons()*.reason() == [Reason.CHANGED]
        stored(bilan, 'e') == ['g1 L1 5000 5000']

        when: 'the expense itself is another'
        seen = allocating.read('e').get().version()
        expense(bilan, 'e', 90_00)

        then:
        allocating.allocate('e', [new OfShare('g2', 'L1', 50)], seen).reasons()*.reason() == [Reason.CHANGED]

        where:
        kind << KINDS
    }

    def "16 clients allocate the same expenses at once on #kind: none above 100 %, no lost update, every refusal clear"() {
        given:
        def bilan = on(kind)
        def allocating = bilan.getBean(Allocating)
        def codes = (1..4).collect { "e$it" as String }
        codes.each { expense(bilan, it, 100_00L) }
        def start = new CyclicBarrier(CLIENTS)
        def pool = Executors.newFixedThreadPool(CLIENTS)

        when: 'each client adds a part of its own to what it has just read, until it is told that there is no more room'
        def done = pool.invokeAll((1..CLIENTS).collect { client ->
            ({
                def outcomes = []
                start.await()
                codes.each { code ->
                    3.times {
                        def sheet = allocating.read(code).get()
                        def kept = sheet.parts().findAll { it.line() != "L$client" }.collect { new OfAmount(it.grant(), it.line(), it.amount(money('0').currency())) }
                        def mine = sheet.parts().find { it.line() == "L$client" }
                        def wanted = money('9.00').plus(mine ? mine.amount(money('0').currency()) : money('0'))
                        outcomes << [code, allocating.allocate(code, kept + new OfAmount('g1', "L$client", wanted), sheet.version())]
                    }
                }
                outcomes
            } as Callable)
        })*.get().collectMany { it }
        def accepted = done.findAll { it[1] instanceof Allocated }
        def refused = done.findAll { it[1] instanceof Refused }.collectMany { it[1].reasons() }

        then: 'every accepted 9.00 is there, and nothing else'
        codes.every { code ->
            def sum = allocating.read(code).get().parts()*.amountMinor().sum() ?: 0L
            sum <= 100_00L && sum == 9_00L * accepted.count { it[0] == code }
        }
        accepted.size() >= codes.size()

        and: 'every refusal is one of two, in words'
        refused*.reason().toSet() - [Reason.CHANGED, Reason.BEYOND] == [] as Set
        refused.every { it.say(Language.FR) ==~ /la dépense « e\d » .+ ; .+/ }
        accepted.size() + refused.size() == CLIENTS * codes.size() * 3

        cleanup:
        pool.shutdownNow()

        where:
        kind << KINDS
    }

    def "16 writers that ask nobody cannot bring an expense above 100 % on #kind: the database refuses"() {
        given:
        def bilan = on(kind)
        expense(bilan, 'e', 100_00L)
        def writer = bilan.getBean(BulkWriter)
        def start = new CyclicBarrier(CLIENTS)
        def pool = Executors.newFixedThreadPool(CLIENTS)

        when:
        def stored = pool.invokeAll((1..CLIENTS).collect { client ->
            ({
                start.await()
                try {
                    writer.upsert(Allocation, [new Allocation(null, 'e', 'g1', "L$client", 15_00L)])
                    true
                } catch (Exception refused) {
                    false
                }
            } as Callable)
        })*.get()

        then:
        stored.count(true) == 6
        bilan.getBean(Allocating).read('e').get().parts()*.claimedMinor().sum() == 90_00L

        cleanup:
        pool.shutdownNow()

        where:
        kind << KINDS
    }

    def "the database of #kind stores #sql: #accepted"() {
        given:
        def bilan = on(kind)
        expense(bilan, 'e', 100_00L)
        expense(bilan, 'c', -100_00L)
        expense(bilan, 'm', 1000_00L, 'MXN')
        bilan.getBean(BulkWriter).upsert(Allocation, [
                new Allocation(null, 'e', 'g1', 'L1', 60_00L), new Allocation(null, 'e', 'g2', 'L1', 20_00L),
                new Allocation(null, 'c', 'g1', 'L1', -60_00L), new Allocation(null, 'm', 'g1', 'L1', 30_25L, 500_00L)])

        when:
        def stored = true
        try {
            execute(bilan, sql)
        } catch (Exception refused) {
            stored = false
            assert refused.toString() + refused.cause =~ /allocation_within_expense|allocation_claims_amount|overflow/
        }

        then:
        stored == accepted

        where:
        [kind, sql, accepted] << [KINDS, [
                ["UPDATE allocation SET amount_minor = 8000, claimed_minor = 8000 WHERE expense = 'e' AND grant_code = 'g1'", true],
                ["UPDATE allocation SET amount_minor = 8001, claimed_minor = 8001 WHERE expense = 'e' AND grant_code = 'g1'", false],
                ["UPDATE allocation SET amount_minor = -1, claimed_minor = -1 WHERE expense = 'e' AND grant_code = 'g1'", false],
                ["UPDATE allocation SET claimed_minor = 5000 WHERE expense = 'e' AND grant_code = 'g1'", false],
                ["UPDATE allocation SET claimed_minor = 100000 WHERE expense = 'm'", true],
                ["UPDATE allocation SET claimed_minor = 100001 WHERE expense = 'm'", false],
                ["UPDATE allocation SET amount_minor = -1 WHERE expense = 'm'", false],
                ["UPDATE allocation SET line = 'L9', grant_code = 'g2' WHERE expense = 'e' AND grant_code = 'g1'", true],
                ["UPDATE allocation SET expense = 'c' WHERE expense = 'e' AND grant_code = 'g2'", false],
                ["INSERT INTO allocation (expense, grant_code, line, amount_minor, claimed_minor) VALUES ('e', 'g2', 'L2', 2000, 2000)", true],
                ["INSERT INTO allocation (expense, grant_code, line, amount_minor, claimed_minor) VALUES ('e', 'g2', 'L2', 2001, 2001)", false],
                ["INSERT INTO allocation (expense, grant_code, line, amount_minor) VALUES ('e', 'g2', 'L2', 2000)", false],
                ["INSERT INTO allocation (expense, grant_code, line, amount_minor, claimed_minor) VALUES ('e', 'g2', 'L2', ${Long.MAX_VALUE}, ${Long.MAX_VALUE})" as String, false],
                ["INSERT INTO allocation (expense, grant_code, line, amount_minor, claimed_minor) VALUES ('c', 'g2', 'L2', -4000, -4000)", true],
                ["INSERT INTO allocation (expense, grant_code, line, amount_minor, claimed_minor) VALUES ('c', 'g2', 'L2', -4001, -4001)", false],
                ["UPDATE expense SET amount_minor = 8000 WHERE code = 'e'", true],
                ["UPDATE expense SET amount_minor = 7999 WHERE code = 'e'", false],
                ["UPDATE expense SET amount_minor = -6000 WHERE code = 'c'", true],
                ["UPDATE expense SET amount_minor = -5999 WHERE code = 'c'", false],
                ["UPDATE expense SET amount_minor = 6000 WHERE code = 'c'", false],
                ["UPDATE expense SET currency = 'USD' WHERE code = 'e'", false],
                ["UPDATE expense SET code = 'f' WHERE code = 'e'", true],
                ["DELETE FROM expense WHERE code = 'e'", true]]].combinations().collect { [it[0], it[1][0], it[1][1]] }
    }
}
