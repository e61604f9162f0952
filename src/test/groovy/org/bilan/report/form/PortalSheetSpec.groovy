package org.bilan.report.form

import org.bilan.report.PastedText
import org.bilan.report.ReportKind
import org.bilan.report.Sample
import org.bilan.report.fact.PictureSource
import org.bilan.report.field.Catalogue
import org.bilan.report.field.StoryFields
import org.bilan.report.material.AnnexSource
import org.bilan.report.material.Material

import org.bilan.funding.FunderProfile
import org.bilan.funding.ProfileKind
import org.bilan.funding.ProfilePortal
import org.bilan.report.Finding.Severity
import org.bilan.value.Language
import org.bilan.value.Translated
import spock.lang.Specification

import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.section

class PortalSheetSpec extends Specification {

    static ProfilePortal.Field field(String label, String text, Integer most = null) {
        new ProfilePortal.Field(Translated.same(label), text, most)
    }

    static PortalSheet.Told told(List fields, Map narratives = [:], int lineBreak = 1, List sections = [section('resume', 20)]) {
        def sample = new Sample(reported: 'G', grants: [grant()])
        sample.narratives = narratives.collect { code, text -> sample.narrative(code, text) }
        def profile = new FunderProfile('essai', ProfileKind.FUNDER, Translated.same('Essai'), [Language.FR], sections, [], 0, false, [], new ProfilePortal(lineBreak, fields), false)
        def from = new Material(sample.facts(), profile, { Optional.empty() } as PictureSource, AnnexSource.NONE, StoryFields::typed)
        PortalSheet.of(from, Catalogue.of(ReportKind.FUNDER, profile).typed(from))
    }

    def "characters are counted as a portal does: by code points, with spaces, ends of lines as it says: #text"() {
        expect:
        new PastedText(text).characters(lineBreak) == count

        where:
        text          | lineBreak || count
        ''            | 1         || 0
        'été'         | 1         || 3
        'a b\u00a0c'  | 1         || 5
        '🎉 fête'     | 1         || 6
        'a\nb'        | 0         || 2
        'a\nb'        | 1         || 3
        'a\nb'        | 2         || 4
        'a\n\nb'      | 2         || 6
    }

    def "each field has its text as it is pasted, composed and without blanks around it, and what is over its limit"() {
        given:
        def sheet = told([field('Titre', ' {{ subvention.titre }} ', 5), field('Ville', 'Que\u0301bec', 3), field('Libre', 'a\nb\n')], [:], 2).sheet()

        expect:
        sheet.fields()*.text() == ['Appui', 'Québec', 'a\nb']
        sheet.fields()*.characters() == [5, 6, 4]
        sheet.fields()*.over() == [0, 3, 0]
        sheet.lineBreak() == 2
    }

    def "a text that is too long, a name nobody knows and a value nobody gave are told; only the unknown name blocks"() {
        given:
        def found = told([field('Titre', '{{ subvention.titre }}', 4), field('Programme', '{{ subvention.programme }}'), field('Faute', '{{ subvention.titr }}')]).findings()

        expect:
        found.collect { [it.code(), it.severity()] } as Set == [['portal.long', Severity.WARNING], ['form.gap', Severity.WARNING], ['form.error', Severity.BLOCKED]] as Set
        found.find { it.code() == 'portal.long' }.where().contains('Titre')
        found.find { it.code() == 'form.error' }.remedy().contains('subvention.titre')
    }

    def "a profile that names no field types its sections, as plain text, in their order, one that nobody wrote empty"() {
        given:
        def sheet = told([], [resume: '# Résumé\n\nUn **fait**\n\n- a\n- b'], 1, [section('resume', 20), section('suite')]).sheet()

        expect:
        sheet.fields()*.label() == ['Resume', 'Suite']
        sheet.fields()*.text() == ['Résumé\n\nUn fait\n\n- a\n- b', '']
        sheet.fields()*.limit() == [20, null]
        sheet.fields()[0].over() == sheet.fields()[0].text().length() - 20
    }

    def "the figures in a field are known by their marks, in what a narrative says too, and change nothing of its text"() {
        given:
        def texts = [resume: 'Un montant de **{{ subvention.montant }}**, soit {{ subvention.montant | dollars }}']
        def named = told([field('Résumé', '{{ récit resume }} !'), field('Rien', '{{ subvention.titre }}')], texts).sheet().fields()
        def plain = told([], texts).sheet().fields()
        def mark = named[0].figures()[0].mark()

        expect:
        [named[0].text() - ' !', plain[0].text()].unique()*.replace('\u00a0', ' ') == ['Un montant de 10 000 $, soit 10 000 $']
        plain[0].characters() == plain[0].text().length()
        named*.figures()*.collect { [it.text().replace('\u00a0', ' '), it.mark()] } == [[['10 000 $', mark]], []]
        plain[0].figures() == named[0].figures()
        mark ==~ /F[0-9a-f]{16}/
    }

    def "the text file says each field, its count and its text"() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant()])
        def profile = new FunderProfile('essai', ProfileKind.FUNDER, Translated.same('Essai'), [Language.FR], [], [], 0, false, [], new ProfilePortal(1, [field('Titre', '{{ subvention.titre }}', 4), field('Vide', '')]), false)
        def from = new Material(sample.facts(), profile, { Optional.empty() } as PictureSource, AnnexSource.NONE, StoryFields::typed)
        def lines = new String(PortalSheet.of(from, Catalogue.of(ReportKind.FUNDER, profile).typed(from)).sheet().file(from), 'UTF-8').readLines()

        expect:
        lines[0] == 'Essai'
        lines.contains('Titre') && lines.contains('Appui') && lines.contains('Vide')
        lines[lines.indexOf('Titre') + 1].contains('5') && lines[lines.indexOf('Titre') + 1].contains('4') && lines[lines.indexOf('Titre') + 1].contains('1')
    }
}
