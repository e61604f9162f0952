package org.bilan.report.check

import org.bilan.report.Finding
import org.bilan.report.ReportFormat
import org.bilan.report.ReportRequest
import org.bilan.report.Sample
import org.bilan.report.make.FinishedReport
import org.bilan.report.make.ReportMaker

import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.people

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.document.Cell
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.report.material.Origin
import org.bilan.report.trace.How
import org.bilan.report.typed.Known
import org.bilan.report.typed.TypedNumbers
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Numbers typed in narratives that no figure of the report has. */
class TypedFiguresSpec extends Specification {
    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context
    @Shared Map<ReportRequest, FinishedReport> done = [:]

    static List<Finding> findings(String text, Map more = [:]) {
        def material = new Sample([narratives: [new Sample().narrative('mot', text)]] + more).material()
        material.figures().note('reach', 'Personnes rejointes', new Cell.Text('111'), '111', { new Origin(How.SUM, '', [], [], '111', 'personnes') })
        TypedFigures.findings(material)
    }

    static List<String> told(String text, Map more = [:]) {
        findings(text, more)*.what()*.replaceAll('[\\u00a0\\u202f]', ' ')
    }

    def '« 550 in the narrative; records give 111 », in #language'() {
        when:
        def found = findings('Cette année, 550 personnes sont venues.', [language: language])

        then:
        found*.code() == ['figure.typed']
        found*.severity() == [Finding.Severity.WARNING]
        found*.subject() == [new Finding.Subject('narratives', 'mot')]
        found*.what()*.replace('\u00a0', ' ') == [what]
        found[0].where().contains('mot')
        found[0].remedy().contains('{{') && found[0].remedy().contains('}}')

        where:
        language    || what
        Language.FR || '« 550 personnes » dans le récit ; les enregistrements donnent 111 (Personnes rejointes)'
        Language.EN || '“550 personnes” in the narrative; the records give 111 (Personnes rejointes)'
        Language.ES || '«550 personnes» en el relato; los registros dan 111 (Personnes rejointes)'
    }

    def 'where no figure is about the same, none is named'() {
        expect:
        told('Nous avons planté 300 arbres.') == ['« 300 arbres » dans le récit n’est égal à aucun chiffre du rapport']
    }

    def 'a number that is a figure of the report is no finding, nor one that a field inserts'() {
        expect:
        told(text).size() == found

        where:
        text                                                           || found
        'Cette année, 111 personnes sont venues.'                      || 0
        'Cette année, 112 personnes sont venues.'                      || 1
        'Cette année, {{ portée | 550 }} personnes sont venues.'       || 0
        'Cette année, {{ portée }} personnes sont venues, et 550 $.'   || 1
        'Voir [ici](https://exemple.org/2023/777) ; 111 personnes.'    || 0
        '112 personnes. Et encore : 112 personnes.'                    || 1
    }

    def 'what the checks tell already as « près de » is not told again'() {
        given:
        def facts = [activities: [activity()], reach: [people('a', 111)]]

        expect:
        told('Près de 550 personnes sont venues.', facts).empty
        told('Exactement 550 personnes sont venues.', facts).size() == 1
    }

    def 'a number in the title of an activity is a name'() {
        expect:
        told('Avec « Les 27 du textile » en mai.', [activities: [activity(title: 'Les 27 du textile')]]).empty
        told('Avec « Les 27 du textile » en mai.').size() == 1
    }

    def 'where the other figures come from is not worked out for a number that one of them prints'() {
        given:
        def material = new Sample([narratives: [new Sample().narrative('mot', text)]]).material()
        def asked = []
        material.figures().note('a', 'Personnes', new Cell.Number(412G), '412', { asked << 'a'; Origin.UNTOLD })
        material.figures().note('b', 'Personnes', new Cell.Number(86G), '86', { asked << 'b'; Origin.UNTOLD })
        material.figures().note('c', 'Personnes', new Cell.Text('+69'), '+69', { asked << 'c'; new Origin(How.DIFFERENCE, '', [], [], '69', '') })

        expect:
        TypedFigures.findings(material).size() == findings
        asked == worked

        where:
        text                | findings || worked
        'Rien de compté.'   | 0        || []
        '412 personnes.'    | 0        || ['a']
        '69 personnes.'     | 0        || ['c']
        '413 personnes.'    | 1        || ['a', 'b', 'c']
    }

