package org.bilan.document.annex

import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSDictionary
import org.apache.pdfbox.cos.COSInteger
import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.cos.COSString
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode
import org.apache.pdfbox.pdmodel.PDPage
import org.apache.pdfbox.pdmodel.PDPageContentStream
import org.apache.pdfbox.pdmodel.common.PDMetadata
import org.apache.pdfbox.pdmodel.common.PDStream
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile
import org.apache.pdfbox.pdmodel.encryption.AccessPermission
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy
import org.apache.pdfbox.pdmodel.font.PDType1Font
import org.apache.pdfbox.pdmodel.font.Standard14Fonts
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField
import org.bilan.document.WordSample
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

import static org.bilan.document.annex.AnnexReason.*

class AnnexDeskSpec extends Specification {
    @Shared byte[] ours = new WordSample().heading(1, 'Reçu').text('Cent dollars').picture('Un timbre').table(3).pdf().bytes()
    @TempDir Path folder
    int made

    AnnexDesk desk() { new AnnexDesk(folder.resolve('known')) }

    Path file(byte[] bytes) { Files.write(folder.resolve("annex${made++}.pdf"), bytes) }

    AnnexReading read(byte[] bytes) { desk().read(file(bytes)).reading() }

    static byte[] saved(PDDocument pdf) {
        def out = new ByteArrayOutputStream()
        pdf.save(out)
        pdf.close()
        out.toByteArray()
    }

