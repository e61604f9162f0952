package org.bilan.report.check

import org.bilan.report.Finding

import org.bilan.report.Sample
import org.bilan.report.block.PortalBlock
import org.bilan.report.block.RuleBlock
import org.bilan.report.material.Material

import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part
import static org.bilan.report.Sample.receipt
import static org.bilan.report.Sample.section

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.document.Table
import org.bilan.finance.CostCategory
import org.bilan.funding.ProfileRule
import org.bilan.funding.Profiles
import org.bilan.report.Finding.Severity
import org.bilan.value.Language
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The funder's rules as people read them: in the block, in the findings, and typed into a portal. */
class RulesSpec extends Specification {
    @Shared @TempDir Path folder

    List<ProfileRule> rules(String... keys) {
        def place = Files.createTempDirectory(folder, 'profile')
        Files.writeString(place.resolve('profile.yaml'), 'kind: funder\ntitle: V\nrules:\n' + keys.collect { "  - {$it}\n" }.join(''))
        Profiles.read(place).rules()
    }

    static Map claim(Map more = [:]) {
        [reported: 'G', grants: [grant()], lines: [line('G', '1', 1000_00L, CostCategory.ADMINISTRATION), line('G', '2', 9000_00L)],
         expenses: [expense(code: 'e1', category: CostCategory.ADMINISTRATION, amount: 1200_00L), expense(code: 'e2', amount: 6800_00L)],
         allocations: [part('e1', 'G', '1', 1200_00L), part('e2', 'G', '2', 6800_00L)]] + more
    }

    static List<List<String>> cells(Table table, Material from) {
        table.rows().collect { row -> row.cells().collect { it.worded(from.wording()).replace('\u00a0', ' ') } }
    }

    def 'the block tells of each rule what it asks, where it was read, who confirmed it, and what was found'() {
        given:
        def from = new Sample(claim(rules: rules(
            'code: a, kind: maximum_share, label: Frais généraux, value: 12, base: total, category: administration, source: {document: Politique, page: 4}, confirmed: {by: CA, on: 2022-09-01}',
            'code: b, kind: report_due, label: Rapport, value: 3, unit: months, source: {document: Entente}',
            'code: c, kind: retention, label: Pièces, unit: years',
            'code: d, kind: unit_cap, label: Kilomètre, value: 0.59, unit: km, category: activity',
            'code: e, kind: reallocation_limit, label: Verrou, locked: [administration]',
            'code: g, kind: signature_role, label: Signature, wanted: [direction]',
            'code: f, kind: maximum_share, label: Plus tard, value: 1, category: salary, from: 2023-01-01'))).material()

        expect:
        cells(RuleBlock.table(from), from) == [
            ['Frais généraux', '12 % de tous les coûts; pour : administration', 'Politique, p. 4', 'CA, le 2022-09-01', 'Non respectée', '15,00 % (1 200,00 $ sur 8 000,00 $)'],
            ['Rapport', '3 mois après la fin de la subvention', 'Entente', 'À confirmer', 'Respectée', 'au plus tard le 30 novembre 2022'],
            ['Pièces', '—', '—', 'À confirmer', 'Impossible à dire', 'valeur inconnue'],
            ['Kilomètre', '0,59 $ le kilomètre; pour : activités', '—', 'À confirmer', 'Impossible à dire', 'une dépense n’a pas de quantité; dépenses : e2'],
            ['Verrou', 'jamais vers : administration', '—', 'À confirmer', 'Non respectée', '200,00 $; postes : 1'],
            ['Signature', 'demandé : direction', '—', 'À confirmer', 'Non respectée', 'il manque : direction']]
    }

    def 'the block speaks the language of the report: #language'() {
        given:
        def from = new Sample(claim(language: language, rules: rules('code: b, kind: report_due, label: {fr: Rapport, en: Report, es: Informe}, value: 30, unit: days'))).material()

        expect:
        cells(RuleBlock.table(from), from)[0] == told

        where:
        language    || told
        Language.EN || ['Report', '30 days after the end of the grant', '—', 'To be confirmed', 'Not kept', 'by September 30, 2022']
        Language.ES || ['Informe', '30 días tras el fin de la subvención', '—', 'Por confirmar', 'No cumplida', 'a más tardar el 30 de septiembre de 2022']
    }

    def 'a broken rule blocks if confirmed, else warns, and says both terms and the records: #keys'() {
        given:
        def found = Findings.of(new Sample(claim(rules: rules("code: r, label: Règle, $keys"))).material()).findAll { it.code().startsWith('rule.') }

        expect:
        found*.code() == [code]
        found[0].severity() == severity
        found[0].what().replace('\u00a0', ' ') == what

        where:
        keys                                                                              || code                      | severity         | what
        'kind: maximum_amount, value: 7999.99'                                            || 'rule.maximum_amount'     | Severity.WARNING | 'Règle : 8 000,00 $, au plus 7 999,99 $'
        'kind: maximum_amount, value: 7999.99, confirmed: {by: CA, on: 2022-01-01}'       || 'rule.maximum_amount'     | Severity.BLOCKED | 'Règle : 8 000,00 $, au plus 7 999,99 $'
        'kind: maximum_share, value: 12, category: administration'                        || 'rule.share'              | Severity.WARNING | 'Règle : 15,00 %, au plus 12 %'
        'kind: excluded, category: administration'                                        || 'rule.excluded'           | Severity.WARNING | 'Règle : 1 200,00 $; dépenses : e1'
        'kind: reallocation_limit, value: 10, unit: percent'                              || 'rule.reallocation_limit' | Severity.WARNING | 'Règle : 20,00 % (200,00 $ sur 1 000,00 $); postes : 1, permis : 10 %'
        'kind: visibility, wording: Avec la Ville'                                        || 'rule.visibility'         | Severity.WARNING | 'Règle : le texte ne contient pas « Avec la Ville »'
        'kind: signature_role, wanted: [direction]'                                       || 'rule.signature_role'     | Severity.WARNING | 'Règle : personne n’a la fonction direction'
        'kind: format, wanted: [xlsx]'                                                    || 'rule.format'             | Severity.WARNING | 'Règle : Excel, permis : demandé : Excel'
    }