    def 'of many, some are told and the rest counted'() {
        when:
        def found = findings((200..<1200).collect { "$it arbres, " }.join())

        then:
        found.size() == Findings.MOST_OF_A_KIND
        found[-1].where().replaceAll('\\p{Z}', '').startsWith('995')
    }

    def 'the sample’s annual report #has « #text » among its figures'() {
        given:
        def known = new Known(made('annual', '2021-09-01/2022-08-31', Language.FR).trace())

        expect:
        known.has(new TypedNumbers([]).in(text, Language.FR)[0]) == (has == 'has')

        where:
        text               | has
        '84 259 $'         | 'has'
        '210 000 $'        | 'has'
        '5 000 $'          | 'has'
        'près de 107 000 $' | 'has'
        '27 organisations' | 'has'
        '25 %'             | 'has'
        '69 de plus'       | 'has'
        '55 personnes'     | 'has'
        '210 001 $'        | 'has not'
        '551 personnes'    | 'has not'
    }

    FinishedReport made(String report, String period, Language language) {
        if (context == null) {
            context = ApplicationContext.run('bilan.home': home.toString())
            assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        }
        def year = Period.parse(period)
        def date = LocalDate.parse('2022-10-15')
        def request = report == 'annual' ? ReportRequest.annual(year, language, date) : ReportRequest.funder(report, year, language, date)
        done.computeIfAbsent(request) { context.getBean(ReportMaker).make(it.as(EnumSet.of(ReportFormat.DOCX))) }
    }

    def 'the sample’s #report tells these numbers by hand and has no such figure'() {
        given:
        def made = this.made(report, period, language)
        def found = made.findings().findAll { it.code() == 'figure.typed' }

        expect:
        made.trace().figures().size() > 50
        found*.what()*.replaceAll('\\p{Z}', ' ') == told

        where:
        report           | period                  | language    || told
        'annual'         | '2021-09-01/2022-08-31' | Language.FR || []
        'annual'         | '2021-09-01/2022-08-31' | Language.EN || []
        'annual'         | '2021-09-01/2022-08-31' | Language.ES || []
        'NQSF'           | '2021-09-01/2022-08-31' | Language.FR || []
        'PSOCI'          | '2020-11-01/2021-12-31' | Language.FR || []
        'LOUISE-GRENIER' | '2021-09-01/2022-08-31' | Language.FR || []
        'LEO-CORMIER'    | '2021-09-01/2022-08-31' | Language.FR || ['« 27 organisations » dans le récit n’est égal à aucun chiffre du rapport']
    }

    def "what is typed into a portal is asked too, and compared with all that the records give"() {
        given:
        def told = { String span -> context.getBean(ReportMaker).make(ReportRequest.funder('NQSF', Period.parse(span), Language.FR, LocalDate.parse('2022-10-15')).with('portal-sqrc').ofFunder()).findings().findAll { it.code() == 'figure.typed' }*.what()*.replaceAll('[\\u00a0\\u202f]', ' ') }
        def half = Edit.put('narratives', [report: 'NQSF', period_start: '2022-01-01', period_end: '2022-06-30', section: 'resume', language: 'fr', text: 'Sur 70 000 $, il reste 69 123 $.'])

        expect: 'of the sample, whose texts tell 55 persons and 70 000 $, nothing'
        told('2021-09-01/2022-08-31') == []
        context.getBean(RecordDesk).save([half], new Author('finance', Door.PAGE), Language.FR).stored
        told('2022-01-01/2022-06-30').size() == 1
        told('2022-01-01/2022-06-30')[0].contains('« 69 123 $ »')
    }
}
