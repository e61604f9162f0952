package org.bilan.document.form

import java.time.Duration
import java.time.LocalDate
import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSDictionary
import org.apache.pdfbox.cos.COSInteger
import org.apache.pdfbox.cos.COSName
import org.bilan.document.form.FilledForm.Removed
import org.bilan.document.form.FormRefused.Reason
import spock.lang.Specification

/** Forms are read and filled beside this program, which what they do to their reader does not reach. */
class FormDeskSpec extends Specification {
    static final FormDesk DESK = FormDesk.usual()

    static Reason refusal(Closure work) {
        try {
            work()
            null
        } catch (FormRefused refused) {
            refused.reason()
        }
    }

    def "what comes out is what comes out here: fields, flaws, what was taken out, and the same bytes"() {
        given:
        def maker = new FormMaker()
        maker.text('Titre', width: 120, label: 'Titre du projet', longest: 80)
        maker.combo('Genre', [a: 'Premier', b: 'Second'])
        maker.signature('Signature', true)
        maker.form.COSObject.setItem(COSName.getPDFName('CO'), new COSArray())
        def pdf = maker.bytes()
        def texts = [Titre: 'Quinzaine des femmes solidaires — œuvre, ș, ≥', Genre: 'troisième', Absent: 'x']

        expect:
        DESK.fill(pdf, texts, false) == PdfForm.fill(pdf, texts, false)
        DESK.fill(pdf, texts, true) == PdfForm.fill(pdf, texts, true)
        DESK.fill(pdf, texts, false).flaws()*.kind() as Set == [FormFlaw.Kind.NO_FIELD, FormFlaw.Kind.LINE_OVER, FormFlaw.Kind.UNKNOWN_CHOICE] as Set
        DESK.read(pdf) == new FormReading(PdfForm.fields(pdf), new TreeSet([Removed.SCRIPTS, Removed.SIGNATURES]))
        DESK.read(pdf).fields()*.name() == ['Titre', 'Genre', 'Signature']
    }

    def "workbooks too"() {
        given:
        def book = BookFormSpec.simple().bytes()
        def values = [B3: CellValue.of('=1\n«é»'), B5: new CellValue('x', null, false, LocalDate.of(2022, 5, 21)), C5: new CellValue('x', 12.5, true, null), Z: CellValue.of('')]

        expect:
        DESK.fillCells(book, values) == BookForm.fill(book, values)
        DESK.book(book, ['B3', 'B3:C4', 'Z']) == BookFields.read(book, ['B3', 'B3:C4', 'Z'])
        DESK.book(book, ['B3', 'Z']).flaws() == BookForm.check(book, ['B3', 'Z'])
    }

    def "a refusal comes back as it is: #reason"() {
        expect:
        refusal { DESK.read(bytes) } == reason
        refusal { DESK.fill(bytes, [:], false) } == reason

        where:
        bytes                                        || reason
        'Bonjour'.bytes                              || Reason.NOT_PDF
        new byte[0]                                  || Reason.NOT_PDF
        new FormMaker().bytes()                      || Reason.NO_FIELDS
        new FormMaker().xfa(true).bytes()            || Reason.DYNAMIC_XFA
        ('%PDF-1.7\n' + 'x' * 1000).bytes            || Reason.DAMAGED
    }

    def "a form that unpacks to more than there is memory for is refused, and the next is filled"() {
        given:
        def maker = new FormMaker()
        maker.text('Titre')
        def good = maker.bytes()

        expect:
        refusal { DESK.read(packedObjectsBomb()) } in [Reason.TOO_LARGE, Reason.DAMAGED]
        refusal { DESK.fillCells(wideSheet(), [A1: CellValue.of('a')]) } in [Reason.TOO_LARGE, Reason.NOT_WORKBOOK]
        DESK.fill(good, [Titre: 'a'], false).flaws() == []
    }

    def "a tree of pages or of fields that comes back to itself does not hang anything: #what"() {
        given:
        def maker = new FormMaker()
        maker.text('Titre')
        what == 'pages' ? loopPages(maker) : loopFields(maker)

        expect:
        refusal { DESK.fill(maker.bytes(), [Titre: 'a'], false) } in [null, Reason.DAMAGED, Reason.TOO_LARGE, Reason.TOO_SLOW]

        where:
        what << ['pages', 'fields']
    }

