package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.finance.ExchangeRateRepository
import org.bilan.finance.RateSpan
import org.bilan.organization.Setting
import org.bilan.organization.SettingRepository
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class RatesImportSpec extends Specification {
    /** As the Bank's service writes it; the rates are made up. */
    static final String CSV = '''\
"TERMS AND CONDITIONS"
"https://www.bankofcanada.ca/terms/"

"NAME","FX_RATES_DAILY"
"LABEL","Daily exchange rates"

"SERIES"
"id","label","description"
"FXAUDCAD","AUD/CAD","Australian dollar"
"FXUSDCAD","USD/CAD","US dollar"

"OBSERVATIONS"
"date","FXAUDCAD","FXMXNCAD","FXUSDCAD"
"2022-01-04","0.9201","0.06188","1.2728"
"2022-01-05","0.9210","","1.2741"
'''
    static final String JSON = '''\
{
  "terms": { "url": "https://www.bankofcanada.ca/terms/" },
  "seriesDetail": { "FXUSDCAD": { "label": "USD/CAD", "dimension": { "key": "d", "name": "date" } } },
  "observations": [
    { "d": "2022-01-04", "FXAUDCAD": { "v": "0.9201" }, "FXMXNCAD": { "v": "0.06188" }, "FXUSDCAD": { "v": "1.2728" } },
    { "FXUSDCAD": { "v": 1.2741 }, "FXMXNCAD": {}, "d": "2022-01-05" }
  ]
}
'''
    @TempDir Path folder
    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
    }

    def setup() {
        repository().deleteAll()
        context.getBean(SettingRepository).deleteAll()
    }

    ExchangeRateRepository repository() {
        context.getBean(ExchangeRateRepository)
    }

    RatesOutcome take(String text, List<String> currencies = ['USD', 'MXN'], boolean rehearse = false) {
        def file = Files.write(folder.resolve('taux'), text.getBytes('UTF-8'))
        def importing = context.getBean(RatesImport)
        rehearse ? importing.rehearse(file, currencies, Language.EN) : importing.run(file, currencies, Language.EN)
    }

    List<String> stored() {
        repository().findAll().collect { "${it.currency()} ${it.date()} ${it.rate().toPlainString()} ${it.span() ?: ''} ${it.source()}".toString() }.sort()
    }

    def "the #kind is taken for the currencies asked for, and taking it again changes nothing"() {
        when:
        def first = take(text)
        def again = take(text)

        then:
        first.problems() == []
        first.series() == [new TableCount('FXMXNCAD', 1, 0, 0), new TableCount('FXUSDCAD', 2, 0, 0)]
        first.passedOver() == ['FXAUDCAD']
        again.series() == [new TableCount('FXMXNCAD', 0, 0, 1), new TableCount('FXUSDCAD', 0, 0, 2)]
        stored() == ['MXN 2022-01-04 0.06188  Banque du Canada, FXMXNCAD',
                     'USD 2022-01-04 1.2728  Banque du Canada, FXUSDCAD', 'USD 2022-01-05 1.2741  Banque du Canada, FXUSDCAD']

        where:
        kind                       | text
        'CSV'                      | CSV
        'CSV with CRLF and a mark' | '\ufeff' + CSV.replace('\n', '\r\n')
        'CSV without quotes'       | CSV.replace('"', '')
        'JSON'                     | JSON
    }

    def "the trail says which file brought how many rates; a rehearsal and what was there already leave none"() {
        given:
        def trail = context.getBean(AuditTrail)
        def before = trail.latest()

        when:
        take(CSV, ['USD', 'MXN'], true)
        take(CSV)
        take(CSV)

        then:
        trail.latest() == before + 4
        def entry = context.getBean(AuditEntryRepository).findById(trail.latest()).get()
        [entry.table(), entry.key(), entry.door().code()] == ['rates', 'taux', 'command']
        trail.content(entry).after() == [FXMXNCAD: '1', FXUSDCAD: '2']
        trail.firstBroken().empty
    }

    def "averages are kept as such, dated the first day"() {
        expect:
        take('date,FXMUSDCAD,FXAUSDCAD\n2022-01-31,1.2616,1.3011\n').problems() == []
        repository().findAll().collect { [it.date().toString(), it.span()] } as Set == [['2022-01-01', RateSpan.MONTH], ['2022-01-01', RateSpan.YEAR]] as Set
    }

    def "without currencies asked for those in use are taken"() {
        given:
        take(CSV, ['USD'])

        expect:
        take(CSV, []).series()*.table() == ['FXUSDCAD']
        take(CSV, ['USD', 'HTG']).missing() == ['HTG']
    }

    def "a rehearsal stores nothing"() {
        expect:
        take(CSV, ['USD'], true).series() == [new TableCount('FXUSDCAD', 2, 0, 0)]
        stored() == []
    }

    def "#what is refused with its place, and nothing is stored"() {
        when:
        def outcome = take(text)

        then:
        outcome.problems()*.toString().any { it.startsWith(place + ': ') && it.contains(said) }
        stored() == []

        where:
        what                            | text                                                   || place              | said
        'a rate of zero'                | CSV.replace('1.2741', '0')                             || 'taux:15:FXUSDCAD' | 'more than zero'
        'a negative rate'               | JSON.replace('1.2741', '-1.2741')                      || 'taux:6:FXUSDCAD'  | 'more than zero'
        'a rate that is no number'      | CSV.replace('1.2741', '1,2741')                        || 'taux:15:FXUSDCAD' | 'not a rate'
        'a rate beyond all measure'     | CSV.replace('1.2741', '9' * 40)                        || 'taux:15:FXUSDCAD' | 'not a rate'
        'a day that is none'            | CSV.replace('2022-01-05', '2022-02-30')                || 'taux:15:date'     | 'not a date'
        'a day left out'                | JSON.replace(', "d": "2022-01-05"', '')                || 'taux:6:date'      | 'not a date'
        'a day that is there twice'     | CSV.replace('2022-01-05', '2022-01-04')                || 'taux:15:FXUSDCAD' | '1.2728 on line 14 and 1.2741 here'
        'a line cut off'                | CSV.replace('"2022-01-05","0.9210","","1.2741"', '"2022-01-05"') || 'taux:15' | 'has 1 cells'
        'a file cut off in a cell'      | CSV[0..-6]                                             || 'taux:15'          | 'never closed'
        'JSON cut off'                  | JSON[0..-20]                                           || 'taux:6'           | 'cut off'
        'a changed layout'              | CSV.replace('"date"', '"Jour"')                        || 'taux'             | 'no section OBSERVATIONS'
        'an answer that is an error'    | '{"message": "Series FXUSD not found.", "docs": "x"}'  || 'taux'             | 'no section OBSERVATIONS'
        'JSON of another kind'          | '[1, 2]'                                               || 'taux'             | 'no section OBSERVATIONS'
        'observations that are words'   | '{"observations": ["a"]}'                              || 'taux:1'           | 'not the JSON'
        'JSON nested without end'       | '{"a":' + '[' * 5000                                   || 'taux'             | 'not the JSON'
        'interest rates'                | 'date,V39079\n2022-01-04,0.25\n'                       || 'taux'             | 'no series of exchange rates'
        'a series the wrong way round'  | 'date,FXCADUSD\n2022-01-04,0.7857\n'                   || 'taux:2:FXCADUSD'  | 'take the series FXUSDCAD'
        'a PDF'                         | '%PDF-1.7'                                             || 'taux'             | 'PDF'
        'a page of the web'             | '<!DOCTYPE html><html></html>'                         || 'taux'             | 'no section OBSERVATIONS'
        'an empty file'                 | ''                                                     || 'taux'             | 'no section OBSERVATIONS'
    }

    def "two files that disagree on a day: the second is refused whole"() {
        given:
        take(CSV)
        def before = stored()

        when:
        def outcome = take(CSV.replace('1.2741', '1.2742') + '"2022-01-06","0.9210","0.06","1.2750"\n')

        then:
        outcome.problems()*.toString() == ['taux:15:FXUSDCAD: the rate of 2022-01-05 is 1.2742 in this file, and 1.2741 is stored already of the same series; nothing was taken. ' +
                'Check with the Bank, then correct rates by an export and an import']
        stored() == before
    }

    def "a home that counts in another currency is refused with the reason"() {
        given:
        context.getBean(SettingRepository).save(new Setting('currency', 'EUR'))

        expect:
        take(CSV).problems()*.message().every { it.contains('currency is EUR') && it.contains('published by nobody') }
        stored() == []
    }

    def "without a currency in use or asked for nothing is guessed"() {
        expect:
        take(CSV, []).problems()*.message().every { it.contains('--currency USD,MXN') }
    }

    def "a file of more lines than any is refused at the line"() {
        given:
        def text = new StringBuilder('date,FXUSDCAD\n')
        (Limits.ROWS + 1).times { text << '2022-01-04,1.2728\n' }

        when:
        def problems = take(text.toString()).problems()*.toString()

        then:
        problems == ["taux:${Limits.ROWS + 2}: the table has more than 1,000,000 rows; import it in several parts".toString()]
    }
}