    def 'rules that cannot be told are one finding, however many, by what is missing'() {
        given:
        def found = Findings.of(new Sample(claim(rules: rules(
            'code: a, kind: retention, label: Pièces', 'code: b, kind: report_due, label: Rapport', 'code: c, kind: required_annex, label: Grand livre, wanted: [grand livre]',
            'code: d, kind: format, label: Pages, value: 10, unit: pages', 'code: e, kind: required_disaggregation, label: Genre, wanted: [gender]'))).material()).findAll { it.code() == 'rule.unknown' }

        expect:
        found*.line()*.replace('\u00a0', ' ') == ['warning: 3 règles ne peuvent pas être vérifiées ; valeur inconnue : Pièces, Rapport; annexes jointes à la main : Grand livre: profil essai: ' +
            'lire ce qui manque dans l’entente signée, l’inscrire au profil du bailleur et le confirmer']
    }

    def 'a finding names the rule that asks for it, so that people find its source and its confirmation'() {
        given:
        def found = Findings.of(new Sample(claim(rules: rules('code: frais, kind: maximum_share, label: Frais, value: 1, base: total, category: administration'))).material())

        expect:
        found.findAll { it.code() == 'rule.share' }*.rule() == [new Finding.Rule('essai', 'frais')]
        found.findAll { it.code() != 'rule.share' && it.code() != 'variance.unexplained' }.every { it.rule() == null }
    }

    def 'what each record or line already tells is told again only where the rule blocks: #keys'() {
        expect:
        new Sample(claim(expenses: [expense(code: 'e1', voucher: null, on: '2022-09-01')], allocations: [part('e1', 'G', '1', 1L)], period: org.bilan.value.Period.parse('2021-09-01/2022-09-30'),
            rules: rules("code: r, $keys"))).findings().findAll { it.startsWith('rule.') } == codes

        where:
        keys                                                                             || codes
        'kind: voucher_required, value: 0'                                               || []
        'kind: voucher_required, value: 0, confirmed: {by: CA, on: 2022-01-01}'          || ['rule.voucher_required']
        'kind: incurred_window, value: 0, unit: days'                                    || []
        'kind: incurred_window, value: 0, unit: days, confirmed: {by: CA, on: 2022-01-01}' || ['rule.incurred_window']
        'kind: report_due, value: 0, unit: days, confirmed: {by: CA, on: 2022-01-01}'    || []
    }

    def 'the window of a rule is the window of the expenses'() {
        expect:
        new Sample(claim(expenses: [expense(code: 'e1', on: '2022-09-15')], allocations: [part('e1', 'G', '1', 1L)], period: org.bilan.value.Period.parse('2021-09-01/2022-09-30'),
            rules: rules("code: r, kind: incurred_window, unit: days, value: $days"))).findings().contains('expense.window') == found

        where:
        days   || found
        14     || true
        15     || false
        'null' || true
    }

    def 'pages are counted on the finished report'() {
        given:
        def from = new Sample(claim(rules: rules('code: r, kind: format, label: Pages, value: 10, unit: pages'))).material()

        expect:
        RuleChecks.ofPages(10, from) == []
        RuleChecks.ofPages(11, from)*.what()*.replace('\u00a0', ' ') == ['Pages : 11 pour 10 permis, permis : 10 pages']
    }

    def 'in an annual report public aid names the work of the accountant'() {
        given:
        def bands = rules('code: a, kind: accountant_band, label: Examen, value: 50000, wanted: review', 'code: b, kind: accountant_band, label: Audit, value: 500000, wanted: audit')
        def found = Findings.of(new Sample(grants: [grant()], receipts: [receipt(grant: 'G', amount: amount)], rules: bands).material()).findAll { it.code().startsWith('rule.') }

        expect:
        found*.what()*.replace('\u00a0', ' ') == told

        where:
        amount      || told
        49_999_99L  || []
        50_000_00L  || ['Examen : aide publique reçue : 50 000,00 $, à partir de 50 000,00 $; demandé : mission d’examen']
        500_000_00L || ['Audit : aide publique reçue : 500 000,00 $, à partir de 500 000,00 $; demandé : audit']
    }

    def 'a report typed into a portal has a sheet with each field, its limit, its characters and its text; no other has'() {
        given:
        def sample = new Sample(claim(sections: [section('resume', 10), section('defis')], rules: rules("code: p, kind: format, wanted: $wanted")))
        sample.narratives = [sample.narrative('resume', ' Été à Québec. ')]
        def from = sample.material()

        expect:
        cells(PortalBlock.table(from), from) == rows

        where:
        wanted     || rows
        '[portal]' || [['Resume', '10', '13', 'Été à Québec.'.replace('\u00a0', ' ')], ['Defis', '—', '—', '—']]
        '[pdf]'    || []
    }
}
