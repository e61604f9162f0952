package org.bilan.web.profile

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.report.make.ReportMaker
import org.bilan.security.Role
import org.bilan.web.WebSpec

/** Funder profiles read by everyone, changed and confirmed by administrators. */
class ProfilePagesSpec extends WebSpec {
    static final String ROOT = '/administration/profiles'

    def profiles() {
        server.applicationContext.getBean(ReportMaker).profiles()
    }

    def get(String path, Role role = Role.ADMIN) {
        send('GET', path, tokens[role], null).body()
    }

    def post(String path, Map form, Role role = Role.ADMIN) {
        def token = opened(role)
        def body = ([csrfToken: formToken(token)] + form).collectMany { name, value ->
            [value].flatten().collect { "$name=${URLEncoder.encode(it.toString(), 'UTF-8')}" }
        }.join('&')
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Cookie', "bilan_session=$token")
                .header('Accept', 'text/html').header('Content-Type', 'application/x-www-form-urlencoded')
        client.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
    }

    /** The fields of the form on a page, as a browser would send them unchanged. */
    static Map fields(String body) {
        def form = (body =~ /(?s)<form class="sheet".*?<\/form>/)[0]
        def fields = [:]
        (form =~ /<input type="(?:hidden|text)"[^>]*>/).each { tag ->
            fields[(tag =~ / name="([^"]+)"/)[0][1]] = text((tag =~ / value="([^"]*)"/).with { it ? it[0][1] : '' })
        }
        (form =~ /(?s)<textarea id="([^"]+)".*?>\n(.*?)<\/textarea>/).each { fields[it[1]] = text(it[2]) }
        (form =~ /<input type="(?:checkbox|radio)" name="([^"]+)" value="([^"]*)"[^>]* checked/).each { fields[it[1]] = fields[it[1]] == null ? it[2] : [fields[it[1]], it[2]].flatten() }
        (form =~ /(?s)<select id="([^"]+)".*?<\/select>/).each { select ->
            def chosen = select[0] =~ /<option value="([^"]*)" selected/
            fields[select[1]] = chosen ? chosen[0][1] : ''
        }
        fields.remove('csrfToken')
        fields
    }

    private static String text(String html) {
        html.replace('&#34;', '"').replace('&#39;', "'").replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&')
    }

    def rule(String profile, String code) {
        profiles().find(profile).get().rules().find { it.code() == code }
    }

    def fieldsOf(String profile, String code) {
        fields(get("$ROOT/$profile/rules/edit?code=$code"))
    }

    private static String revision(String body, String code) {
        (body =~ /(?s)name="code" value="\Q$code\E"><input type="hidden" name="revision" value="([^"]+)"/)[0][1]
    }

    def "the list tells each profile in words, and everybody but partners reads it"() {
        given:
        def body = get(ROOT, Role.READER)

        expect:
        body.contains('Rapport à une fondation')
        body.contains('11 à confirmer')
        body.contains('livré avec Bilan')
        !body.contains('faites-en un autre')
        get(ROOT).contains('faites-en un autre')
    }

    def "rules are sentences, in the reader's language, without a key of the file: #name in #language"() {
        given:
        def body = send('GET', "$ROOT/$name", tokens[Role.READER], null, ['Accept-Language': language]).body()
        def shown = body.replaceAll(/(?s)<(script|style).*?<\/\1>|<[^>]+>/, ' ').replaceAll(/\s+/, ' ')

        expect:
        said.every { shown.contains(it) }
        ['max_', 'grant_end', 'maximum_', 'report_due', 'required_', ' null ', '{0}', 'partner_transfer', 'fiscal_year'].every { !shown.contains(it) }
        !shown.contains('Modifier')

        where:
        name            | language || said
        'foundation'    | 'fr'     || ['Un poste du budget dont l’écart dépasse 10\u00a0% est expliqué par écrit.']
        'foundation'    | 'en'     || ['A budget line whose variance is above 10% is explained in writing.']
        'portal-sqrc'   | 'fr'     || ['La subvention paie au plus 80\u00a0% des coûts admissibles.', 'Le rapport final est attendu au plus tard 3 mois après la fin de la subvention.', 'Le bailleur accepte\u00a0: saisie dans un portail.']
        'portal-sqrc'   | 'es'     || ['La subvención paga como máximo 80\u00a0% de los costos admisibles.', 'El informe final se espera a más tardar 3 meses tras el fin de la subvención.']
        'federal-claim' | 'en'     || ['The grant pays at most 12% of eligible costs, for: administration.', 'Never go beyond their budget: administration.', 'People reached are counted: by gender and by age.']
        'annual'        | 'fr'     || ['À partir de 50\u00a0000\u00a0$ d’aide publique dans l’exercice, travail de l’expert-comptable\u00a0: mission d’examen.', 'Pour les périodes qui finissent à partir du 31 mars 2024.']
        'mrif-qsf'      | 'fr'     || ['La subvention paie au plus un montant à préciser.', 'Les apports en nature comptent-ils\u00a0? Reste à préciser.', 'À remplir']
    }

    def "every rule of every shipped profile can be opened and saved as it is, and nothing changes: #name"() {
        expect:
        profiles().find(name).get().rules().every { one ->
            post("$ROOT/$name/rules/edit", fieldsOf(name, one.code())).statusCode() == 303
        }
        !profiles().isOwn(name)

        where:
        name << ['annual', 'federal-claim', 'foundation', 'mrif-qsf', 'portal-sqrc']
    }

    def "a value as people say it is stored at once in the organization's own copy, with its entry in the trail, and can be taken back"() {
        given:
        def form = fieldsOf('mrif-qsf', 'administration-share') + [value: '12,5 %', document: 'Entente signée', page: '7', from: '1er avril 2023']

        when:
        def saved = post("$ROOT/mrif-qsf/rules/edit", form)

        then:
        saved.statusCode() == 303
        saved.headers().firstValue('location').get() == "$ROOT/mrif-qsf?saved=1#rule-administration-share"
        with(rule('mrif-qsf', 'administration-share')) {
            value() == 12.5
            source().page() == '7'
            from().toString() == '2023-04-01'
            !blocks()
        }
        Files.list(home.resolve('report-templates/mrif-qsf')).toList()*.fileName*.toString() == ['profile.yaml']
        get("$ROOT/mrif-qsf").contains('livré, modifié ici')
        lastChange() == [table: 'profiles', key: 'mrif-qsf', before: ['rules.administration-share.source.document': 'Cadre normatif du programme Québec sans frontières'], after: ['rules.administration-share.value': '12.5',
            'rules.administration-share.source.document': 'Entente signée', 'rules.administration-share.source.page': '7', 'rules.administration-share.from': '2023-04-01']]

        when:
        post("$ROOT/mrif-qsf/shipped", [:])

        then:
        !profiles().isOwn('mrif-qsf')
        rule('mrif-qsf', 'administration-share').value() == null
        lastChange().before['rules.administration-share.value'] == '12.5'
        server.applicationContext.getBean(AuditTrail).firstBroken().empty
    }

    def "a rule is confirmed in the name of who is signed in, blocks from then on, and a change of what it asks withdraws that"() {
        given:
        def code = 'variance-explained'
        def confirm = { post("$ROOT/foundation/rules/confirm", [code: code, revision: revision(get("$ROOT/foundation"), code)]) }

        when:
        def answer = confirm()

        then:
        answer.statusCode() == 303
        rule('foundation', code).confirmed().by() == 'admin'
        rule('foundation', code).blocks()
        get("$ROOT/foundation", Role.FINANCE).contains('Confirmée')

        when: 'only its name changes'
        post("$ROOT/foundation/rules/edit", fieldsOf('foundation', code) + [label_fr: 'Écarts'])

        then:
        rule('foundation', code).label().texts().values().contains('Écarts')
        rule('foundation', code).blocks()

        when:
        post("$ROOT/foundation/rules/edit", fieldsOf('foundation', code) + [value: '15'])

        then:
        rule('foundation', code).value() == 15
        !rule('foundation', code).blocks()

        when:
        confirm()
        post("$ROOT/foundation/rules/withdraw", [code: code, revision: revision(get("$ROOT/foundation"), code)])

        then:
        !rule('foundation', code).blocks()

        cleanup:
        post("$ROOT/foundation/shipped", [:])
    }

    def "a rule that says nothing, or that nobody read anywhere, is not confirmed"() {
        when:
        def answer = post("$ROOT/mrif-qsf/rules/confirm", [code: 'retention', revision: org.bilan.funding.ProfileText.revision(rule('mrif-qsf', 'retention'))])

        then:
        answer.statusCode() == 422
        answer.body().contains('on ne confirme pas une règle vide')
        !profiles().isOwn('mrif-qsf')
    }

    def "what cannot be understood comes back as it was typed, told at its field: #field #typed"() {
        given:
        def answer = post("$ROOT/$profile/rules/edit", fieldsOf(profile, code) + [(field): typed])

        expect:
        answer.statusCode() == 422
        answer.body().contains("id=\"$field-problem\"")
        answer.body().contains(told)
        text(answer.body()).contains(typed)
        !profiles().isOwn(profile)

        where:
        profile       | code               | field      | typed                || told
        'foundation'  | 'variance-explained' | 'value'  | '150 %'              || 'Une part va de 0 à 100'
        'foundation'  | 'variance-explained' | 'value'  | '30 jours'           || 'Cette unité ne va pas ici'
        'foundation'  | 'variance-explained' | 'value'  | 'beaucoup'           || 'problem'
        'portal-sqrc' | 'final-report-due' | 'value'    | '1,5 mois'           || 'Un nombre entier'
        'portal-sqrc' | 'final-report-due' | 'date'     | '30 juin'            || 'pas les deux'
        'foundation'  | 'variance-explained' | 'until'  | 'printemps 2022'     || 'Donnez un jour précis'
        'foundation'  | 'variance-explained' | 'label_fr' | 'x' * 201          || 'trop long'
        'foundation'  | 'variance-explained' | 'url'    | 'javascript:alert(1)' || 'https://'
    }

    def "script in a text field is shown as it was typed, and runs nowhere"() {
        when:
        post("$ROOT/foundation/rules/edit", fieldsOf('foundation', 'variance-explained') + [label_fr: '<script>alert(1)</script>', document: '"><img src=x onerror=alert(1)>'])
        def body = get("$ROOT/foundation")

        then:
        !body.contains('<script>alert(1)')
        !body.contains('<img src=x')
        body.contains('&lt;script&gt;alert(1)')

        cleanup:
        post("$ROOT/foundation/shipped", [:])
    }

    def "an edit over another's newer one shows the newer, and saves only when sent again"() {
        given:
        def mine = fieldsOf('foundation', 'variance-explained') + [value: '20 %']
        post("$ROOT/foundation/rules/edit", fieldsOf('foundation', 'variance-explained') + [value: '12 %'])

        when:
        def answer = post("$ROOT/foundation/rules/edit", mine)

        then:
        answer.statusCode() == 422
        answer.body().contains('Quelqu’un d’autre a enregistré')
        answer.body().contains('dépasse 12\u00a0%')
        fields(answer.body()).value == '20 %'
        rule('foundation', 'variance-explained').value() == 12

        when:
        def again = post("$ROOT/foundation/rules/edit", fields(answer.body()))

        then:
        again.statusCode() == 303
        rule('foundation', 'variance-explained').value() == 20

        and: 'a confirmation of what was read before is not one of what stands now'
        post("$ROOT/foundation/rules/confirm", [code: 'variance-explained', revision: mine.revision]).statusCode() == 422
        !rule('foundation', 'variance-explained').blocks()

        cleanup:
        post("$ROOT/foundation/shipped", [:])
    }

    def "two people who change different rules at once both keep their change"() {
        given:
        def one = fieldsOf('mrif-qsf', 'retention') + [value: '7 ans']
        def other = fieldsOf('mrif-qsf', 'final-report-due') + [value: '3 mois']

        expect:
        [one, other].collect { form -> Thread.start { post("$ROOT/mrif-qsf/rules/edit", form) } }*.join() != null
        rule('mrif-qsf', 'retention').value() == 7
        rule('mrif-qsf', 'final-report-due').value() == 3

        cleanup:
        post("$ROOT/mrif-qsf/shipped", [:])
    }

    def "a rule of each kind is added from its form, told in a sentence, opened again unchanged, and removed: #kind"() {
        given:
        def form = fields(get("$ROOT/mrif-qsf/rules/new?kind=$kind")) + [label_fr: "Règle d’essai $kind".toString(), document: 'Entente'] + typed

        when:
        def saved = post("$ROOT/mrif-qsf/rules/edit", form)
        def code = "regle-d-essai-${kind.replace('_', '-')}".toString()

        then:
        saved.statusCode() == 303
        get("$ROOT/mrif-qsf").replaceAll(/<[^>]+>/, ' ').contains(told)
        rule('mrif-qsf', code).isStated()

        when:
        def before = rule('mrif-qsf', code)
        post("$ROOT/mrif-qsf/rules/edit", fieldsOf('mrif-qsf', code))

        then:
        rule('mrif-qsf', code) == before

        when:
        post("$ROOT/mrif-qsf/rules/remove", [code: code, revision: revision(get("$ROOT/mrif-qsf"), code)])

        then:
        rule('mrif-qsf', code) == null

        where:
        kind                         | typed                                                  || told
        'maximum_amount'             | [value: '50 000 $', categories: 'travel']              || 'au plus 50\u00a0000\u00a0$, pour\u00a0: déplacements.'
        'maximum_share'              | [value: '12,5', base: 'direct', lines: 'A1']           || 'au plus 12,5\u00a0% des coûts directs, pour\u00a0: poste A1.'
        'minimum_own_contribution'   | [value: '10 000 $']                                    || 'au moins 10\u00a0000\u00a0$.'
        'maximum_public_aid'         | [value: '80 %', base: 'eligible', aids: 'MRIF : 50 %'] || 'au plus 80\u00a0% des coûts admissibles. Toutes ne pèsent pas autant\u00a0: MRIF à 50\u00a0%.'
        'excluded'                   | [items: 'alcool\ncadeau']                              || 'ne paie pas\u00a0: «\u00a0alcool\u00a0» et «\u00a0cadeau\u00a0».'
        'unit_cap'                   | [value: '0,605 $ du km']                               || 'au plus 0,605\u00a0$ le kilomètre'
        'reallocation_limit'         | [value: '10 %', locked: 'administration']              || 'd’au plus 10\u00a0% sans avenant. Ne dépassent jamais leur budget\u00a0: administration.'
        'incurred_window'            | [value: '30 jours', event: 'grant_end']                || 'au plus tard, 30 jours après la fin de la subvention.'
        'in_kind'                    | [counted: 'yes', value: '25 %']                        || 'comptent, pour au plus 25\u00a0% des coûts.'
        'voucher_required'           | [value: '100 $']                                       || 'de 100\u00a0$ ou plus'
        'retention'                  | [value: '7 ans', event: 'fiscal_year_end']             || 'gardées pendant 7 ans après la fin de l’exercice.'
        'report_due'                 | [report: 'interim', date: '30 juin', event: 'period_end'] || 'Le rapport d’étape est attendu au plus tard le 30 juin, le premier qui suit la fin de la période.'
        'required_section'           | [wanted: 'resultats']                                  || 'Le rapport contient\u00a0: «\u00a0Résultats\u00a0».'
        'required_annex'             | [names: 'états financiers']                            || 'accompagné de\u00a0: états financiers.'
        'explanation_above_variance' | [value: '15']                                          || 'dépasse 15\u00a0%'
        'required_disaggregation'    | [wanted: 'gender']                                     || 'comptées\u00a0: par genre.'
        'signature_role'             | [names: 'présidence']                                  || 'fonctions\u00a0: présidence.'
        'format'                     | [wanted: 'pdf', value: '12 pages']                     || 'accepte\u00a0: PDF. Au plus 12 pages.'
        'visibility'                 | [wording_fr: 'Avec l’appui du ministère']              || 'mention\u00a0: «\u00a0Avec l’appui du ministère\u00a0»'
        'accountant_band'            | [value: '50 000 $', wanted: 'review']                  || 'À partir de 50\u00a0000\u00a0$ d’aide publique dans l’exercice, travail de l’expert-comptable\u00a0: mission d’examen.'
    }

    def "a section's title, prompt and limit, and the profile's own conditions are changed"() {
        when:
        def section = fields(get("$ROOT/foundation/sections/edit?code=resume")) + [title_fr: 'En bref', prompt_fr: 'Une page.', max_characters: '1 500', optional: 'yes']
        def head = fields(get("$ROOT/foundation/edit")) + [title_fr: 'À la fondation', mask_counts_below: '5', approved_by_another: 'yes']

        then:
        post("$ROOT/foundation/sections/edit", section).statusCode() == 303
        post("$ROOT/foundation/edit", head).statusCode() == 303
        with(profiles().find('foundation').get()) {
            sections()[0].title().texts().values().contains('En bref')
            sections()[0].maxCharacters() == 1500
            sections()[0].optional()
            maskCountsBelow() == 5
            approvedByAnother()
        }

        and: 'a form made from what was before is not stored over it'
        post("$ROOT/foundation/sections/edit", section).body().contains('Quelqu’un d’autre a enregistré')

        and:
        post("$ROOT/foundation/edit", fields(get("$ROOT/foundation/edit")) + [mask_counts_below: '-3']).statusCode() == 422

        cleanup:
        post("$ROOT/foundation/shipped", [:])
    }

    def "a new funder's profile is made from another: its sections, rules and templates, nothing confirmed"() {
        given:
        post("$ROOT/portal-sqrc/rules/confirm", [code: 'aid-share', revision: revision(get("$ROOT/portal-sqrc"), 'aid-share')])

        when:
        def made = post("$ROOT/portal-sqrc/copy", [title_fr: 'Rapport à la Caisse d’économie'])

        then:
        made.headers().firstValue('location').get() == "$ROOT/rapport-a-la-caisse-d-economie?saved=1"
        with(profiles().find('rapport-a-la-caisse-d-economie').get()) {
            rules().size() == 7
            rules().every { !it.blocks() }
            title().in(org.bilan.value.Language.FR) == 'Rapport à la Caisse d’économie'
        }
        profiles().hasTemplate('rapport-a-la-caisse-d-economie', org.bilan.value.Language.FR)
        get('/templates').contains('/templates/rapport-a-la-caisse-d-economie/fr')
        post("$ROOT/portal-sqrc/copy", [title_fr: '']).statusCode() == 422

        when:
        post("$ROOT/rapport-a-la-caisse-d-economie/remove", [:])

        then:
        !profiles().names().contains('rapport-a-la-caisse-d-economie')
        lastChange().after == [:]
        post("$ROOT/foundation/remove", [:]).statusCode() == 404

        cleanup:
        post("$ROOT/portal-sqrc/shipped", [:])
    }

    def "a profile edited by hand that cannot be read is told in the list, and can be taken back"() {
        given:
        def file = home.resolve('report-templates/foundation/profile.yaml')
        Files.createDirectories(file.parent)
        Files.writeString(file, 'kind: fondation\ntitle: X')

        when:
        def body = get(ROOT)

        then:
        body.contains('Illisible')
        body.contains('fondation')
        send('GET', "$ROOT/foundation", tokens[Role.ADMIN], null).statusCode() == 404

        when:
        post("$ROOT/foundation/shipped", [:])

        then:
        !get(ROOT).contains('Illisible')
    }

    def "a name that leads elsewhere leads nowhere: #path"() {
        expect:
        send('GET', ROOT + path, tokens[Role.ADMIN], null).statusCode() in [400, 404]

        where:
        path << ['/..%2F..%2Fetc', '/foundation/rules/edit?code=none', '/foundation/sections/edit?code=..', '/nothing/rules/new?kind=format']
    }

    private Map lastChange() {
        def entry = server.applicationContext.getBean(AuditEntryRepository).findLatest(null, null, null, 0, 1)[0]
        def content = server.applicationContext.getBean(AuditTrail).content(entry)
        [table: entry.table(), key: entry.key(), before: content.before() - content.after(), after: content.after() - content.before()]
    }
}
