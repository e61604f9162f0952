package org.bilan.security

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class SignInSpec extends Specification {
    static final String PASSWORD = 'une phrase assez longue'

    @TempDir @Shared Path home
    @Shared MovedClock clock = new MovedClock()
    @Shared @AutoCleanup ApplicationContext context
    @Shared Accounts accounts
    @Shared Sessions sessions
    @Shared SignIn signIn
    static int number = 0
    String login = "marie${number++}"

    def setupSpec() {
        context = ApplicationContext.builder().properties('bilan.home': home.toString()).build()
        context.registerSingleton(Clock, clock)
        context.start()
        accounts = context.getBean(Accounts)
        sessions = context.getBean(Sessions)
        signIn = context.getBean(SignIn)
    }

    def setup() {
        assert accounts.add(login, Role.COORDINATOR, PASSWORD).empty
    }

    def "the right password opens a session, whatever the case of the login"() {
        when:
        def outcome = signIn.attempt(" ${login.toUpperCase()} ", PASSWORD, '203.0.113.1')

        then:
        outcome instanceof SignIn.Outcome.Accepted
        sessions.find(outcome.token()).get().login() == login
    }

    def "a wrong password and an unknown login get the same answer"() {
        expect:
        signIn.attempt(login, PASSWORD + '!', '203.0.113.2') == new SignIn.Outcome.Wrong()
        signIn.attempt("nobody$number", PASSWORD, '203.0.113.2') == new SignIn.Outcome.Wrong()
    }

    def "after five failures even the right password is turned away, until a quarter of an hour has passed"() {
        given:
        Attempts.LOGIN_LIMIT.times { assert signIn.attempt(login, 'wrong', '203.0.113.3') == new SignIn.Outcome.Wrong() }

        expect:
        signIn.attempt(login, PASSWORD, '203.0.113.4') == new SignIn.Outcome.TooMany()

        when:
        clock.pass(Attempts.WINDOW.plusSeconds(1))

        then:
        signIn.attempt(login, PASSWORD, '203.0.113.4') instanceof SignIn.Outcome.Accepted
    }

    def "one address cannot try the logins of everyone"() {
        given:
        Attempts.ADDRESS_LIMIT.times { signIn.attempt("guess$it", 'wrong', '203.0.113.5') }

        expect:
        signIn.attempt(login, PASSWORD, '203.0.113.5') == new SignIn.Outcome.TooMany()
        signIn.attempt(login, PASSWORD, '203.0.113.6') instanceof SignIn.Outcome.Accepted
    }

    def "a success forgets the failures before it"() {
        expect:
        (Attempts.LOGIN_LIMIT - 1).times { signIn.attempt(login, 'wrong', '203.0.113.7') }
        signIn.attempt(login, PASSWORD, '203.0.113.7') instanceof SignIn.Outcome.Accepted
        signIn.attempt(login, 'wrong', '203.0.113.7') == new SignIn.Outcome.Wrong()
        signIn.attempt(login, PASSWORD, '203.0.113.7') instanceof SignIn.Outcome.Accepted
    }

    def "a session ends when it is not used, goes on while it is, and ends for good after two weeks"() {
        given:
        def idle = opened()
        def used = opened()

        when:
        def hours = 0
        while (clock.instant() && hours < 24 * 14 - 8) {
            clock.pass(Duration.ofHours(8))
            hours += 8
            assert sessions.find(used).present
        }

        then:
        sessions.find(idle).empty

        when:
        clock.pass(Duration.ofHours(8))

        then:
        sessions.find(used).empty
    }

    def "signing out ends one session, a new password all of them"() {
        given:
        def here = opened()
        def there = opened()

        when:
        sessions.end(here)

        then:
        sessions.find(here).empty
        sessions.find(there).present

        when:
        def problem = accounts.changePassword(login, 'une autre phrase longue')

        then:
        problem.empty
        sessions.find(there).empty
        signIn.attempt(login, PASSWORD, '203.0.113.8') == new SignIn.Outcome.Wrong()
        signIn.attempt(login, 'une autre phrase longue', '203.0.113.8') instanceof SignIn.Outcome.Accepted
    }

    def "the database keeps neither a password nor a session's token"() {
        given:
        def token = opened()
        def bytes = ['bilan.db', 'bilan.db-wal'].collect { home.resolve(it) }.findAll { it.toFile().exists() }
                .collect { new String(java.nio.file.Files.readAllBytes(it), 'ISO-8859-1') }.join()

        expect: 'the login is there, so the bytes are the right ones'
        bytes.contains(login)
        !bytes.contains(PASSWORD)
        !bytes.contains(token)
        bytes.contains('$argon2id$v=19$m=19456,t=2,p=1$')
    }

    def "an account needs a plain login and a password of twelve characters"() {
        expect:
        accounts.add(name, Role.READER, password).orElse(null) == problem

        where:
        name            | password          || problem
        'jo'            | 'a' * 12          || null
        'j'             | 'a' * 12          || Accounts.Problem.LOGIN_FORM
        'a' * 100       | 'a' * 256         || null
        'a' * 101       | 'a' * 12          || Accounts.Problem.LOGIN_FORM
        'marie dupont'  | 'a' * 12          || Accounts.Problem.LOGIN_FORM
        '<b>marie</b>'  | 'a' * 12          || Accounts.Problem.LOGIN_FORM
        'josé'          | 'a' * 12          || Accounts.Problem.LOGIN_FORM
        'm@exemple.org' | 'é' * 12          || null
        'paul'          | 'a' * 11          || Accounts.Problem.PASSWORD_SHORT
        'paul'          | 'a' * 257         || Accounts.Problem.PASSWORD_LONG
    }

    def "a login is taken once, and an unknown one has no password to change"() {
        expect:
        accounts.add(login.toUpperCase(), Role.READER, PASSWORD).get() == Accounts.Problem.LOGIN_TAKEN
        accounts.changePassword('unknown', PASSWORD).get() == Accounts.Problem.LOGIN_UNKNOWN
    }

    def "a password made by Bilan is long enough and never the same"() {
        expect:
        SecretToken.nextPassword() ==~ /([a-z2-9]{4}-){3}[a-z2-9]{4}/
        (1..50).collect { SecretToken.nextPassword() }.toSet().size() == 50
    }

    private String opened() {
        sessions.open(accounts.find(login).get())
    }

    static class MovedClock extends Clock {
        Instant now = Instant.parse('2026-11-20T12:00:00Z')
        java.time.ZoneId zone = ZoneOffset.UTC

        void pass(Duration duration) {
            now = now.plus(duration)
        }

        @Override
        Clock withZone(java.time.ZoneId other) {
            this
        }

        @Override
        Instant instant() {
            now
        }
    }
}
