package org.bilan.notice

import static java.time.LocalDate.parse as day

import io.micronaut.context.ApplicationContext
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import jakarta.mail.Session
import jakarta.mail.internet.MimeMessage
import java.nio.file.Path
import java.security.KeyStore
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.concurrent.CyclicBarrier
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import org.bilan.funding.*
import org.bilan.organization.*
import org.bilan.security.Accounts
import org.bilan.security.Role
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class ReminderSpec extends Specification {
    @TempDir Path home
    @AutoCleanup FakeSmtp server = new FakeSmtp()
    List<ApplicationContext> opened = []
    Instant now = Instant.parse('2022-10-31T14:00:00Z')
    Map settings = ['bilan.smtp.host': 'localhost', 'bilan.smtp.tls': 'none', 'bilan.smtp.from': 'Bilan <bilan@ciso.example>',
                    'bilan.reminders.to': 'coord@ciso.example']

    def cleanup() {
        opened*.close()
    }

    def "a mail tells what is due in 30 days, in the organization's language, each thing once"() {
        given:
        def bilan = open()
        owed(bilan)

        when:
        2.times { round(bilan) }

        then:
        server.mails.size() == 1
        server.commands.count { it.startsWith('RCPT') } == 1
        def mail = read(server.mails[0])
        mail.subject == 'CISO\u00a0: une échéance, le 30 novembre 2022'
        mail.allRecipients*.toString() == ['coord@ciso.example']
        mail.getHeader('Content-Language') as List == ['fr-CA']
        mail.getHeader('Auto-Submitted') as List == ['auto-generated']
        mail.content.normalize().contains('* 30 novembre 2022 (dans 30 jours)\u00a0: Rapport final\u00a0: NQSF')
        mail.content.contains('Financement à la mission')
        mail.content.contains('À faire\u00a0: le transmettre au bailleur')
        latest(bilan)*.leadDays() == [30]
        latest(bilan)[0].sentAt() == now
    }

    def "each lead time is told once, as it is reached, until the report is handed in"() {
        given:
        def bilan = open()
        owed(bilan)

        expect:
        ['2022-10-30', '2022-10-31', '2022-11-01', '2022-11-22', '2022-11-23', '2022-11-24', '2022-11-29', '2022-11-30', '2022-12-01'].collect {
            now = Instant.parse("${it}T14:00:00Z")
            round(bilan)
            server.mails.size()
        } == [0, 1, 1, 1, 2, 2, 3, 3, 3]

        and: 'after a pause the shortest one, not all that were missed'
        latest(bilan)*.leadDays() == [30, 7, 1]
    }

    def "what was missed while Bilan did not run is told once"() {
        given:
        def bilan = open()
        owed(bilan)
        now = Instant.parse('2022-12-02T14:00:00Z')

        when:
        2.times { round(bilan) }

        then:
        server.mails.size() == 1
        read(server.mails[0]).content.contains('depuis 2 jours')
        latest(bilan)*.leadDays() == [1]
    }

    def "nothing is told of what is handed in, nor before the hour, nor without a server"() {
        given:
        now = Instant.parse(moment)
        settings += more
        def bilan = open()
        owed(bilan, submitted)

        when:
        round(bilan)

        then:
        server.mails.size() == mails

        where:
        moment                 | submitted    | more                                 || mails
        '2022-10-31T14:00:00Z' | null         | [:]                                  || 1
        '2022-10-31T14:00:00Z' | '2022-10-30' | [:]                                  || 0
        '2022-10-31T10:59:00Z' | null         | [:]                                  || 0
        '2022-10-31T11:00:00Z' | null         | [:]                                  || 1
        '2022-10-31T14:00:00Z' | null         | ['bilan.smtp.host': '']              || 0
        '2022-10-31T14:00:00Z' | null         | ['bilan.smtp.from': '']              || 0
        '2022-10-31T14:00:00Z' | null         | ['bilan.reminders.to': '']           || 0
        '2022-10-31T14:00:00Z' | null         | ['bilan.smtp.tls': 'perhaps']        || 0
        '2022-10-31T14:00:00Z' | null         | ['bilan.reminders.days': '29']       || 0
        '2022-10-31T14:00:00Z' | null         | ['bilan.reminders.days': '60,31,30'] || 1
    }

    def "a refused mail is tried again later, and what happened is recorded without the address"() {
        given:
        server.refusals = 2
        server.refusal = '451 no coord@ciso.example today'
        def bilan = open()
        owed(bilan)

        when:
        round(bilan)

        then:
        server.mails.empty
        with(latest(bilan)[0]) {
            sentAt() == null
            attempts() == 1
            nextTryAt() == now.plusSeconds(300)
            lastError().contains('451 no … today')
        }

        when: 'before its time'
        now = now.plusSeconds(299)
        round(bilan)

        then:
        server.refusals == 1

        when:
        now = now.plusSeconds(1)
        round(bilan)
        now = now.plusSeconds(600)
        round(bilan)

        then:
        server.mails.size() == 1
        with(latest(bilan)[0]) {
            sentAt() == now
            attempts() == 3
            lastError() == null
        }
    }

    def "pauses grow to six hours, and after a day it is given up"() {
        given:
        server.refusals = 1000
        def bilan = open()
        owed(bilan)

        when:
        40.times {
            round(bilan)
            now = now.plusSeconds(3600)
        }

        then:
        latest(bilan)[0].attempts() == ReminderRound.MOST_ATTEMPTS
        (1..9).collect { ReminderQueue.pause(it).toMinutes() } == [5, 10, 20, 40, 80, 160, 320, 360, 360]
    }

    def "an amendment that moves the day is told anew, and what waited for the old day is dropped"() {
        given:
        server.refusals = 1
        def bilan = open()
        owed(bilan)
        round(bilan)

        when:
        def repository = bilan.getBean(ObligationRepository)
        def old = repository.findAll()[0]
        repository.update(new Obligation(old.id(), 'NQSF', old.kind(), old.periodStart(), old.periodEnd(), day('2022-11-15'), null, null))
        now = now.plusSeconds(3600)
        round(bilan)

        then:
        latest(bilan)*.dueOn() == [day('2022-11-15')]
        read(server.mails[0]).content.contains('15 novembre 2022')
    }

    def "roles stand for the accounts whose sign-in name is an address; each gets a mail of their own"() {
        given:
        settings['bilan.reminders.to'] = 'finance, autre@ciso.example ,coordinator'
        def bilan = open()
        owed(bilan)
        def accounts = bilan.getBean(Accounts)
        accounts.add('finance@ciso.example', Role.FINANCE, 'un mot de passe long')
        accounts.add('marie', Role.COORDINATOR, 'un mot de passe long')
        accounts.add('lecture@ciso.example', Role.READER, 'un mot de passe long')

        when:
        round(bilan)

        then:
        server.mails.collect { read(it).allRecipients*.toString() } == [['autre@ciso.example'], ['finance@ciso.example']]
    }

    def "two nodes on one database send one mail (#database)"() {
        given:
        def postgres = database == 'PostgreSQL' ? EmbeddedPostgres.start() : null
        if (postgres) {
            settings['bilan.database.url'] = "postgresql://postgres:postgres@localhost:${postgres.port}/postgres" as String
        }
        server.slowness = 200
        def nodes = [open(), open()]
        owed(nodes[0])
        def barrier = new CyclicBarrier(2)

        when:
        def threads = nodes.collect { node -> Thread.start { 3.times { barrier.await(); round(node) } } }
        threads*.join()

        then:
        server.mails.size() == 1
        latest(nodes[1])*.attempts() == [1]

        cleanup:
        opened*.close()
        opened.clear()
        postgres?.close()

        where:
        database << ['SQLite', 'PostgreSQL']
    }

    def "what a killed node held is taken up when its lease has run out"() {
        given:
        def bilan = open()
        owed(bilan)
        def queue = bilan.getBean(ReminderQueue)
        queue.add(Lead.reached(Deadlines.agenda(bilan.getBean(AgendaReader).read().facts(), day('2022-10-31')), day('2022-10-31'), [30]), 'coord@ciso.example')
        assert queue.take('coord@ciso.example', 'killed').size() == 1

        when:
        round(bilan)

        then:
        server.mails.empty

        when:
        now = now.plus(ReminderQueue.LEASE).plusSeconds(1)
        round(bilan)

        then:
        server.mails.size() == 1
    }

    def "a password is only spoken over an encrypted connection to a trusted server: #tls"() {
        given:
        settings += ['bilan.smtp.tls': tls, 'bilan.smtp.user': 'bilan', 'bilan.smtp.password': 'tres-secret']
        def untrusted = new FakeSmtp(selfSigned().serverSocketFactory)
        def bilan = open(tls == 'tls' ? untrusted : server)
        owed(bilan)

        when:
        round(bilan)

        then:
        server.mails.empty && untrusted.mails.empty
        (server.commands + untrusted.commands).every { !it.startsWith('AUTH') }
        latest(bilan)[0].lastError().contains(said)
        !latest(bilan)[0].lastError().contains('secret')
        !bilan.getBean(Smtp).toString().contains('secret')

        cleanup:
        untrusted.close()

        where:
        tls        || said
        'starttls' || 'STARTTLS'
        'tls'      || 'unable to find valid certification path'
    }

    def "in clear, a server elsewhere is not spoken to"() {
        given:
        settings['bilan.smtp.host'] = 'mail.ciso.example'

        expect:
        open().getBean(ReminderRound).obstacle(org.bilan.value.Language.EN).get().contains('BILAN_SMTP_TLS=none')
    }

    private ApplicationContext open(FakeSmtp smtp = server) {
        def context = ApplicationContext.builder().properties(settings + ['bilan.home': home.toString(), 'bilan.smtp.port': smtp.port]).build()
        context.registerSingleton(Clock, new Clock() {
            ZoneId zone = ZoneOffset.UTC

            Clock withZone(ZoneId other) { this }

            Instant instant() { now }
        })
        opened << context.start()
        context
    }

    private static void owed(ApplicationContext bilan, String submitted = null) {
        [organization: 'CISO', language: 'fr', timezone: 'America/Toronto'].each { key, value -> bilan.getBean(SettingRepository).save(new Setting(key, value)) }
        bilan.getBean(OrganizationRepository).save(new Organization('MRIF', 'MRIF', null, [], null, [], null, null, null))
        bilan.getBean(GrantRepository).save(Dues.grant())
        bilan.getBean(ObligationRepository).save(new Obligation(null, 'NQSF', ObligationKind.FINAL, day('2021-09-01'), day('2022-08-31'), day('2022-11-30'),
                submitted ? day(submitted) : null, null))
    }

    private static void round(ApplicationContext bilan) {
        bilan.getBean(ReminderRound).run()
    }

    private static List<Reminder> latest(ApplicationContext bilan) {
        bilan.getBean(ReminderRound).latest(10)
    }

    private static MimeMessage read(String mail) {
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes('UTF-8')))
    }

    private SSLContext selfSigned() {
        def store = home.resolve("self-signed-${System.nanoTime()}.p12")
        def made = [Path.of(System.getProperty('java.home'), 'bin', 'keytool').toString(), '-genkeypair', '-alias', 'fake', '-keyalg', 'EC', '-dname', 'CN=localhost',
            '-ext', 'san=dns:localhost', '-validity', '2', '-storetype', 'PKCS12', '-keystore', store.toString(), '-storepass', 'changeit'].execute()
        assert made.waitFor() == 0
        def keys = KeyStore.getInstance('PKCS12')
        java.nio.file.Files.newInputStream(store).withCloseable { keys.load(it, 'changeit'.toCharArray()) }
        def managers = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        managers.init(keys, 'changeit'.toCharArray())
        def context = SSLContext.getInstance('TLS')
        context.init(managers.keyManagers, null, null)
        context
    }
}
