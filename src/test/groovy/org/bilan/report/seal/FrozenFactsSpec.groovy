package org.bilan.report.seal

import io.micronaut.context.ApplicationContext
import java.nio.charset.StandardCharsets
import java.nio.file.Path
import java.time.LocalDate
import java.time.MonthDay
import org.bilan.exchange.Import
import org.bilan.organization.Organization
import org.bilan.report.AnnexPart
import org.bilan.report.fact.ReportFacts
import org.bilan.report.make.ReportMaker
import org.bilan.report.ReportRequest
import org.bilan.report.Sample
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class FrozenFactsSpec extends Specification {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')

    @TempDir @Shared Path folder
    @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': folder.resolve('home').toString())
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().isEmpty()
    }

    def cleanupSpec() {
        context?.close()
    }

    def "every kind of component below the facts can be frozen"() {
        when:
        RecordJson.check(ReportFacts)

        then:
        noExceptionThrown()

        when: 'a kind that is not in the closed set'
        RecordJson.check(WithDouble)

        then:
        thrown(IllegalStateException)
    }

    static record WithDouble(String name, List<Optional<Double>> values) {}

    def "the facts of the sample's report on #grant come back equal, and a report made from them has the same bytes"() {
        given:
        def maker = context.getBean(ReportMaker)
        def request = grant ? ReportRequest.funder(grant, YEAR, Language.FR, DATE) : ReportRequest.annual(YEAR, Language.FR, DATE)
        def facts = maker.facts(request.as(EnumSet.of(org.bilan.report.ReportFormat.DOCX, org.bilan.report.ReportFormat.XLSX)))

        when:
        def frozen = FrozenFacts.write(facts)
        def back = FrozenFacts.read(frozen)

        then:
        back == facts
        FrozenFacts.write(back) == frozen

        and:
        def sources = maker.sources(facts)
        def made = ReportMaker.remake(facts, sources)
        made.files().size() == 2
        ReportMaker.remake(back, sources).files() == made.files()

        where:
        grant << [null] + new File('samples/ciso-2021-2022/grants.csv').readLines('UTF-8').drop(1).findAll { it && !it.startsWith(' ') }.collect { it.tokenize(',')[0] }.unique()
    }

    def "nothing is lost: #what"() {
        given:
        def json = new String(RecordJson.bytes(value), StandardCharsets.UTF_8)

        expect:
        json == written
        RecordJson.of(json.getBytes(StandardCharsets.UTF_8), value.class) == value

        where:
        what                                | value                                                                              || written
        'a decimal number keeps its scale'  | new All(new BigDecimal('1.50'), 5L, null, [], null, Optional.empty(), [:])         || '{"amount":5,"lists":[],"names":{},"rate":"1.50"}'
        'so does one with an exponent'      | new All(new BigDecimal('1E+3'), 5L, null, [], null, Optional.empty(), [:])         || '{"amount":5,"lists":[],"names":{},"rate":"1E+3"}'
        'an empty text is not an absent one' | new All(0.0G, -1L, '', [[]], null, Optional.of(''), [:])                          || '{"amount":-1,"lists":[[]],"name":"","names":{},"perhaps":"","rate":"0.0"}'
        'amounts beyond what JSON keeps'    | new All(0G, Long.MAX_VALUE, null, [], null, Optional.empty(), [:])                 || '{"amount":"9223372036854775807","lists":[],"names":{},"rate":"0"}'
        'the least amount'                  | new All(0G, Long.MIN_VALUE, null, [], null, Optional.empty(), [:])                 || '{"amount":"-9223372036854775808","lists":[],"names":{},"rate":"0"}'
        'a vague date'                      | new All(0G, 1L, null, [], FuzzyDate.parse('2021-09~/2022-22'), Optional.empty(), [:]) || '{"amount":1,"lists":[],"names":{},"on":{"approximate":true,"earliest":"2021-09-01","edtf":"2021-09~/2022-22","latest":"2022-08-31","precision":"INTERVAL"},"rate":"0"}'
        'languages as names'                | new All(0G, 1L, null, [], null, Optional.empty(), [(Language.FR): 'é\u2028"'])      || '{"amount":1,"lists":[],"names":{"FR":"é\u2028\\""},"rate":"0"}'
    }

    static record All(BigDecimal rate, long amount, @org.jspecify.annotations.Nullable String name, List<List<String>> lists,
                      @org.jspecify.annotations.Nullable FuzzyDate on, Optional<String> perhaps, Map<Language, String> names) {}

    def "annexes, absent components and the first day of a year are kept"() {
        given:
        def facts = new Sample(organizations: [new Organization('A', 'A', null, [], null, ['x', ''], null, null, 'note')]).facts()
        def asked = facts.asked(facts.request().annexing([new AnnexPart.Vouchers(), new AnnexPart.FigureSources(), new AnnexPart.File(Path.of('annexes', 'a.pdf'), 'a.pdf', 'A')]))

        expect:
        FrozenFacts.read(FrozenFacts.write(asked)) == asked
        asked.home().fiscalYearStart() == MonthDay.of(9, 1)
        new String(FrozenFacts.write(asked), 'UTF-8').contains('"path":"annexes/a.pdf"')
    }

    def "facts that are not what they should be are refused with the place: #change"() {
        given:
        def json = new String(FrozenFacts.write(new Sample(activities: [Sample.activity()]).facts()), 'UTF-8')
        assert json.contains(change[0])

        when:
        FrozenFacts.read(json.replace(change[0], change[1]).getBytes('UTF-8'))

        then:
        def refused = thrown(UnreadableRecord)
        refused.place() == place

        where:
        change                                                 || place
        ['"title":"Atelier"', '"title":1']                     || 'work.activities[0].title'
        [',"title":"Atelier"', '']                             || 'work.activities[0].title'
        ['"title":"Atelier"', '"title":"Atelier","zero":"0"']  || 'work.activities[0].zero'
        ['"kind":"WORKSHOP"', '"kind":"PARTY"']                || 'work.activities[0].kind'
        ['"earliest":"2021-11-12"', '"earliest":"2021-13-12"'] || 'work.activities[0].date.earliest'
        ['"fiscalYearStart":"--09-01"', '"fiscalYearStart":true'] || 'home.fiscalYearStart'
    }
}
