package org.bilan.report.story

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.report.make.ReportMaker
import org.bilan.report.ReportRequest
import org.bilan.report.trace.Figure
import org.bilan.report.trace.How
import org.bilan.report.trace.RecordRef
import org.bilan.report.trace.Trace
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Two reports of the same year beside each other. */
class SameStorySpec extends Specification {
    static final PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31))
    static final DAY = LocalDate.of(2022, 10, 1)
    static final BY = new Author('marie', Door.PAGE)

    @Shared @TempDir Path temp
    @Shared @AutoCleanup ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': temp.resolve('home').toString())
        def data = Files.createDirectories(temp.resolve('data/narratives'))
        def tables = [
                settings     : 'key,value\norganization,ciso\ncurrency,CAD\nfiscal_year_start,09-01\nlanguage,fr\n',
                organizations: 'code,name,roles\nciso,CISO,\nleo,Fondation Léo,funder\nmin,Ministère,funder\n',
                grants       : 'code,funder,title,kind,amount,currency,start,end\nLEO,leo,Ateliers,project,5000.00,CAD,2021-09-01,2022-08-31\nMIN,min,Mission,mission,9000.00,CAD,2021-09-01,2022-12-31\nEUR,min,Échange,project,8000.00,EUR,2021-09-01,2022-12-31\n',
                budget_lines : 'grant,version,line,title,category,amount\nLEO,0,1,Ateliers,activity,5000.00\nMIN,0,1,Mission,activity,9000.00\n',
                receipts     : 'code,received_on,source,grant,kind,amount,currency,rate\nR1,2021-10-01,leo,LEO,instalment,4000.00,CAD,\nR2,2021-11-05,min,EUR,instalment,3000.00,EUR,1.45\n',
                expenses     : 'code,incurred_on,description,category,amount,currency\nE1,2022-01-10,Salle,activity,1000.00,CAD\n',
                allocations  : 'expense,grant,line,amount\nE1,LEO,1,600.00\nE1,MIN,1,400.00\n',
                activities   : 'code,date,title,kind,role,status,grants,in_annual_report\n' +
                        'letter,2022-05-21,Lettre collective sur le travail domestique,letter,organized,done,LEO;MIN,\n' +
                        'forum,2022-03-05/2022-03-08,Forum des travailleuses du textile,workshop,organized,done,LEO,\n' +
                        'inner,2022-02-01,Réunion interne de préparation,governance,organized,done,LEO,no\n' +
                        'tour,2022-04-02,Tournée au Mexique,mission,organized,done,MIN,\n',
                reach        : 'activity,reach,measure,gender,age,count\nletter,direct,people,unknown,unknown,27\nforum,direct,people,unknown,unknown,3\ntour,direct,people,unknown,unknown,8\n',
                narratives   : 'report,period_start,period_end,section,language,file\n' +
                        'annual,2021-09-01,2022-08-31,mot-du-president,fr,narratives/mot.md\nLEO,2021-09-01,2022-08-31,resultats,fr,narratives/leo.md\n',
        ]
        tables.each { name, text -> Files.writeString(temp.resolve("data/${name}.csv"), text) }
        Files.writeString(data.resolve('mot.md'), 'Une année pleine.')
        Files.writeString(data.resolve('leo.md'), 'Les ateliers ont eu lieu.')
        def problems = context.getBean(Import).run(temp.resolve('data'), Language.EN).problems()
        assert problems == []
    }

    def setup() {
        tell('annual', 'mot-du-president', 'Une année pleine.')
        tell('LEO', 'resultats', 'Les ateliers ont eu lieu.')
    }

    void tell(String report, String section, String text) {
        def outcome = context.getBean(RecordDesk).save([Edit.put('narratives', [report: report, period_start: '2021-09-01', period_end: '2022-08-31', section: section, language: 'fr', text: text])], BY, Language.EN)
        assert outcome.problems() == []
    }

    Telling telling(String grant, Period period = PERIOD, int mask = 0) {
        def request = grant ? ReportRequest.funder(grant, period, Language.FR, DAY) : ReportRequest.annual(period, Language.FR, DAY)
        context.getBean(ReportMaker).telling(request.masking(mask))
    }

    static Compared found(SameStory story, Aspect aspect, String code) {
        story.compared().find { it.aspect() == aspect && it.code() == code }
    }

    def "the annual report and a funder's tell the same of what both tell, and differ where they are about something else"() {
        when:
        def story = SameStory.of(telling(null), telling('LEO'))

        then:
        story.toMend() == []
        [Aspect.TITLE, Aspect.DATE, Aspect.STATUS, Aspect.PARTICIPANTS].every { found(story, it, 'letter').agrees() }
        found(story, Aspect.RECEIVED, 'LEO').with { it.agrees() && it.first().contains('4') && it.first() == it.second() }
        found(story, Aspect.SPENT, 'LEO').agrees()

        and: 'why they differ'
        found(story, Aspect.PEOPLE, '').reason() in [Reason.SCOPE, Reason.KEPT_OUT]
        found(story, Aspect.ACTIVITIES, '').with { it.agrees() || !it.toMend }
        story.onlyOne(Reason.SCOPE, true)*.code() == ['tour']
        story.onlyOne(Reason.KEPT_OUT, false)*.code() == ['inner']
    }

    def "two funders' reports agree on the activity that both paid for"() {
        when:
        def story = SameStory.of(telling('LEO'), telling('MIN'))

        then:
        found(story, Aspect.DATE, 'letter').agrees()
        story.onlyOne(Reason.SCOPE, false)*.code() == ['tour']
        story.toMend() == []
    }

    def "an activity that a narrative tells with another day is found, wherever it is told: #text"() {
        given:
        tell(report, section, text)

        when:
        def story = SameStory.of(telling(null), telling('LEO'))

        then:
        story.toMend()*.with { [it.aspect(), it.code(), it.reason()] } == [[Aspect.DATE, code, Reason.NARRATIVE]]
        story.toMend().every { (report == 'annual' ? it.first() : it.second()).contains(day) && it.section() }

        and: 'the report alone is told of it too'
        def request = report == 'annual' ? ReportRequest.annual(PERIOD, Language.FR, DAY) : ReportRequest.funder('LEO', PERIOD, Language.FR, DAY)
        context.getBean(ReportMaker).check(request).findAll { it.code() == 'story.day' }.size() == 1

        where:
        report   | section            | text                                                                                               | code     | day
        'annual' | 'mot-du-president' | 'La lettre collective sur le travail domestique est partie le 22 mai 2022. Elle a porté.'          | 'letter' | '22 mai'
        'LEO'    | 'resultats'        | 'Nous avons lancé, le 22\u00a0mai, une lettre collective sur les droits du travail domestique.'    | 'letter' | '22 mai'
        'LEO'    | 'resultats'        | 'Le forum des travailleuses du textile (les 5 et 9 mars) a réuni du monde.'                        | 'forum'  | '9 mars'
    }

    def "a narrative that tells the record's day, or another activity's, or no activity, is left alone: #text"() {
        given:
        tell('LEO', 'resultats', text)

        when:
        def story = SameStory.of(telling(null), telling('LEO'))

        then:
        story.toMend() == []
        telling('LEO').statements().count { it.aspect() == Aspect.NARRATED } == told

        where:
        text                                                                                                                                    | told
        'La lettre collective sur le travail domestique est partie le 21 mai 2022.'                                                             | 1
        'La lettre collective sur le travail domestique (21 mai) a suivi le forum des travailleuses du textile (5 et 8 mars).'                  | 2
        'Le 22 mai 2022, il a plu.'                                                                                                             | 0
        'La lettre collective sur le travail domestique a porté. Le 22 mai 2022, il a plu.'                                                     | 0
    }

    def "two narratives that tell the same activity with days of their own differ, though each lies within the record's"() {
        given:
        tell('annual', 'mot-du-president', 'Le forum des travailleuses du textile a eu lieu les 5 et 8 mars 2022.')
        tell('LEO', 'resultats', 'Le forum des travailleuses du textile a eu lieu le 5 mars 2022.')

        expect:
        SameStory.of(telling(null), telling('LEO')).toMend()*.with { [it.aspect(), it.code()] } == [[Aspect.NARRATED, 'forum']]
    }

    def "another cut-off is the reason only where the days in common tell the same"() {
        expect: 'what came before the second one begins is all that they differ by'
        found(SameStory.of(telling(null), telling('LEO', new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 4, 30)))), Aspect.RECEIVED, 'LEO').agrees()
        def later = SameStory.of(telling(null), telling('LEO', new Period(LocalDate.of(2021, 11, 1), LocalDate.of(2022, 8, 31))))
        found(later, Aspect.RECEIVED, 'LEO').with { [it.reason(), it.first().contains('4'), it.second().contains('0')] } == [Reason.CUT_OFF, true, true]

        and: 'what was spent too'
        found(SameStory.of(telling(null), telling('LEO', new Period(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 8, 31)))), Aspect.SPENT, 'LEO').reason() == Reason.CUT_OFF

        and: 'a sealed one of other days that told 600 of a common day where the records now tell 500 differs for its own sake'
        def sealed = frozen('LEO', new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 8, 31)))
        change('allocations', [expense: 'E1', grant: 'LEO', line: '1', amount: '500.00'])
        found(SameStory.of(telling(null), sealed()), Aspect.SPENT, 'LEO').reason() == Reason.MOMENT

        cleanup:
        change('allocations', [expense: 'E1', grant: 'LEO', line: '1', amount: '600.00'])
    }

    def "a number that one hides is the reason only where it is the same number"() {
        expect: 'three took part, hidden below five'
        found(SameStory.of(telling(null, PERIOD, 5), telling('LEO')), Aspect.PARTICIPANTS, 'forum').reason() == Reason.MASK

        and: 'a sealed one that hid three does not hide the four of now'
        def sealed = frozen('LEO', PERIOD, 5)
        change('reach', [activity: 'forum', reach: 'direct', measure: 'people', gender: 'unknown', age: 'unknown', count: '4'])
        found(SameStory.of(telling(null), sealed()), Aspect.PARTICIPANTS, 'forum').reason() == Reason.MOMENT

        cleanup:
        change('reach', [activity: 'forum', reach: 'direct', measure: 'people', gender: 'unknown', age: 'unknown', count: '3'])
    }

    def "the same receipt in two currencies, or at two rates, is a conversion"() {
        given: '3 000 euros at 1.45'
        def now = found(SameStory.of(telling(null), telling('EUR')), Aspect.RECEIVED, 'EUR')

        expect:
        [now.reason(), plain(now.first()), plain(now.second())] == [Reason.CONVERSION, '4 350,00 $', '3 000,00 €']

        and: 'at 1.50 since the annual report was sealed'
        def sealed = frozen(null)
        change('receipts', [code: 'R2', rate: '1.50'])
        with(found(SameStory.of(sealed(), telling(null)), Aspect.RECEIVED, 'EUR')) {
            [it.reason(), plain(it.first()), plain(it.second())] == [Reason.CONVERSION, '4 350,00 $', '4 500,00 $']
        }

        and: 'another amount is none'
        change('receipts', [code: 'R2', amount: '2800.00', rate: '1.50'])
        found(SameStory.of(sealed(), telling(null)), Aspect.RECEIVED, 'EUR').reason() == Reason.MOMENT

        cleanup:
        change('receipts', [code: 'R2', amount: '3000.00', rate: '1.45'])
    }

    def "each of two grants claims its part of an expense, and more than there is of it is to be mended"() {
        expect: '600 and 400 of 1 000'
        with(found(SameStory.of(telling('LEO'), telling('MIN')), Aspect.EXPENSE, 'E1')) {
            [it.reason(), plain(it.first()), plain(it.second()), it.label()] == [Reason.CLAIMED, '600,00 $', '400,00 $', 'Salle']
        }

        when: 'one was sealed with 600, and the other now claims 900 after the first was lowered'
        def sealed = frozen('LEO')
        change('allocations', [expense: 'E1', grant: 'LEO', line: '1', amount: '100.00'])
        change('allocations', [expense: 'E1', grant: 'MIN', line: '1', amount: '900.00'])
        def story = SameStory.of(sealed(), telling('MIN'))

        then:
        found(story, Aspect.EXPENSE, 'E1').reason() == Reason.TWICE
        story.toMend()*.code() == ['E1']

        and: 'what was sealed with 600 beside 350 of now fits into the expense, but the records of now know of 100'
        change('allocations', [expense: 'E1', grant: 'MIN', line: '1', amount: '350.00'])
        found(SameStory.of(sealed(), telling('MIN')), Aspect.EXPENSE, 'E1').reason() == Reason.MOMENT

        cleanup:
        change('allocations', [expense: 'E1', grant: 'MIN', line: '1', amount: '400.00'])
        change('allocations', [expense: 'E1', grant: 'LEO', line: '1', amount: '600.00'])
    }

    def "a sealed report tells what it told, and a change since is the reason where both would agree now"() {
        given:
        def sealed = frozen('LEO')

        when:
        change('activities', [code: 'letter', date: '2022-05-23'])
        def story = SameStory.of(telling(null), sealed())

        then:
        found(story, Aspect.DATE, 'letter').with { [it.reason(), it.first(), it.second()] } == [Reason.MOMENT, '23 mai 2022', '21 mai 2022']
        story.toMend()*.code() == ['letter']

        when: 'an activity that the other does not know yet'
        change('activities', [code: 'letter', date: '2022-05-21'])
        add('activities', [code: 'late', date: '2022-06-01', title: 'Atelier de juin', kind: 'workshop', role: 'organized', status: 'done', grants: 'LEO'])
        story = SameStory.of(telling(null), sealed())

        then:
        story.toMend().collect { [it.aspect(), it.code(), it.reason()] }.toSet() == [[Aspect.TITLE, 'late', Reason.MOMENT], [Aspect.ACTIVITIES, '', Reason.MOMENT]].toSet()

        cleanup:
        context.getBean(RecordDesk).save([Edit.remove('activities', [code: 'late'], null)], BY, Language.EN)
    }

    def "where the records do not tell, no reason is named"() {
        given: 'two reports that tell one activity by two titles'
        def told = { String title -> new Telling(title, new Telling.Content(null, PERIOD, Language.FR, [], [] as Set, [new Statement(Aspect.TITLE, 'a', title, title, title, '')], []), null) }

        expect:
        SameStory.of(told('Un'), told('Deux')).compared()*.reason() == [Reason.NONE]

        and: 'a sealed one of a grant that is gone'
        def gone = new Telling('Un', new Telling.Content('GONE', PERIOD, Language.FR, [], [] as Set, [new Statement(Aspect.TITLE, 'a', 'Un', 'Un', 'Un', '')], []), new Telling.Frozen(null, Trace.NONE))
        SameStory.of(gone, told('Deux')).compared()*.reason() == [Reason.NONE]
    }

    def "a figure that both print from the same records, with fewer decimals in one, is rounded: #one and #other"() {
        given:
        def sealed = { String printed, String number, List<RecordRef> records ->
            def figure = new Figure('f', 'Reçu', printed, number, 'CAD', How.SUM, [], records, '')
            new Telling(printed, new Telling.Content(null, PERIOD, Language.FR, [], [] as Set, [], []), new Telling.Frozen(null, new Trace([figure])))
        }
        def r1 = new RecordRef('receipts', 'R1', '1')
        def r2 = new RecordRef('receipts', 'R2', '1')

        expect:
        SameStory.of(sealed(one, exact, [r1, r2]), sealed(other, exact, [r2, r1])).compared()*.reason() == reasons

        and: 'of other records, or another number, nothing is said'
        SameStory.of(sealed(one, exact, [r1]), sealed(other, exact, [r2])).compared() == []
        SameStory.of(sealed(one, exact, [r1]), sealed(other, exact + '1', [r1])).compared() == []

        where:
        one             | other         | exact     | reasons
        '4\u00a0000\u00a0$' | '3\u00a0999,60\u00a0$' | '3999.6'  | [Reason.ROUNDING]
        '4\u00a0000\u00a0$' | '$4,000'      | '3999.6'  | []
        'autre chose'   | '3\u00a0999,60\u00a0$' | '3999.6'  | []
    }

    /** What was sealed now, to be told when it is asked for: its records of now are those of then. */
    Closure<Telling> frozen(String grant, Period period = PERIOD, int mask = 0) {
        def maker = context.getBean(ReportMaker)
        def request = grant ? ReportRequest.funder(grant, period, Language.FR, DAY) : ReportRequest.annual(period, Language.FR, DAY)
        def facts = maker.facts(request.masking(mask))
        def profile = maker.sources(facts).profile()
        def told = { -> maker.telling(facts, profile, Trace.NONE) }
        told
    }

    void change(String table, Map<String, String> cells) {
        def outcome = context.getBean(RecordDesk).save([Edit.change(table, cells, null)], BY, Language.EN)
        assert outcome.problems() == []
    }

    void add(String table, Map<String, String> cells) {
        def outcome = context.getBean(RecordDesk).save([Edit.add(table, cells)], BY, Language.EN)
        assert outcome.problems() == []
    }

    static String plain(String text) {
        text.replaceAll('[\u00a0\u202f]', ' ')
    }

    def "days are read in #language: #text"() {
        expect:
        new DatesInText(language, PERIOD).in(text)*.toString() == days

        where:
        language    | text                                    | days
        Language.FR | 'le 1er\u00a0mai 2022'                  | ['2022-05-01']
        Language.FR | 'les 5 et 8 avril'                      | ['2022-04-05', '2022-04-08']
        Language.FR | 'du 12 au 14 décembre'                  | ['2021-12-12', '2021-12-14']
        Language.FR | 'le 31 février 2022, 550 personnes'     | []
        Language.FR | 'en mai 2022'                           | []
        Language.EN | 'on May 22, 2022 and 3 June'            | ['2022-06-03', '2022-05-22']
        Language.ES | 'el 22 de mayo de 2022'                 | ['2022-05-22']
    }
}
