package org.bilan.web.report.comment

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.api.ApiSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Works

/** What people say of a report, on its page and by programs, and what its approval makes of it. */
class CommentSpec extends ApiSpec {
    static final Map REPORT = [kind: 'funder', from: '2021-09-01', to: '2022-08-31', language: 'fr']

    @Shared String id

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        id = begun(REPORT + [grant: 'LOUISE-GRENIER'])
    }

    def "a comment stands at the paragraph that it quotes, is answered, resolved, and taken up again"() {
        given:
        def page = { show(Role.COORDINATOR) }
        def quote = (page() =~ /<option value="([^"]{40,})"/)[0][1] as String

        when: 'a reader, as those of the board are, comments on a paragraph'
        def first = post(Role.READER, 'comments', [section: 'resume', quote: quote, text: 'Est-ce <b>exact</b> ?'])
        def comment = first.headers().firstValue('location').get().split('comment-').last()

        then: 'it is read there, and counted'
        first.statusCode() == 303
        page() =~ /(?s)<div class="spoken"><p>.{1,1500}<div class="thread.{1,400}$comment/
        page().contains('Est-ce &lt;b&gt;exact&lt;/b&gt; ?')
        page().contains('Un commentaire n’est pas résolu.')

        when:
        post(Role.COORDINATOR, "comments/$comment/answer", [text: 'Oui, vérifié.'])
        post(Role.FINANCE, "comments/$comment/resolve", [:])

        then:
        page().contains('Oui, vérifié.')
        page().contains('Résolu par finance.')
        !page().contains('n’est pas résolu.')

        when: 'whoever wrote it takes it up again'
        post(Role.READER, "comments/$comment/reopen", [:])

        then:
        page().contains('Un commentaire n’est pas résolu.')

        when: 'the words go'
        write('resume', 'Un tout autre texte.')

        then: 'it stays with the section, with the words that it was about'
        page().contains('Le passage commenté n’est plus dans le texte')
        page().contains(quote)

        when: 'and come back, in another paragraph'
        write('resume', "Un tout autre texte.\n\n$quote Et la suite.".toString().replace('&#39;', "'"))

        then:
        !page().contains('n’est plus dans le texte')
        page() =~ /(?s)<div class="spoken"><p>.{1,1500}$comment/
    }

    def "a reader does not resolve what somebody else wrote"() {
        given:
        def comment = post(Role.FINANCE, 'comments', [page: '0', text: 'Tout va bien.']).headers().firstValue('location').get().split('comment-').last()

        expect:
        post(Role.READER, "comments/$comment/resolve", [:]).statusCode() == 403
        post(Role.READER, "comments/$comment/answer", [text: 'Merci.']).statusCode() == 303
        post(Role.PARTNER, "comments/$comment/answer", [text: 'Merci.']).statusCode() == 403
        post(Role.FINANCE, "comments/none/resolve", [:]).statusCode() == 404
        post(Role.FINANCE, "comments/$comment/drop", [:]).statusCode() == 404
        post(Role.FINANCE, "comments/$comment/resolve", [:]).statusCode() == 303
    }

    def "what is no comment is told, and kept: #form"() {
        when:
        def answer = post(Role.READER, 'comments', form)

        then:
        answer.statusCode() == 422
        answer.body().contains(said)
        form.section == 'nulle-part' || form.text.length() > 100 || answer.body().contains(form.text)

        where:
        form                                                       || said
        [section: 'resume', text: '   ']                           || 'de 1 à 2000'
        [section: 'resume', text: 'x' * 2001]                      || 'de 1 à 2000'
        [section: 'nulle-part', text: 'Où ?']                      || 'n’est pas dans le rapport'
        [section: 'resume', quote: 'x' * 301, text: 'Trop long']   || 'n’est pas dans le rapport'
        [page: '9999', text: 'Quelle page ?']                      || 'n’est pas dans le rapport'
    }

    def "an approval in spite of unresolved comments is confirmed, or refused where the kind of report says so"() {
        given:
        def strict = Files.createDirectories(home.resolve('report-templates/settled'))
        Path.of('report-templates/foundation').toFile().eachFile { Files.copy(it.toPath(), strict.resolve(it.name)) }
        strict.resolve('profile.yaml').toFile() << '\ncomments_settled: yes\n'
        def usual = begun(REPORT + [grant: 'LEO-CORMIER'])
        def other = begun(REPORT + [grant: 'LEO-CORMIER', profile: 'settled'])
        [usual, other].each {
            assert ask('POST', "/works/$it/comments", [text: 'À revoir', section: 'resume']).statusCode() == 201
            assert ask('POST', "/works/$it/steps", [step: 'send']).statusCode() == 200
        }

        expect:
        ask('POST', "/works/$usual/steps", [step: 'approve'], Role.FINANCE).statusCode() == 422
        ask('POST', "/works/$usual/steps", [step: 'approve', confirmed: true], Role.FINANCE).statusCode() == 200
        ask('POST', "/works/$other/steps", [step: 'approve', confirmed: true], Role.FINANCE).statusCode() == 422

        when:
        def comment = json(ask('GET', "/works/$other/comments")).comments[0].id
        ask('POST', "/works/$other/comments/$comment/resolve", [:])

        then:
        ask('POST', "/works/$other/steps", [step: 'approve'], Role.FINANCE).statusCode() == 200
    }

    def "programs read the same life, and what they may do of it"() {
        when:
        def work = json(ask('GET', "/works/$id", null, Role.READER))

        then:
        work.state == 'draft'
        work.steps*.step == ['begin']
        work.next.collect { [it.step, it.roles, it.allowed] } == [['send', ['admin', 'coordinator', 'finance'], false]]
        work.next[0].why

        when:
        ask('POST', "/works/$id/steps", [step: 'send', remark: 'Prêt'])
        def sent = json(ask('GET', "/works/$id", null, Role.FINANCE))

        then:
        sent.state == 'in_review'
        sent.steps.last().subMap(['step', 'by', 'remark']) == [step: 'send', by: 'coordinator', remark: 'Prêt']
        sent.next.findAll { it.allowed }*.step == ['send_back', 'approve']
        json(ask('GET', '/works')).works*.id.contains(id)

        and: 'what cannot be done is told in the language asked for'
        with(ask('POST', "/works/$id/steps", [step: 'submit'])) {
            statusCode() == 422
            json(it).detail.contains('somebody else took this step')
        }
        ask('POST', "/works/$id/steps", [step: 'send'], Role.READER).statusCode() == 403
    }

    private String begun(Map form) {
        def answer = ask('POST', '/works', form)
        assert answer.statusCode() == 201
        def id = json(answer).id
        new PollingConditions(timeout: 120, delay: 0.3).eventually {
            def job = server.applicationContext.getBean(Works).find(id).get().draftJob()
            assert server.applicationContext.getBean(ReportJobRepository).findById(job).get().state() == JobState.DONE
        }
        id
    }

    private void write(String section, String text) {
        def narrative = [report: 'LOUISE-GRENIER', period_start: '2021-09-01', period_end: '2022-08-31', section: section, language: 'fr', text: text]
        assert ask('POST', '/changes', [changes: [[action: 'change', table: 'narratives', cells: narrative]]]).statusCode() == 200
    }

    private String show(Role role) {
        send('GET', "/reports/work/$id", tokens[role], null).body()
    }

    private post(Role role, String path, Map form) {
        send('POST', "/reports/work/$id/$path", tokens[role], [csrfToken: forms[role]] + form)
    }

    private static json(answer) {
        new JsonSlurper().parseText(answer.body())
    }
}