    /** One page of text, as most programs write it: without tags. */
    static PDDocument plain(int pages = 1) {
        def pdf = new PDDocument()
        pages.times { pdf.addPage(new PDPage()) }
        new PDPageContentStream(pdf, pdf.getPage(0)).withCloseable {
            it.beginText()
            it.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12)
            it.newLineAtOffset(72, 700)
            it.showText('Facture')
            it.endText()
        }
        pdf
    }

    byte[] plainWith(Closure change) {
        def pdf = plain()
        change(pdf)
        saved(pdf)
    }

    byte[] oursWith(Closure change) {
        def pdf = Loader.loadPDF(ours)
        change(pdf)
        saved(pdf)
    }

    static COSDictionary element(PDDocument pdf, String tag) {
        find(pdf.documentCatalog.structureTreeRoot.COSObject, tag)
    }

    private static COSDictionary find(COSDictionary from, String tag) {
        if (from.getNameAsString(COSName.S) == tag) {
            return from
        }
        def kids = from.getDictionaryObject(COSName.K)
        def all = kids instanceof COSArray ? (0..<kids.size()).collect { kids.getObject(it) } : [kids]
        all.findAll { it instanceof COSDictionary && it.containsKey(COSName.S) }.findResult { find(it, tag) }
    }

    static void claims(PDDocument pdf, String what) {
        def metadata = new PDMetadata(pdf)
        metadata.importXMPMetadata("<x:xmpmeta xmlns:x='adobe:ns:meta/'>$what</x:xmpmeta>".getBytes('UTF-8'))
        pdf.documentCatalog.metadata = metadata
    }

    def "a file that conforms becomes pages, and nothing of it holds for the whole report"() {
        when:
        def found = desk().read(file(ours))

        then:
        found.reading() == new AnnexReading(null, [] as Set, 1)
        found.kind() == AnnexKind.PDF
        found.content() != folder.resolve('annex0.pdf')
        Loader.loadPDF(found.content().toFile()).withCloseable { pdf ->
            pdf.documentCatalog.COSObject.keySet()*.name as Set == ['Type', 'Pages', 'StructTreeRoot', 'MarkInfo', 'Lang', 'Outlines'] as Set
            pdf.documentCatalog.documentOutline.children()*.title == ['Reçu']
        }
    }

    def "what conforms only in its own words, or not even so, travels inside: #reason"() {
        expect:
        read(bytes(this)).reason() == reason

        where:
        reason         | bytes
        NOT_ARCHIVAL   | { it.plainWith {} }
        NOT_ACCESSIBLE | { it.plainWith { claims(it, '<pdfaid:part>2</pdfaid:part>') } }
        UNTAGGED       | { it.plainWith { claims(it, '<pdfaid:part>2</pdfaid:part><pdfuaid:part>1</pdfuaid:part>') } }
        FORM           | { it.oursWith { pdf ->
            def form = new PDAcroForm(pdf)
            form.fields.add(new PDTextField(form))
            form.fields = [new PDTextField(form)]
            pdf.documentCatalog.acroForm = form
        } }
        STRUCTURE      | { it.oursWith { element(it, 'H1').setName(COSName.S, 'H2') } }
        STRUCTURE      | { it.oursWith { element(it, 'Figure').removeItem(COSName.ALT) } }
        STRUCTURE      | { it.oursWith { element(it, 'TD').setName(COSName.S, 'LI') } }
        STRUCTURE      | { it.oursWith { element(it, 'P').setName(COSName.S, 'Absatz') } }
        STRUCTURE      | { it.oursWith { element(it, 'TH').removeItem(COSName.A) } }
        FONTS          | { it.oursWith { pdf -> pdf.getPage(0).resources.with { r -> r.getFont(r.fontNames.first()).COSObject.removeItem(COSName.TO_UNICODE) } } }
        FONTS          | { it.oursWith { pdf -> pdf.getPage(0).resources.put(COSName.getPDFName('H'), new PDType1Font(Standard14Fonts.FontName.HELVETICA)) } }
        UNMARKED       | { it.oursWith { pdf -> new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true).withCloseable { it.addRect(1, 1, 5, 5); it.fill() } } }
        ANNOTATIONS    | { it.oursWith { pdf -> pdf.getPage(0).annotations = [new PDAnnotationLink()] } }
        COLOURS        | { it.oursWith { pdf -> pdf.documentCatalog.outputIntents[0].COSObject.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE).setInt(COSName.N, 4) } }
    }

    def "what travels inside is the file as it is, unless something was taken out of it"() {
        expect:
        def same = file(plainWith {})
        desk().read(same).content() == same
    }

    def "what runs or is brought along is taken out, and said: #removed"() {
        when:
        def original = file(bytes(this))
        def before = Files.readAllBytes(original)
        def found = desk().read(original)

        then:
        found.reading().removed() == removed as Set
        !found.reading().refused

        and: 'the file stays as it is; in the copy nothing of the kind is found any more'
        Files.readAllBytes(original) == before
        found.content() != original
        desk().read(found.content()).reading().removed().empty

        where:
        removed                  | bytes
        [ActiveContent.SCRIPT]   | { it.plainWith { it.documentCatalog.openAction = new PDActionJavaScript('app.alert(1)') } }
        [ActiveContent.SCRIPT]   | { it.oursWith { it.documentCatalog.openAction = new PDActionJavaScript('app.alert(1)') } }
        [ActiveContent.LAUNCH]   | { it.plainWith { pdf ->
            def link = new PDAnnotationLink()
            link.action = new PDActionLaunch()
            pdf.getPage(0).annotations = [link]
        } }
        [ActiveContent.XFA]      | { it.plainWith { pdf ->
            def form = new PDAcroForm(pdf)
            form.fields = [new PDTextField(form)]
            form.COSObject.setItem(COSName.XFA, new COSString('<xdp/>'))
            pdf.documentCatalog.acroForm = form
        } }
        [ActiveContent.FILES]    | { it.plainWith { pdf -> embed(pdf, 'calcul.exe') } }
    }

    static void embed(PDDocument pdf, String name) {
        def file = new PDComplexFileSpecification()
        file.file = name
        file.embeddedFile = new PDEmbeddedFile(pdf, new ByteArrayInputStream('MZ'.bytes))
        def tree = new PDEmbeddedFilesNameTreeNode()
        tree.names = [(name): file]
        def names = new PDDocumentNameDictionary(pdf.documentCatalog)
        names.embeddedFiles = tree
        pdf.documentCatalog.names = names
    }

    def "plain data inside a file stays in it, and the file travels inside"() {
        expect:
        read(plainWith { embed(it, 'facture.xml') }) == new AnnexReading(FILES, [] as Set, 1)
    }

    def "what cannot be read, or is dangerous to read, is refused with its reason: #reason"() {
        expect:
        read(bytes(this)).reason() == reason

        where:
        reason         | bytes
        EMPTY          | { new byte[0] }
        OTHER_KIND     | { 'Bonjour'.bytes }
        DAMAGED        | { '%PDF-1.7\nBonjour\n%%EOF'.bytes }
        DAMAGED        | { Arrays.copyOf(it.ours, (it.ours.length * 0.6) as int) }
        DAMAGED        | { ([0xff, 0xd8, 0xff, 1, 2, 3] as byte[]) }
        ENCRYPTED      | { it.locked('geheim') }
        ENCRYPTED      | { it.locked('') }
        DYNAMIC_FORM   | { it.plainWith { pdf ->
            def form = new PDAcroForm(pdf)
            form.COSObject.setItem(COSName.XFA, new COSString('<xdp/>'))
            pdf.documentCatalog.acroForm = form
        } }
        TOO_MANY_PAGES | { saved(plain(100_000)) }
        DAMAGED        | { it.pageTreeBomb() }
        DAMAGED        | { it.pageTreeLoop() }
        UNPACKS        | { it.flateBomb() }
        TOO_HEAVY      | { it.packedObjectsBomb() }
    }

    byte[] locked(String password) {
        plainWith { it.protect(new StandardProtectionPolicy('owner', password, new AccessPermission())) }
    }

    /** Ten kids of ten kids of ten kids…, all of them the same. */
    byte[] pageTreeBomb() {
        plainWith { pdf ->
            COSDictionary below = pdf.getPage(0).COSObject
            9.times {
                def kids = new COSArray()
                10.times { kids.add(below) }
                below = new COSDictionary()
                below.setItem(COSName.TYPE, COSName.PAGES)
                below.setItem(COSName.KIDS, kids)
                below.setItem(COSName.COUNT, COSInteger.ONE)
            }
            pdf.documentCatalog.COSObject.setItem(COSName.PAGES, below)
        }
    }

    byte[] pageTreeLoop() {
        plainWith { pdf ->
            def root = pdf.documentCatalog.COSObject.getCOSDictionary(COSName.PAGES)
            root.getCOSArray(COSName.KIDS).add(root)
        }
    }

    /** A page whose content unpacks to 300 MB of nothing. */
    byte[] flateBomb() {
        plainWith { pdf ->
            def stream = new PDStream(pdf)
            stream.createOutputStream(COSName.FLATE_DECODE).withCloseable { out -> 300.times { out.write(new byte[1 << 20]) } }
            pdf.getPage(0).contents = stream
        }
    }

    /** The reader itself unpacks objects that are packed together. */
    byte[] packedObjectsBomb() {
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

    def "500 MB are refused by their size alone"() {
        given:
        def large = folder.resolve('large.pdf')
        new RandomAccessFile(large.toFile(), 'rw').withCloseable { it.setLength(500L << 20) }

        expect:
        desk().read(large).reading().reason() == TOO_LARGE
        desk().read(folder.resolve('nowhere.pdf')).reading().reason() == MISSING
    }

    def "a page whose content goes on without end costs the time that there is for it, and no more"() {
        given:
        def endless = oursWith { pdf ->
            def stream = new PDStream(pdf)
            stream.createOutputStream(COSName.FLATE_DECODE).withCloseable { out -> out.write('/Artifact BMC 0 0 m EMC\n'.repeat(40_000).bytes) }
            def all = new COSArray()
            300_000.times { all.add(stream.COSObject) }
            pdf.getPage(0).COSObject.setItem(COSName.CONTENTS, all)
        }
        def desk = new AnnexDesk(folder.resolve('known'), new InspectorProcess(AnnexInspector.name, 128, Duration.ofSeconds(8)))

        expect:
        desk.read(file(endless)).reading().reason() in [TOO_SLOW, TOO_HEAVY]
    }

    def "what kills or stops the inspector costs that file only, and the next are read"() {
        given:
        def names = ['good1', 'hang', 'good2', 'heavy', 'exit', 'nonsense', 'good3']
        def tasks = names.collect { new InspectorProcess.Task(folder.resolve(it), folder.resolve('copy'), it) }

        expect:
        new InspectorProcess(Trap.name, 64, Duration.ofSeconds(15)).read(tasks)*.reason() ==
            [null, TOO_SLOW, null, TOO_HEAVY, DAMAGED, DAMAGED, null]
    }

    /** An inspector that does what the names of its files say. */
    static class Trap {
        static void main(String[] nothing) {
            new BufferedReader(new InputStreamReader(System.in)).eachLine { line ->
                def name = line.split('\t')[0]
                if (name == 'hang') {
                    while (true) { Thread.sleep(1000) }
                }
                def kept = []
                while (name == 'heavy') { kept << new byte[1 << 20] }
                if (name == 'exit') { Runtime.runtime.halt(7) }
                println(name == 'nonsense' ? '<html>' : AnnexReading.printed([] as Set, 1).line())
                System.out.flush()
            }
        }
    }

    def "what was found once is not looked for again"() {
        given:
        def first = file(ours)
        def again = file(ours)
        def found = desk().read(first)

        expect: 'no inspector is there any more, and none is needed'
        def without = new AnnexDesk(folder.resolve('known'), new InspectorProcess('no.such.Inspector', 64, Duration.ofSeconds(5)))
        without.read(again).reading() == found.reading()
        without.read(again).content() == found.content()
        without.read(file(plainWith {})).reading().reason() == DAMAGED
    }

    def "several at once are answered in their order"() {
        expect:
        desk().read([file(plainWith {}), file(ours), file('x'.bytes), file(locked('a'))])*.reading()*.reason() == [NOT_ARCHIVAL, null, OTHER_KIND, ENCRYPTED]
    }

    def "bookmarks that come back to themselves, lead nowhere or run something leave only those that lead to a page"() {
        given:
        def found = desk().read(file(oursWith { pdf ->
            def outline = pdf.documentCatalog.documentOutline
            def first = outline.firstChild
            def script = new org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem()
            script.title = 'Programme'
            script.action = new PDActionJavaScript('app.alert(1)')
            outline.addLast(script)
            script.COSObject.setItem(COSName.NEXT, first.COSObject)
        }))

        expect:
        found.reading().isPrinted()
        Loader.loadPDF(found.content().toFile()).withCloseable { pdf ->
            pdf.documentCatalog.documentOutline.children()*.title == ['Reçu'] && !new String(Files.readAllBytes(found.content()), 'ISO-8859-1').contains('app.alert')
        }
    }
}
