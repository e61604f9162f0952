package org.bilan.web.administration

import jakarta.mail.internet.MimeMessage
import org.bilan.notice.FakeSmtp
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.web.WebSpec
import spock.lang.AutoCleanup
import spock.lang.Shared

/** Where a mail server is known, an invitation reaches the person by itself. */
class InvitationMailSpec extends WebSpec {
    @Shared @AutoCleanup FakeSmtp smtp = new FakeSmtp()

    Map<String, Object> settings() {
        ['bilan.smtp.host': 'localhost', 'bilan.smtp.port': smtp.port, 'bilan.smtp.tls': 'none', 'bilan.smtp.from': 'Bilan <bilan@ciso.example>']
    }

    private String invited(String login) {
        def token = opened(Role.ADMIN)
        def answer = send('POST', '/administration/accounts', token,
                [csrfToken: formToken(token), name: 'Marie Tremblay', login: login, email: "$login@example.org".toString(), role: 'coordinator'])
        assert answer.statusCode() == 200
        answer.body()
    }

    private static String shown(String page) {
        (page =~ /value="(http[^"]*\/invitation\/[^"]+)"/)[0][1]
    }

    def "the link of the invitation arrives by mail, and the person is signed in by it"() {
        when:
        def page = invited('marie')
        def mail = new MimeMessage(null, new ByteArrayInputStream(smtp.mails.last().getBytes('UTF-8')))
        def link = (mail.content =~ /https?:\S+/)[0]

        then:
        page.contains('marie@example.org')
        smtp.commands.contains('RCPT TO:<marie@example.org>')
        mail.subject == 'Votre compte dans Bilan, Bilan'
        mail.getHeader('Content-Language')[0].startsWith('fr')
        link == shown(page)

        when:
        def path = URI.create(link).path
        def done = send('POST', path, null, [password: PASSWORD])

        then:
        done.statusCode() == 303
        done.headers().allValues('set-cookie').any { it.startsWith('bilan_session=') }
        !server.applicationContext.getBean(Accounts).find('marie').get().awaited
    }

    def "where the mail is refused the link is there to be given by hand, and nobody is told that it was sent"() {
        given:
        def before = smtp.mails.size()
        smtp.refusals = 1

        when:
        def page = invited('paul')

        then:
        smtp.mails.size() == before
        !page.contains('paul@example.org')
        send('GET', URI.create(shown(page)).path, null, null).statusCode() == 200
    }
}
