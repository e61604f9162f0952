package org.bilan.document.form

import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.pdmodel.font.PDType0Font
import org.apache.pdfbox.rendering.PDFRenderer
import org.bilan.document.form.FilledForm.Removed
import org.bilan.document.form.FormField.Kind
import org.bilan.document.form.FormRefused.Reason
import spock.lang.Specification
import spock.lang.Unroll

class PdfFormSpec extends Specification {
    static final LETTERS = 'Œuvre à l’été : 1 234,50 $ — Łódź, ș, ≥ 35 %, ñ ¿qué?, Ayisyen kòmanse lè a, « oui »'

    private static <T> T opened(byte[] pdf, Closure<T> look) {
        Loader.loadPDF(pdf).withCloseable { look(it) }
    }

    private static Map<String, String> values(byte[] pdf) {
        opened(pdf) { PDDocument document ->
            document.documentCatalog.getAcroForm(null)?.fieldTree?.collectEntries { [it.fullyQualifiedName, it.valueAsString] } ?: [:]
        }
    }

    /** What people see: the appearance of every widget, read as text. */
    private static String seen(byte[] pdf) {
        def flat = opened(pdf) { PDDocument document ->
            document.documentCatalog.getAcroForm(null)?.flatten()
            def out = new ByteArrayOutputStream()
            document.save(out)
            out.toByteArray()
        }
        opened(flat) { new org.apache.pdfbox.text.PDFTextStripper().getText(it) }
    }

    private static List<Tuple2<FormFlaw.Kind, List<String>>> flaws(FilledForm filled) {
        filled.flaws().collect { new Tuple2(it.kind(), it.details()) }
    }

    def "a field takes any French, Spanish or Haitian Creole text, drawn with a font that is in the file"() {
        given: 'a form whose own font is Helvetica, which is not in the file and has none of ș Ł ≥'
        def maker = new FormMaker()
        maker.text('Texte', width: 500)

        when: 'the accents come one by one, as a Mac types them'
        def decomposed = java.text.Normalizer.normalize(LETTERS, java.text.Normalizer.Form.NFD)
        def filled = PdfForm.fill(maker.bytes(), [Texte: decomposed], false)

        then:
        filled.flaws() == []
        values(filled.bytes()).Texte == LETTERS
        seen(filled.bytes()).strip().replaceAll(/\s+/, ' ') == LETTERS.replaceAll(/[\s\p{Z}]+/, ' ')

        and:
        opened(filled.bytes()) { PDDocument document ->
            def fonts = document.documentCatalog.getAcroForm(null).getField('Texte').widgets[0].normalAppearanceStream.resources
            fonts.fontNames.collect { fonts.getFont(it) }.every { it instanceof PDType0Font && it.embedded && it.damaged == false }
        }
    }

    def "a text that is longer than its line is a finding with what stands out"() {
        given:
        def maker = new FormMaker()
        maker.text('Titre', width: 120)

        when:
        def filled = PdfForm.fill(maker.bytes(), [Titre: 'Quinzaine des femmes solidaires du Centre'], false)

        then:
        flaws(filled) == [new Tuple2(FormFlaw.Kind.LINE_OVER, ['solidaires du Centre', '18'])]
        values(filled.bytes()).Titre == 'Quinzaine des femmes solidaires du Centre'
    }

    def "a paragraph that takes more lines than its box has is a finding: how many lines and signs, and which words"() {
        given:
        def maker = new FormMaker()
        maker.text('Résumé', width: 200, height: 40, y: 600, lines: true)

        when:
        def filled = PdfForm.fill(maker.bytes(), ['Résumé': (1..30).collect { "mot$it" }.join(' ') + '\n\nfin du texte'], false)

        then: 'three lines of ten points have room in forty'
        def flaw = filled.flaws()[0]
        flaw.kind() == FormFlaw.Kind.LINES_OVER
        flaw.field() == 'Résumé'
        flaw.details()[3] == '3'
        flaw.details()[0] as int >= 3
        flaw.details()[1].startsWith('mot')
        flaw.details()[2] as int > 30

        and: 'the same text where it has room'
        def wide = new FormMaker()
        wide.text('Résumé', width: 400, height: 200, y: 400, lines: true)
        PdfForm.fill(wide.bytes(), ['Résumé': (1..30).collect { "mot$it" }.join(' ') + '\n\nfin du texte'], false).flaws() == []
    }

