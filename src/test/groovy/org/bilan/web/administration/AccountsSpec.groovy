package org.bilan.web.administration

import java.net.http.HttpResponse
import org.bilan.audit.AuditEntryRepository
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.security.Sessions
import org.bilan.web.WebSpec

/** Accounts as an administrator, the people invited, and those who should not get in meet them. */
class AccountsSpec extends WebSpec {
    static int number = 0
    String login = "invited${number++}"
    static final OTHER = 'une autre phrase bien longue'

    Accounts getAccounts() {
        server.applicationContext.getBean(Accounts)
    }

    HttpResponse<String> post(String path, Map<String, String> fields = [:], Role role = Role.ADMIN) {
        def token = opened(role)
        send('POST', path, token, [csrfToken: formToken(token)] + fields)
    }

    /** The path of the link shown on a page. */
    static String link(HttpResponse<String> page) {
        assert page.statusCode() == 200
        (page.body() =~ /value="http[^"]*?(\/(invitation|reset)\/[^"]+)"/)[0][1]
    }

    String invited(Map<String, String> more = [:]) {
        link(post('/administration/accounts', [name: 'Marie Tremblay', login: login, role: 'coordinator'] + more))
    }

    def "an invited person chooses a password by a link that works once, and is signed in"() {
        given:
        def path = invited(email: 'marie@example.org')

        expect: 'nobody can sign in before'
        accounts.find(login).get().awaited
        send('POST', '/sign-in', null, [login: login, password: '']).statusCode() == 422
        send('GET', path, null, null).body().contains('Marie Tremblay')

        when:
        def short_ = send('POST', path, null, [password: 'court'])

        then:
        short_.statusCode() == 422
        short_.body().contains('12 caractères')

        when:
        def done = send('POST', path, null, [password: OTHER])

        then:
        done.statusCode() == 303
        done.headers().firstValue('set-cookie').get().startsWith('bilan_session=')
        send('POST', '/sign-in', null, [login: login, password: OTHER]).statusCode() == 303

        and: 'the link is gone, and says no more than a link that never was'
        send('GET', path, null, null).statusCode() == 404
        send('POST', path, null, [password: PASSWORD]).statusCode() == 404
        text(send('GET', path, null, null)) == text(send('GET', '/invitation/never', null, null))
    }

    def "an invitation pressed twice, replaced or withdrawn does not work"() {
        given:
        def first = invited()
        def twice = post('/administration/accounts', [name: 'Marie', login: login, role: 'admin'])
        def second = link(post("/administration/accounts/$login/link"))

        expect:
        twice.statusCode() == 422
        accounts.find(login).get().role() == Role.COORDINATOR
        send('GET', first, null, null).statusCode() == 404
        send('GET', second, null, null).statusCode() == 200

        when:
        post("/administration/accounts/$login/off")

        then:
        accounts.find(login).empty
        send('GET', second, null, null).statusCode() == 404
    }

    def "a link of one kind is none of the other, and a reset ends what was open"() {
        given:
        assert accounts.add(login, Role.FINANCE, PASSWORD).empty
        def session = server.applicationContext.getBean(Sessions).open(accounts.find(login).get())
        def path = link(post("/administration/accounts/$login/link"))

        expect:
        path.startsWith('/reset/')
        send('GET', path.replace('/reset/', '/invitation/'), null, null).statusCode() == 404
        send('GET', '/account', session, null).statusCode() == 200

        when:
        def done = send('POST', path, null, [password: OTHER])

        then:
        done.headers().firstValue('location').get() == '/sign-in?set=yes'
        send('GET', '/account', session, null).statusCode() == 303
        send('POST', '/sign-in', null, [login: login, password: PASSWORD]).statusCode() == 422
        send('POST', '/sign-in', null, [login: login, password: OTHER]).statusCode() == 303
    }

    def "who turns an account off ends its sessions; who is turned off cannot sign in or use a link"() {
        given:
        assert accounts.add(login, Role.FINANCE, PASSWORD).empty
        def session = server.applicationContext.getBean(Sessions).open(accounts.find(login).get())
        def path = link(post("/administration/accounts/$login/link"))

        when:
        def off = post("/administration/accounts/$login/off")

        then:
        off.statusCode() == 303
        send('GET', '/account', session, null).statusCode() == 303
        send('POST', '/sign-in', null, [login: login, password: PASSWORD]).statusCode() == 422
        send('GET', path, null, null).statusCode() == 404
        post("/administration/accounts/$login/link").statusCode() == 404

        when:
        post("/administration/accounts/$login/on")

        then:
        send('POST', '/sign-in', null, [login: login, password: PASSWORD]).statusCode() == 303
    }

    def "there is always someone who administers"() {
        expect:
        post('/administration/accounts/admin', [role: 'reader']).statusCode() == 422
        post('/administration/accounts/admin/off').statusCode() == 422
        accounts.find('admin').get().role() == Role.ADMIN

        when: 'somebody else administers too'
        accounts.add(login, Role.ADMIN, PASSWORD)

        then:
        post("/administration/accounts/$login", [role: 'reader']).statusCode() == 303
        accounts.find(login).get().role() == Role.READER
    }

    def "a role changes at once, and the trail says by whom"() {
        given:
        assert accounts.add(login, Role.READER, PASSWORD).empty
        def session = server.applicationContext.getBean(Sessions).open(accounts.find(login).get())

        when:
        post("/administration/accounts/$login", [name: 'Marie', role: 'admin'])

        then:
        send('GET', '/administration', session, null).statusCode() == 200
        with(server.applicationContext.getBean(AuditEntryRepository).findLatest('accounts', login, null, 0, 1)[0]) {
            login() == 'admin'
            content().contains('"role":"reader"')
            content().contains('"role":"admin"')
            !content().contains('argon2')
        }

        when:
        post("/administration/accounts/$login", [name: 'Marie', role: 'reader'])

        then:
        send('GET', '/administration', session, null).statusCode() == 403
    }

    def "a partner's person needs an organization that is a partner"() {
        expect:
        def answer = post('/administration/accounts', [name: 'Ana', login: login, role: 'partner', organization: organization])
        answer.statusCode() == 422
        accounts.find(login).empty

        where:
        organization << ['', 'NOBODY']
    }

    def "somebody ends the own sessions and no others'"() {
        given:
        def mine = opened(Role.READER)
        def other = opened(Role.READER)
        def foreign = opened(Role.FINANCE)

        expect:
        send('POST', "/account/sessions/${Sessions.id(foreign)}/end", mine, [csrfToken: formToken(mine)]).statusCode() == 404
        send('GET', '/', foreign, null).statusCode() == 200
        send('POST', "/account/sessions/${Sessions.id(other)}/end", mine, [csrfToken: formToken(mine)]).statusCode() == 303
        send('GET', '/', other, null).statusCode() == 303

        when:
        def another = opened(Role.READER)
        send('POST', '/account/sessions/end', mine, [csrfToken: formToken(mine)])

        then:
        send('GET', '/', another, null).statusCode() == 303
        send('GET', '/', mine, null).statusCode() == 200
    }

    def "the language of the account is that of the pages after signing in, whatever the browser last showed"() {
        given:
        assert accounts.add(login, Role.READER, PASSWORD).empty
        def signIn = { send('POST', '/sign-in', null, [login: login, password: PASSWORD], [Cookie: 'bilan_language=fr']).headers().allValues('set-cookie') }

        expect: 'where none was chosen the browser keeps its own'
        signIn().every { !it.startsWith('bilan_language=') }

        when:
        def session = server.applicationContext.getBean(Sessions).open(accounts.find(login).get())
        send('POST', '/account', session, [csrfToken: formToken(session), name: 'Marie', email: '', language: 'es'])

        then:
        signIn().any { it.startsWith('bilan_language=es') }
        send('GET', '/account', session, null, [Cookie: 'bilan_language=es']).body().contains('<html lang="es"')
    }

    def "a password is changed by who knows the old one, and this browser stays signed in"() {
        given:
        assert accounts.add(login, Role.READER, PASSWORD).empty
        def sessions = server.applicationContext.getBean(Sessions)
        def mine = sessions.open(accounts.find(login).get())
        def other = sessions.open(accounts.find(login).get())

        expect:
        send('POST', '/account/password', mine, [csrfToken: formToken(mine), current: 'wrong', password: OTHER]).statusCode() == 422
        send('GET', '/', other, null).statusCode() == 200

        when:
        def done = send('POST', '/account/password', mine, [csrfToken: formToken(mine), current: PASSWORD, password: OTHER])
        def token = (done.headers().firstValue('set-cookie').get() =~ /bilan_session=([^;]+)/)[0][1]

        then:
        send('GET', '/', token, null).statusCode() == 200
        send('GET', '/', mine, null).statusCode() == 303
        send('GET', '/', other, null).statusCode() == 303
    }

    def "who asks for a lost password learns nothing of who has an account"() {
        expect:
        text(send('POST', '/reset', null, [login: 'admin'])) == text(send('POST', '/reset', null, [login: 'nobody-at-all']))
    }

    def "whoever tries links is turned away after a while"() {
        when:
        def answers = (1..40).collect { send('GET', "/invitation/guess$it", null, null).statusCode() }

        then:
        answers[0] == 404
        answers.last() == 429

        cleanup:
        server.applicationContext.getBean(Class.forName('org.bilan.security.FailedSignInRepository')).deleteAll()
    }

    def "what people are called is shown as text: #name"() {
        given:
        def page = post('/administration/accounts', [name: name, login: login, role: 'reader']).body()

        expect:
        !page.contains('<script>alert')
        !send('GET', '/administration/accounts', opened(Role.ADMIN), null).body().contains('<script>alert')

        where:
        name << ['<script>alert(1)</script>', "{0} ' \u0000 '' {"]
    }

    /** The page without what differs by address and form. */
    private static String text(HttpResponse<String> page) {
        page.body().replaceAll(/(?s)<[^>]*>/, ' ')
    }
}
