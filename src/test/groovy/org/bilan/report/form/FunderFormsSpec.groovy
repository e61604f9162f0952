package org.bilan.report.form

import org.bilan.report.Finding

import org.bilan.report.ReportKind
import org.bilan.report.Sample
import org.bilan.report.fact.PictureSource
import org.bilan.report.field.Catalogue
import org.bilan.report.field.StoryFields
import org.bilan.report.material.AnnexSource
import org.bilan.report.material.FormSource
import org.bilan.report.material.Material
import org.bilan.report.sketch.FormCheck

import java.nio.file.Files
import java.nio.file.Path
import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSName
import org.bilan.document.form.BookMaker
import org.bilan.document.form.FormMaker
import org.bilan.funding.FunderProfile
import org.bilan.funding.ProfileForm
import org.bilan.funding.ProfileKind
import org.bilan.funding.Profiles
import org.bilan.report.Finding.Severity
import org.bilan.value.Language
import org.bilan.value.Translated
import spock.lang.Specification
import spock.lang.TempDir

import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part

/** A funder's own form, filled with a report's values. */
class FunderFormsSpec extends Specification {
    @TempDir Path home

    static FunderProfile profile(ProfileForm... forms) {
        new FunderProfile('essai', ProfileKind.FUNDER, Translated.same('Essai'), [Language.FR], [Sample.section('resume')], [], 0, false, forms.toList(), null, false)
    }

    static Material material(FunderProfile profile, Map more = [:]) {
        def sample = new Sample([reported: 'G', grants: [grant()], lines: [line('G', '1', 1000_00L), line('G', '2', 9000_00L)],
            activities: [activity(code: 'a', date: '2021-11-12', title: 'Atelier'), activity(code: 'b', date: '2022-03', title: 'Marche')],
            activityGrants: ['a', 'b'].collect { new org.bilan.activity.ActivityGrant(null, it, 'G', 0) },
            expenses: [expense(code: 'e1', amount: 1200_00L)], allocations: [part('e1', 'G', '1', 1200_00L)]] + more)
        new Material(sample.facts(), profile, { Optional.empty() } as PictureSource, AnnexSource.NONE, StoryFields::typed)
    }

    void put(String name, byte[] bytes) {
        def folder = Files.createDirectories(home.resolve('report-templates/essai'))
        Files.writeString(folder.resolve('profile.yaml'), 'kind: funder\ntitle: Essai')
        Files.write(folder.resolve(name), bytes)
    }

    FunderForms.Filled filled(ProfileForm form, Map more = [:]) {
        def from = material(profile(form), more)
        FunderForms.fill(from, Catalogue.of(ReportKind.FUNDER, from.profile()).typed(from), { new Profiles(home).form('essai', it, from.language()) } as FormSource)
    }

    static Map values(byte[] pdf) {
        Loader.loadPDF(pdf).withCloseable { it.documentCatalog.getAcroForm(null).fieldTree.collectEntries { field -> [field.fullyQualifiedName, field.valueAsString] } }
    }

    static List<String> told(FunderForms.Filled filled) {
        filled.findings()*.line()*.replace('\u00a0', ' ')*.replace('\u202f', ' ')
    }

    def "fields are filled by their names, a list into its numbered fields, and the file is called as the report is"() {
        given:
        def maker = new FormMaker()
        ['Organisme', 'Montant', 'Debut', 'Ligne 1', 'Ligne 2', 'Ligne 3'].eachWithIndex { name, at -> maker.text(name, y: 700 - 30 * at) }
        put('form.pdf', maker.bytes())

        when:
        def done = filled(new ProfileForm('form.pdf', false, [Organisme: '{{ organisme.nom }}', Montant: '{{ subvention.montant | dollars }}', Debut: '{{ subvention.début | date courte }}',
            'Ligne {n}': '{{ rang }}. {{ lignes.titre }}']))

        then:
        told(done) == []
        done.files()*.name()[0] ==~ /G\.2021-09-01_2022-08-31\..*pdf/
        values(done.files()[0].bytes()).collectEntries { key, value -> [key, value.replace('\u00a0', ' ')] } ==
            [Organisme: 'Centre international de solidarité ouvrière', Montant: '10 000 $', Debut: '2021-09-01', 'Ligne 1': '1. Poste 1', 'Ligne 2': '2. Poste 2', 'Ligne 3': '']
    }