    def "a size that is left open shrinks until the text fits, never below what people can read"() {
        given:
        def maker = new FormMaker()
        maker.text('Auto', width: 200, height: 60, y: 600, lines: true, look: '/Helv 0 Tf 0 g')
        def pdf = maker.bytes()

        expect:
        PdfForm.fill(pdf, [Auto: 'mot ' * words], false).flaws().collect { it.kind() } == kinds

        where:
        words | kinds
        20    | []
        70    | []
        400   | [FormFlaw.Kind.LINES_OVER]
    }

    def "a comb takes a sign for each of its boxes and says what it cut off"() {
        given:
        def maker = new FormMaker()
        maker.text('NEQ', longest: 10, comb: true)
        def pdf = maker.bytes()

        when:
        def fits = PdfForm.fill(pdf, [NEQ: '1144567890'], false)
        def cut = PdfForm.fill(pdf, [NEQ: '1144567890-01'], false)

        then:
        fits.flaws() == []
        seen(fits.bytes()).replaceAll(/\s/, '') == '1144567890'
        flaws(cut) == [new Tuple2(FormFlaw.Kind.TOO_LONG, ['-01', '3', '10'])]
        values(cut.bytes()).NEQ == '1144567890'
    }

    def "a box is ticked by #text"() {
        given:
        def maker = new FormMaker()
        maker.box('Accord', 'Vrai')

        when:
        def filled = PdfForm.fill(maker.bytes(), [Accord: text], false)

        then:
        values(filled.bytes()).Accord == value
        flaws(filled) == found

        and: 'its looks stand inside its widget: Poppler draws none that are an object of their own'
        opened(filled.bytes()) { PDDocument document ->
            document.documentCatalog.getAcroForm(null).getField('Accord').widgets.every {
                it.COSObject.getCOSDictionary(COSName.AP).getItem(COSName.N) instanceof org.apache.pdfbox.cos.COSDictionary
            }
        }

        where:
        text        | value  | found
        'oui'       | 'Vrai' | []
        'x'         | 'Vrai' | []
        '✓'         | 'Vrai' | []
        'VRAI'      | 'Vrai' | []
        ''          | 'Off'  | []
        'non'       | 'Off'  | []
        '—'         | 'Off'  | []
        'peut-être' | 'Off'  | [new Tuple2(FormFlaw.Kind.UNKNOWN_CHOICE, ['peut-être', 'Vrai'])]
    }

    def "a box that came without looks gets them"() {
        given:
        def maker = new FormMaker()
        maker.box('Accord', null)

        when:
        def filled = PdfForm.fill(maker.bytes(), [Accord: 'oui'], false)

        then:
        values(filled.bytes()).Accord == 'Yes'
        opened(filled.bytes()) { new PDFRenderer(it).renderImage(0).getRGB(55, 180) } != null
    }

    def "one of several is chosen by what it stores or by its label, and what is none of them is a finding"() {
        given:
        def maker = new FormMaker()
        maker.radio('Rapport', [R1: 'Rapport d’étape', R2: 'Rapport final'])

        when:
        def filled = PdfForm.fill(maker.bytes(), [Rapport: text], false)

        then:
        values(filled.bytes()).Rapport == value
        filled.flaws()*.kind() == kinds

        and: 'only the chosen one is ticked'
        opened(filled.bytes()) { it.documentCatalog.getAcroForm(null).getField('Rapport').widgets*.appearanceState*.name } == states

        where:
        text            | value | states        | kinds
        'R2'            | 'R2'  | ['Off', 'R2'] | []
        'rapport final' | 'R2'  | ['Off', 'R2'] | []
        'R9'            | 'Off' | ['Off', 'Off'] | [FormFlaw.Kind.UNKNOWN_CHOICE]
        'oui'           | 'Off' | ['Off', 'Off'] | [FormFlaw.Kind.UNKNOWN_CHOICE]
    }

    def "a list is chosen from by what it stores or shows; others can be typed only where the form lets them"() {
        given:
        def maker = new FormMaker()
        maker.combo('Région', [qc: 'Capitale-Nationale', mtl: 'Montréal'], [edit: edit])

        when:
        def filled = PdfForm.fill(maker.bytes(), ['Région': text], false)

        then:
        opened(filled.bytes()) { it.documentCatalog.getAcroForm(null).getField('Région').COSObject.getString(COSName.V) } == value
        seen(filled.bytes()).strip() == shown
        flaws(filled) == found

        where:
        text       | edit  | value   | shown                | found
        'qc'       | false | 'qc'    | 'Capitale-Nationale' | []
        'MONTREAL' | false | 'mtl'   | 'Montréal'           | []
        'Laval'    | false | null    | ''                   | [new Tuple2(FormFlaw.Kind.UNKNOWN_CHOICE, ['Laval', 'Capitale-Nationale, Montréal'])]
        'Laval'    | true  | 'Laval' | 'Laval'              | []
    }