    def "what stops or kills the worker costs that form only: #act"() {
        given:
        def trap = new FormDesk(Trap.name, 64, Duration.ofSeconds(act == 'hang' ? 6 : 60))

        expect:
        refusal { trap.fill(act.bytes, [:], false) } == reason

        where:
        act        || reason
        'hang'     || Reason.TOO_SLOW
        'heavy'    || Reason.TOO_LARGE
        'exit'     || Reason.DAMAGED
        'nonsense' || Reason.DAMAGED
        'empty'    || Reason.DAMAGED
        'longer'   || Reason.DAMAGED
        'odd'      || Reason.DAMAGED
    }

    def "what a form is like is asked for once; without a worker it is known still"() {
        given:
        def maker = new FormMaker()
        maker.text('Une fois')
        def pdf = maker.bytes()
        def times = new FormDesk(Counter.name, 64, Duration.ofSeconds(20))

        when:
        def first = times.read(pdf)
        def second = times.read(pdf)

        then:
        first == second
        first.fields().size() == 1
        new FormDesk(Counter.name, 64, Duration.ofSeconds(20)).read(pdf) != first
        new FormDesk('no.such.Worker', 64, Duration.ofSeconds(20)).with { desk -> refusal { desk.read(pdf) } } == Reason.DAMAGED
    }

    /** A worker that does what its form says. */
    static class Trap {
        static void main(String[] nothing) {
            def act = new File('form').text
            new BufferedReader(new InputStreamReader(System.in)).readLine()
            while (act == 'hang') { Thread.sleep(1000) }
            def kept = []
            while (act == 'heavy') { kept << new byte[1 << 20] }
            if (act == 'exit') { Runtime.runtime.halt(7) }
            def done = [empty: '', longer: 'ÿÿÿÿ', odd: '\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001X']
            if (done[act] != null) { new File('done').bytes = done[act].getBytes('ISO-8859-1') }
            println(done[act] != null ? 'done' : '<html>')
            System.out.flush()
        }
    }

    /** A worker whose one field has another name each time. */
    static class Counter {
        static void main(String[] nothing) {
            new BufferedReader(new InputStreamReader(System.in)).readLine()
            def field = new FormField(System.nanoTime().toString(), '', FormField.Kind.LINE, 1, 0, [])
            new File('done').bytes = new FormWire.Out().reading(new FormReading([field], new TreeSet())).bytes()
            println('done')
            System.out.flush()
        }
    }

    /** The reader itself unpacks objects that are packed together. */
    static byte[] packedObjectsBomb() {
        def packed = new ByteArrayOutputStream()
        new java.util.zip.DeflaterOutputStream(packed).withCloseable { out ->
            out.write('2 0 '.bytes)
            700.times { out.write(' '.repeat(1 << 20).bytes) }
        }
        def out = new ByteArrayOutputStream()
        out.write('%PDF-1.7\n'.bytes)
        def at = out.size()
        out.write("1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.size()}>>stream\n".bytes)
        packed.writeTo(out)
        out.write('\nendstream\nendobj\n'.bytes)
        def xref = out.size()
        def rows = new ByteArrayOutputStream()
        [[0, 0, 0], [1, at, 0], [2, 1, 0]].each { type, where, rest ->
            rows.write(type)
            rows.write(java.nio.ByteBuffer.allocate(4).putInt(where).array())
            rows.write(rest)
        }
        out.write("3 0 obj\n<</Type/XRef/Size 3/W[1 4 1]/Root 2 0 R/Length ${rows.size()}>>stream\n".bytes)
        rows.writeTo(out)
        out.write("\nendstream\nendobj\nstartxref\n$xref\n%%EOF\n".bytes)
        out.toByteArray()
    }

    /** A small file whose sheet is a tree of more than two million cells. */
    static byte[] wideSheet() {
        new BookMaker().sheet('A', (1..60).collect { row -> "<row r=\"$row\">" + '<c/>' * 40_000 + '</row>' }.join('')).bytes()
    }

    static void loopPages(FormMaker maker) {
        def pages = maker.document.documentCatalog.COSObject.getCOSDictionary(COSName.PAGES)
        def kids = pages.getCOSArray(COSName.KIDS)
        kids.add(pages)
        pages.setItem(COSName.COUNT, COSInteger.get(1_000_000))
    }

    static void loopFields(FormMaker maker) {
        def parent = new COSDictionary()
        parent.setString(COSName.T, 'tour')
        def kids = new COSArray()
        kids.add(parent)
        parent.setItem(COSName.KIDS, kids)
        maker.form.COSObject.getCOSArray(COSName.FIELDS).add(parent)
    }
}
