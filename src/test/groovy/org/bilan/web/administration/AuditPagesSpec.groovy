package org.bilan.web.administration

import groovy.json.JsonSlurper
import org.bilan.audit.AuditCheck
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.audit.Author
import org.bilan.audit.Change
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.AccountDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

/** What an administrator reads of the audit trail, and does about it. */
class AuditPagesSpec extends WebSpec {
    def <T> T bean(Class<T> type) {
        server.applicationContext.getBean(type)
    }

    void person(String name, Door door = Door.PAGE) {
        assert bean(RecordDesk).save([Edit.put('people', [code: 'zoe', name: name, function: 'bénévole'])], new Author('coordinator', door), Language.EN).problems() == []
    }

    def "the trail is narrowed by the door, with before and after"() {
        given:
        person('Zoé Un')
        person('Zoé Deux', Door.API)
        def token = opened(Role.ADMIN)

        expect:
        send('GET', '/administration/audit?table=people&door=api', token, null).body().with {
            it.contains('<del>Zoé Un</del>') && it.contains('<ins>Zoé Deux</ins>') && !it.contains('<ins>Zoé Un</ins>')
        }
        send('GET', '/administration/audit?table=people&door=page', token, null).body().contains('<ins>Zoé Un</ins>')
    }

    def "a long entry is told by its beginning, and how much more there is"() {
        given:
        def cells = (1..40).collectEntries { [String.format('cell%02d', it), 'a' * 400 + 'z'] }
        bean(AuditTrail).add(new Author('coordinator', Door.PAGE), [new Change('people', 'longue', [:], cells)])
        def token = opened(Role.ADMIN)

        when:
        def page = send('GET', '/administration/audit?table=people&key=longue', token, null).body()

        then:
        page.contains('40 cases')
        page.contains('et 10 autres, dans le classeur')
        page.contains('<ins>' + 'a' * 200 + '…</ins>')
        page.contains('cell30')
        !page.contains('cell31')
        !page.contains('aaz')
    }

    def "what it says of a person is shown, erased for a reason by who asked for it, and the trail stays whole"() {
        given:
        person('Yann Lebeau')
        def token = opened(Role.ADMIN)

        when:
        def page = send('GET', '/administration/audit/erasure?words=YANN%20lebeau', token, null).body()
        def numbers = (page =~ /name="entries" value="([^"]+)"/)[0][1]
        def again = send('POST', '/administration/audit/erasure', token, [csrfToken: formToken(token), words: 'Yann Lebeau', entries: numbers, motive: ' '])

        then: 'nothing without a reason'
        again.statusCode() == 422
        again.body().contains("name=\"entries\" value=\"$numbers\"")

        when:
        def done = send('POST', '/administration/audit/erasure', token, [csrfToken: formToken(token), words: 'Yann Lebeau', entries: numbers, motive: 'Demande 12'])
        def last = bean(AuditEntryRepository).findLatest(null, null, null, 0, 1)[0]

        then:
        done.statusCode() == 303
        send('GET', done.headers().firstValue('Location').get(), token, null).body().contains('data-saved-form')
        last.login() == 'admin'
        bean(AuditTrail).content(last).after() == [reason: 'Demande 12', entries: numbers]
        !send('GET', '/administration/audit/erasure?words=Lebeau', token, null).body().contains('name="entries"')
        !send('GET', '/administration/audit?table=people', token, null).body().contains('Lebeau')
        bean(AuditCheck).run([]).broken().empty
        bean(AuditCheck).run([]).erased() > 0

        and: 'the page says so, and the trail is taken along without it'
        send('GET', '/administration/audit/check', token, null).body().contains(bean(AuditTrail).anchor().toString())
        def lines = send('GET', '/administration/audit/bilan-audit.jsonl', token, null).body().readLines().collect { new JsonSlurper().parseText(it) }
        lines*.number == (1..lines.size()).toList()
        lines.any { it.erased } && !lines.any { it.content?.contains('Lebeau') }
    }

    def "who comes in by a command, a link, a page of the own account or a token is told, without any secret"() {
        given:
        def token = opened(Role.ADMIN)
        def before = bean(AuditTrail).latest()

        when:
        bean(AccountDesk).add('nouvelle', Role.READER, PASSWORD, Author.CONSOLE)
        bean(AccountDesk).changePassword('nouvelle', 'une autre phrase longue', Author.CONSOLE)
        def own = opened(Role.READER)
        send('POST', '/account', own, [csrfToken: formToken(own), name: 'Lise', email: '', language: 'fr'])
        send('POST', '/administration/tokens', token, [csrfToken: formToken(token), name: 'Site', role: 'reader', days: '30'])
        send('POST', '/administration/accounts/nouvelle/link', token, [csrfToken: formToken(token)])
        def entries = bean(AuditEntryRepository).findAfter(before, 100)

        then:
        entries.collect { [it.login(), it.door().code(), it.table(), it.key()] } == [
                ['', 'command', 'accounts', 'nouvelle'],
                ['', 'command', 'accounts', 'nouvelle'],
                ['reader', 'page', 'accounts', 'reader'],
                ['admin', 'page', 'tokens', 'Site'],
                ['admin', 'page', 'accounts', 'nouvelle']]
        entries.every { !it.content().contains('phrase') && !it.content().contains('bilan_') }
    }
}