    def "several are chosen where a list takes several"() {
        given:
        def maker = new FormMaker()
        maker.list('Thèmes', ['Paix', 'Climat', 'Femmes'], true)

        when:
        def filled = PdfForm.fill(maker.bytes(), ['Thèmes': 'femmes; Paix; Lune'], false)

        then:
        opened(filled.bytes()) { it.documentCatalog.getAcroForm(null).getField('Thèmes').value }.toSet() == ['Paix', 'Femmes'].toSet()
        flaws(filled) == [new Tuple2(FormFlaw.Kind.UNKNOWN_CHOICE, ['Lune', 'Paix, Climat, Femmes'])]
    }

    def "every widget of a field, and every field of the same name, shows the text"() {
        given:
        def maker = new FormMaker()
        maker.text('Nom', widgets: [maker.widget(50, 700, 200, 20), maker.widget(50, 650, 200, 20)])
        maker.page()
        maker.text('Nom', y: 300)

        expect:
        seen(PdfForm.fill(maker.bytes(), [Nom: 'CISO'], false).bytes()).count('CISO') == 3
    }

    @Unroll
    def "the text of a field on a page turned by #turn reads upright"() {
        given:
        def maker = new FormMaker()
        maker.page(turn)
        maker.text('Nom', x: 300, y: 300, width: turn % 180 ? 20 : 200, height: turn % 180 ? 200 : 20, turn: turn)

        when:
        def filled = PdfForm.fill(maker.bytes(), [Nom: 'Centre international'], false)

        then:
        filled.flaws() == []

        and: 'it is turned against its page'
        def flat = PdfForm.fill(filled.bytes(), [:], true).bytes()
        opened(flat) { document ->
            def directions = []
            new org.apache.pdfbox.text.PDFTextStripper() {
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    directions << ((int) text.dir)
                    super.processTextPosition(text)
                }
            }.getText(document)
            directions.toSet()
        } == [turn].toSet()