    def "what did not go in, was not there, was not named and was taken out is told, with the field and what to do"() {
        given:
        def maker = new FormMaker()
        ['Court', 'Vide', 'Oublié', 'Ligne 1'].eachWithIndex { name, at -> maker.text(name, y: 700 - 30 * at, width: name == 'Court' ? 40 : 200) }
        maker.signature('Signature')
        maker.form.COSObject.setItem(COSName.getPDFName('CO'), new COSArray())
        put('form.pdf', maker.bytes())

        when:
        def done = filled(new ProfileForm('form.pdf', false, [Court: 'Une phrase bien trop longue', Vide: '{{ récit resume }}', Organism: 'x', Oublie: 'y', 'Ligne {n}': '{{ lignes.titre }}', Signature: 'moi']))

        then: 'warnings all, and the form is there'
        done.files().size() == 1
        done.findings()*.severity().unique() == [Severity.WARNING]
        done.findings()*.code() as Set == ['form.gap', 'form.items', 'form.line-over', 'form.no-field', 'form.no-field.near', 'form.not-fillable', 'form.unmapped', 'form.removed'] as Set
        told(done).find { it.contains('éléments') }.contains('2 éléments pour 1 place')
        told(done).any { it.contains('écrire « Oublié » dans le profil') }
        told(done).any { it.contains('un champ du formulaire n’est pas rempli : « Oublié »') }
        told(done).any { it.contains('retiré du formulaire : les scripts et les actions') }
    }

    def "what a list has more of than the form has places is no figure of the report"() {
        given:
        def maker = new FormMaker()
        maker.text('Ligne 1')
        put('form.pdf', maker.bytes())
        def from = material(profile(new ProfileForm('form.pdf', false, ['Ligne {n}': '{{ lignes.prévu }}'])))

        when:
        def done = FunderForms.fill(from, Catalogue.of(ReportKind.FUNDER, from.profile()).typed(from), { new Profiles(home).form('essai', it, from.language()) } as FormSource)

        then:
        done.findings()*.code() == ['form.items']
        from.figures().trace().figures()*.id() == ['line:1/approved']
    }

    def "fields that are marked as filled by hand are not told as forgotten, and signatures and buttons never are"() {
        given:
        def maker = new FormMaker()
        maker.text('À la main')
        maker.signature('Signature')
        put('form.pdf', maker.bytes())

        expect:
        told(filled(new ProfileForm('form.pdf', false, ['À la main': '']))) == []
        filled(new ProfileForm('form.pdf', false, [:])).findings()*.code() == ['form.unmapped']
    }

    def "many fields without a text are one finding that names the first"() {
        given:
        def maker = new FormMaker()
        (1..30).each { maker.text("Champ $it".toString(), y: 700) }
        put('form.pdf', maker.bytes())

        expect:
        told(filled(new ProfileForm('form.pdf', false, [:]))).with { it.size() == 1 && it[0].contains('30 champs') && it[0].contains('« Champ 10 »…') && !it[0].contains('Champ 11') }
    }

    def "a form that is not there, cannot be filled or asks for what no report knows blocks and gives no file: #code"() {
        given:
        if (bytes != null) {
            put('form.pdf', bytes)
        }

        when:
        def done = filled(new ProfileForm('form.pdf', false, [Titre: text]))

        then:
        done.files() == []
        done.findings()*.code() == [code]
        done.findings()[0].severity() == Severity.BLOCKED
        done.findings()[0].subject() == new Finding.Subject('profiles', 'essai')
        told(done)[0].contains(said)

        where:
        bytes                              | text                       || code                       | said
        null                               | 'a'                        || 'form.missing'             | 'form.pdf n’est pas dans le dossier'
        'Bonjour'.bytes                    | 'a'                        || 'form.refused.not-pdf'     | 'form.pdf n’est pas un PDF'
        new FormMaker().xfa(true).bytes()  | 'a'                        || 'form.refused.dynamic-xfa' | 'XFA dynamique'
        titled()                           | '{{ subvention.titr }}'    || 'form.error'               | 'subvention.titre'
        titled()                           | '{{ si subvention.titre existe }}a' || 'form.error'      | 'si'
    }

    static byte[] titled() {
        def maker = new FormMaker()
        maker.text('Titre')
        maker.bytes()
    }

    def "a form in the report's language comes first"() {
        given:
        put('form.pdf', 'Bonjour'.bytes)
        put('form.fr.pdf', titled())

        expect:
        values(filled(new ProfileForm('form.pdf', false, [Titre: '{{ subvention.titre }}'])).files()[0].bytes()) == [Titre: 'Appui']
    }

