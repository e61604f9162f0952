package org.bilan.notice

import static java.nio.charset.StandardCharsets.UTF_8

import biweekly.Biweekly
import biweekly.component.VEvent
import java.time.LocalDate
import java.time.ZoneOffset
import org.bilan.funding.*
import org.bilan.value.Language
import spock.lang.Specification

/** What another program reads in the calendar file, and what RFC 5545 asks of its bytes. */
class CalendarFileSpec extends Specification {
    def "a calendar program reads a day, what is due and for whom, and where the date comes from"() {
        when:
        def calendar = read([Dues.due()])
        def event = calendar.events[0]

        then:
        calendar.productId.value == '-//Bilan//Bilan//FR'
        calendar.method.value == 'PUBLISH'
        event.summary.value == 'Rapport final\u00a0: NQSF'
        event.summary.language == 'fr-CA'
        event.description.value.contains('NQSF, Financement à la mission\nPériode\u00a0: du 1er septembre 2021 au 31 août 2022')
        event.description.value.contains('saisi à la main')
        !event.dateStart.value.hasTime()
        [event.dateStart, event.dateEnd]*.value*.rawComponents*.toDate().collect { new java.text.SimpleDateFormat('yyyy-MM-dd').format(it) } == ['2022-11-30', '2022-12-01']
        event.transparency.isTransparent()
        event.alarms.size() == 3
        event.alarms*.trigger*.duration*.toString() == ['-PT15H', '-P6DT15H', '-P29DT15H']
        Biweekly.parse(written([Dues.due()])).all()[0].validate(biweekly.ICalVersion.V2_0).isEmpty()
    }

    def "it speaks the language asked for"() {
        expect:
        read([Dues.due()], language).events[0].summary.value == summary

        where:
        language    || summary
        Language.FR || 'Rapport final\u00a0: NQSF'
        Language.EN || 'Final report: NQSF'
        Language.ES || 'Informe final: NQSF'
    }

    def "marks of the format, accents and line ends in a title come through unchanged"() {
        given:
        def title = 'Éducation ; « travail », C:\\dossier\\n ' + 'œ\u00a0🌎' * 60

        expect:
        read([Dues.due(grant: Dues.grant('NQSF', title + '\nsuite'))]).events[0].description.value.startsWith("NQSF, $title\nsuite\nPériode")
    }

    def "no line has more than 75 octets, none is cut within a character, each ends in CRLF"() {
        given:
        def bytes = CalendarFile.of(new Agenda([Dues.due(grant: Dues.grant('NQSF', 'œ🌎é' * 200))], []), 'CISO', new DueWords(Language.FR), [30])
        def text = new String(bytes, UTF_8)
        def lines = text.split('\r\n', -1)

        expect:
        lines.every { it.getBytes(UTF_8).length <= 75 }
        lines.any { it.getBytes(UTF_8).length > 71 }
        lines.last() == ''
        !text.replace('\r\n', '').contains('\n')
        !text.contains('\ufffd')
        lines.findAll { it.startsWith(' ') }.size() > 10
    }

    def "the same data give the same bytes; a day that moves keeps its identifier and raises its version"() {
        given:
        def before = read([Dues.due()]).events[0]
        def after = read([Dues.due(on: '2023-02-28', amendment: 1, known: '2022-06-01')]).events[0]

        expect:
        written([Dues.due()]) == written([Dues.due()])
        after.uid.value == before.uid.value
        after.sequence.value > before.sequence.value
        after.dateTimeStamp.value > before.dateTimeStamp.value
        read([Dues.due(key: 'NQSF/final/autre')]).events[0].uid.value != before.uid.value
    }

    def "what is done rings no more, nor does the keeping of vouchers"() {
        expect:
        read([Dues.due(done: '2022-11-01')]).events[0].with { [summary.value, alarms.size()] } == ['Fait\u00a0: Rapport final\u00a0: NQSF', 0]
        read([Dues.due(kind: DueKind.RETENTION)]).events[0].alarms.empty
    }

    def "an alarm of the day itself rings in its morning, one after it never"() {
        expect:
        read([Dues.due()], Language.FR, [0, 1, -5]).events[0].alarms*.trigger*.duration*.toString() == ['PT9H', '-PT15H']
    }

    def "an agenda of nothing is a calendar of nothing"() {
        expect:
        read([]).events.empty
    }

    private static String written(List<Due> dues, Language language = Language.FR, List<Integer> leads = [1, 7, 30]) {
        new String(CalendarFile.of(new Agenda(dues, []), 'CISO', new DueWords(language), leads), UTF_8)
    }

    private static read(List<Due> dues, Language language = Language.FR, List<Integer> leads = [1, 7, 30]) {
        Biweekly.parse(written(dues, language, leads)).first()
    }
}