        where:
        turn << [0, 90, 180, 270]
    }

    def "a name that the form has not is a finding with the nearest one; the end of a long name will do"() {
        given:
        def maker = new FormMaker()
        maker.text('formulaire[0]', label: 'x')
        maker.text('Montant')

        when:
        def filled = PdfForm.fill(maker.bytes(), [Montent: '1', formulaire: 'deux'], false)

        then:
        flaws(filled) == [new Tuple2(FormFlaw.Kind.NO_FIELD, ['Montant'])]
        values(filled.bytes())['formulaire[0]'] == 'deux'
    }

    def "fields are told with their kind, label, page and choices"() {
        given:
        def maker = new FormMaker()
        maker.text('Nom', label: 'Nom légal de l’organisme', longest: 80)
        maker.page()
        maker.text('Résumé', lines: true)
        maker.radio('Rapport', [R1: 'Étape', R2: 'Final'])
        maker.signature('Signature')

        when:
        def fields = PdfForm.fields(maker.bytes())

        then:
        fields*.name() == ['Nom', 'Résumé', 'Rapport', 'Signature']
        fields*.kind() == [Kind.LINE, Kind.PARAGRAPH, Kind.RADIO, Kind.SIGNATURE]
        fields*.page() == [1, 2, 2, 2]
        fields[0].label() == 'Nom légal de l’organisme'
        fields[0].longest() == 80
        fields[2].choices()*.label() == ['Étape', 'Final']
    }

    def "a form that its own program draws is refused, and of one that has its fields twice the second ones go"() {
        when:
        def maker = new FormMaker()
        maker.text('Nom')
        def hybrid = PdfForm.fill(maker.xfa(false).bytes(), [Nom: 'CISO'], false)

        then:
        hybrid.removed() == [Removed.XFA] as SortedSet
        values(hybrid.bytes()).Nom == 'CISO'
        opened(hybrid.bytes()) { it.documentCatalog.getAcroForm(null).hasXFA() } == false

        when:
        def dynamic = new FormMaker()
        if (fields) dynamic.text('Nom')
        PdfForm.fill(dynamic.xfa(true).bytes(), [Nom: 'CISO'], false)

        then:
        def refused = thrown(FormRefused)
        refused.reason() == Reason.DYNAMIC_XFA

        where:
        fields << [true, false]
    }

    def "scripts, actions that send, signatures and rights that filling makes void are taken out, and said"() {
        given:
        def maker = new FormMaker()
        def field = maker.text('Nom')
        def additional = new org.apache.pdfbox.cos.COSDictionary()
        additional.setItem(COSName.getPDFName('K'), maker.script('AFNumber_Keystroke(2)'))
        field.COSObject.setItem(COSName.AA, additional)
        maker.signature('Signature', true)
        def catalog = maker.document.documentCatalog.COSObject
        catalog.setItem(COSName.OPEN_ACTION, maker.script('app.alert(1)'))
        def rights = new org.apache.pdfbox.cos.COSDictionary()
        rights.setItem(COSName.getPDFName('UR3'), new org.apache.pdfbox.cos.COSDictionary())
        catalog.setItem(COSName.PERMS, rights)

        when:
        def pdf = maker.bytes()
        def filled = PdfForm.fill(pdf, [Nom: 'CISO'], false)

        then:
        filled.removed() == [Removed.SCRIPTS, Removed.SIGNATURES, Removed.USAGE_RIGHTS] as SortedSet
        opened(filled.bytes()) { it.documentCatalog.COSObject.keySet()*.name }.intersect(['OpenAction', 'Perms']) == []
        opened(pdf) { it.documentCatalog.COSObject.keySet()*.name }.intersect(['OpenAction', 'Perms']) != []
        new String(filled.bytes(), 'ISO-8859-1').contains('JavaScript') == false
    }

    def "a form that opens without a password and may be filled is filled; any other encrypted one is refused"() {
        given:
        def maker = new FormMaker()
        maker.text('Nom')
        def pdf = maker.locked(password, fillable).bytes()

        when:
        def result
        try {
            result = PdfForm.fill(pdf, [Nom: 'CISO'], false).removed().toList()
        } catch (FormRefused refused) {
            result = refused.reason()
        }

        then:
        result == expected

        where:
        password | fillable | expected
        ''       | true     | [Removed.ENCRYPTION]
        ''       | false    | Reason.ENCRYPTED
        'secret' | true     | Reason.ENCRYPTED
    }

    def "what is no form is refused with its reason"() {
        when:
        PdfForm.fields(bytes())

        then:
        def refused = thrown(FormRefused)
        refused.reason() == reason

        where:
        reason           | bytes
        Reason.NOT_PDF   | ({ 'PK no pdf'.bytes })
        Reason.NO_FIELDS | ({ def maker = new FormMaker(); maker.bytes() })
        Reason.DAMAGED   | ({ '%PDF-1.7 and then nothing'.bytes })
        Reason.TOO_LARGE | ({ new byte[OpenForm.LARGEST + 1] })
    }

    def "fields become a part of their pages, but not the one for the signature"() {
        given:
        def maker = new FormMaker()
        maker.text('Nom')
        maker.signature('Signature')

        when:
        def filled = PdfForm.fill(maker.bytes(), [Nom: 'Centre international'], true)

        then:
        values(filled.bytes()).keySet() == ['Signature'].toSet()
        opened(filled.bytes()) { new org.apache.pdfbox.text.PDFTextStripper().getText(it) }.contains('Centre international')
    }

    def "a value that a reader was to draw is drawn"() {
        given:
        def maker = new FormMaker()
        maker.text('Programme', value: 'QSF 2021')
        maker.text('Nom', y: 500)
        maker.form.needAppearances = true

        when:
        def filled = PdfForm.fill(maker.bytes(), [Nom: 'CISO'], false)

        then:
        seen(filled.bytes()).contains('QSF 2021')
        opened(filled.bytes()) { it.documentCatalog.getAcroForm(null).needAppearances } == false
    }

    def "the same form and texts give the same bytes, others do not"() {
        given:
        def maker = new FormMaker()
        maker.text('Nom')
        maker.box('Accord')
        def pdf = maker.bytes()

        expect:
        PdfForm.fill(pdf, [Nom: 'Été', Accord: 'oui'], flat).bytes() == PdfForm.fill(pdf, [Nom: 'Été', Accord: 'oui'], flat).bytes()
        PdfForm.fill(pdf, [Nom: 'Été', Accord: 'oui'], flat).bytes() != PdfForm.fill(pdf, [Nom: 'Été', Accord: ''], flat).bytes()

        where:
        flat << [false, true]
    }

    def "a form of a thousand fields is filled"() {
        given:
        def maker = new FormMaker()
        1000.times { maker.text("Champ$it", x: 50 + (it % 10) * 50, y: 50 + it.intdiv(10) * 7, width: 48, height: 6, look: '/Helv 4 Tf 0 g') }

        when:
        def filled = PdfForm.fill(maker.bytes(), (0..<1000).collectEntries { ["Champ$it".toString(), "v$it".toString()] }, false)

        then:
        filled.flaws() == []
        values(filled.bytes()).every { name, value -> value == 'v' + (name - 'Champ') }
    }
}