    def "cells of a workbook get figures to reckon with, lists their ranges, and words no blanks around them"() {
        given:
        def book = new BookMaker().sheet('Budget', '<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="3"/></row>')
        put('form.xlsx', book.bytes())

        when:
        def done = filled(new ProfileForm('form.xlsx', false, [A1: '{{ subvention.montant }}', B1: '{{ subvention.début }}', C1: '{{ subvention.montant | dollars }}',
            'Budget!A3:A4': '{{ lignes.titre }}', 'Budget!B3:B4': '{{ lignes.prévu }}', D1: '{{ pour chaque l de lignes }}\n- {{ l.titre }}\n{{ fin }}\n', E1: '{{ récit resume }}']))

        then:
        BookMaker.cells(done.files()[0].bytes()).collectEntries { key, value -> [key, value.replace('\u00a0', ' ')] } ==
            [A1: '10000', B1: '44440', C1: "'10 000 \$'", D1: "'- Poste 1\n- Poste 2'", E1: '', A3: "'Poste 1'", A4: "'Poste 2'", B3: '1000', B4: '9000']
        done.findings()*.code() == ['form.gap']
    }

    def "a check tells each field with its text and an example, whatever the report; and what is wrong before there is one"() {
        given:
        def maker = new FormMaker()
        maker.text('Organisme', longest: 40, label: 'Nom légal')
        maker.text('Oublié', y: 600)
        maker.combo('Monnaie', [CAD: 'Dollar', USD: 'Dollar américain'])
        def form = new ProfileForm('form.pdf', false, [Organisme: '{{ organisme.nom }}', Monaie: 'CAD', Autre: '{{ inconnu }}'])

        when:
        def check = FormCheck.of(maker.bytes(), form, profile(form), Language.FR)

        then:
        check.lines().collect { [it.name(), it.key(), it.field()?.longest(), !it.example().isEmpty()] } ==
            [['Organisme', 'Organisme', 40, true], ['Oublié', '', 0, false], ['Monnaie', '', 0, false], ['Monaie', 'Monaie', null, false], ['Autre', 'Autre', null, false]]
        check.findings()*.id() as Set == ['unknown-field', 'form-no-field', 'form-unmapped'] as Set
        check.findings().find { it.id() == 'form-no-field' }.nearest() == ['Monnaie']
        check.findings().find { it.id() == 'form-no-field' }.remedy(Language.FR).contains('Monnaie')
        !check.isRefused()

        and: 'a form that cannot be filled keeps what people wrote for it'
        def refused = FormCheck.of('Bonjour'.bytes, form, profile(form), Language.EN)
        refused.isRefused()
        refused.lines()*.text() == ['{{ organisme.nom }}', 'CAD', '{{ inconnu }}']
        refused.findings()[0].sentence(Language.EN) == 'form.pdf is not a PDF'
        refused.findings()[0].id() == 'form-refused-not-pdf'
    }

    def "a workbook is checked cell by cell: what no key fills, what a key fills with others, and keys that lead nowhere"() {
        given:
        def book = Files.readAllBytes(Path.of('samples/funder-form/form.xlsx'))
        def form = new ProfileForm('form.xlsx', false, ['Demande!B3': '{{ organisme.nom }}', 'Demande!B4:B6': '', 'Budget!B4:B15': '{{ lignes.prévu }}', 'Demnde!B7': 'final'])
        put('form.xlsx', book)

        when:
        def check = FormCheck.of(book, form, profile(form), Language.FR)

        then:
        check.lines().collect { [it.name(), it.key()] } == [
            ['Demande!B3', 'Demande!B3'], ['Demande!B4', 'Demande!B4:B6'], ['Demande!B5', 'Demande!B4:B6'], ['Demande!B6', 'Demande!B4:B6'], ['Demande!B7', ''],
            ['Budget!B4:B15', 'Budget!B4:B15'], ['Budget!C4:C15', ''], ['Budget!B16', ''], ['Budget!C16', ''], ['Demnde!B7', 'Demnde!B7']]
        check.lines()[0].field().label() == 'Organisme'
        [0, 5].every { !check.lines()[it].example().isEmpty() }
        check.findings()*.id().countBy { it } == ['form-no-field': 1, 'form-unmapped': 4]

        and: 'and the report says so too'
        def told = told(filled(form))
        told.any { it.contains('4 champs du formulaire ne sont pas remplis') && it.contains('Budget!C4:C15') }
    }

    def "the shipped sample's form is right, and fills without a gap in its mapping"() {
        given:
        def folder = Path.of('samples/funder-form')
        def own = Profiles.read(folder)

        expect:
        own.forms().every { form ->
            FormCheck.of(Files.readAllBytes(folder.resolve(form.file())), form, own, Language.FR).findings()*.id().every { it == 'form-unmapped' } 
        }
    }
}
