package org.bilan.cli

import biweekly.Biweekly
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The sample organisation's deadlines, as people and scripts see them. */
class ObligationsCommandSpec extends Specification {
    @Shared @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def setupSpec() {
        def quiet = new PrintStream(new ByteArrayOutputStream())
        assert Commands.run(new Terminal(quiet, quiet, new ByteArrayInputStream(new byte[0]), [:]),
                '--home', folder.resolve('home').toString(), 'import', 'samples/ciso-2021-2022') == 0
    }

    def "the list has the late first, then by day, each with where it comes from"() {
        when:
        def code = run('--lang', 'fr', 'obligations', '--on', '2022-09-15')
        def lines = out.toString('UTF-8').readLines()*.replace('\u00a0', ' ')

        then:
        code == 0
        def order = lines*.substring(12, 22)*.trim()
        order.indexOf('bientôt') < order.indexOf('à venir') && order.indexOf('à venir') < order.indexOf('fait')
        lines.any { it.startsWith('2022-09-30  bientôt     rapport final; LEO-CORMIER, Éducation aux droits 2021-2022; du 1er septembre 2021 au 31 août 2022; saisi à la main') }
        lines.any { it.startsWith('2022-03-31  fait        rapport final; PSOCI') }
        lines.any { it.startsWith('2022-10-31  à venir     versement 3 attendu : 5 720,00 $; EMPLOI-QUEBEC-2022') }
        lines.any { it.startsWith('?') && it.contains('NQSF') && it.contains('date inconnue') }
    }

    def "scripts get the same with codes that stay, up to the day they ask for"() {
        when:
        run('obligations', '--on', '2022-12-15', '--until', '2022-12-31', '--json')
        def all = new JsonSlurper().parse(out.toByteArray())

        then:
        all.findAll { it.due_on }.every { it.due_on <= '2022-12-31' }
        all.findAll { it.state == 'undated' }.every { it.due_on == null && it.rule.code }
        with(all.find { it.grant == 'NQSF' && it.kind == 'interim' }) {
            [due_on, state, origin, confirmed, period_end, submitted_on] == ['2022-11-30', 'overdue', 'entered', true, '2022-08-31', null]
        }
        all.find { it.grant == 'NQSF' && it.instalment == 1 }.state == 'done'
    }

    def "the calendar holds every date, and is the same whatever the day it is made on"() {
        when:
        run('obligations', '--on', '2023-05-01', '--ics', folder.resolve('made/a.ics').toString())
        run('obligations', '--on', '2023-06-01', '--ics', folder.resolve('made/b.ics').toString(), '--lang', 'fr')
        def bytes = ['a', 'b'].collect { Files.readAllBytes(folder.resolve("made/${it}.ics")) }

        then:
        bytes[0] == bytes[1]
        def calendar = Biweekly.parse(new String(bytes[0], 'UTF-8')).first()
        calendar.events.size() > 40
        calendar.events*.uid*.value.toSet().size() == calendar.events.size()
        out.toString('UTF-8').contains('a.ics')
    }

    def "reminders are off until a server is configured"() {
        expect:
        run('--lang', 'en', 'obligations', '--reminders') == 0
        out.toString('UTF-8').contains('Reminders are off: no mail server (BILAN_SMTP_HOST).')
    }

    def "a day that is none is wrong usage; a home without data is refused"() {
        expect:
        run('obligations', '--on', '2022-02-30') == 2
        err.toString('UTF-8').contains('« 2022-02-30 »')
        Commands.run(terminal(), '--home', folder.resolve('none').toString(), 'obligations') == 1
    }

    private int run(String... arguments) {
        Commands.run(terminal(), *(['--home', folder.resolve('home').toString()] + arguments.toList()))
    }

    private Terminal terminal() {
        new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:])
    }
}
