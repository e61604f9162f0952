package org.bilan.document.form

import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSDictionary
import org.apache.pdfbox.cos.COSInteger
import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.pdmodel.PDResources
import org.apache.pdfbox.pdmodel.common.PDRectangle
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField
import org.bilan.document.ConformanceSpec
import org.bilan.document.WordSample
import org.bilan.document.annex.AnnexDeskSpec
import org.bilan.document.form.FilledForm.Removed
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Shared
import spock.lang.Specification

/** A form that everybody can read, and that an archive takes, is still one when it is filled. */
class ConformFormSpec extends Specification {
    static final List<PDFAFlavour> BOTH = [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A]

    @Shared byte[] source = conform(true)

    /** A page of ours with two fields, tagged or not. */
    static byte[] conform(boolean tagged) {
        def pdf = Loader.loadPDF(new WordSample().heading(1, 'Demande').text('Nom de l’organisme').pdf().bytes())
        def form = new PDAcroForm(pdf)
        form.defaultResources = new PDResources()
        form.defaultAppearance = '/Helv 10 Tf 0 g'
        pdf.documentCatalog.acroForm = form
        def text = new PDTextField(form)
        text.partialName = 'Nom'
        text.alternateFieldName = 'Nom de l’organisme'
        add(pdf, form, text, new PDRectangle(72, 500, 300, 24), tagged)
        def tick = new PDCheckBox(form)
        tick.partialName = 'Accord'
        tick.alternateFieldName = 'Le conseil est d’accord'
        def box = add(pdf, form, tick, new PDRectangle(72, 460, 14, 14), tagged)
        def states = new COSDictionary()
        states.setItem(COSName.getPDFName('Oui'), look(pdf, 14, 14, '0.5 0.5 13 13 re 3 3 m 11 11 l S'))
        states.setItem(COSName.Off, look(pdf, 14, 14, '0.5 0.5 13 13 re S'))
        box.COSObject.getCOSDictionary(COSName.AP).setItem(COSName.N, states)
        box.COSObject.setName(COSName.AS, 'Off')
        def out = new ByteArrayOutputStream()
        pdf.save(out)
        pdf.close()
        out.toByteArray()
    }

    private static PDAnnotationWidget add(PDDocument pdf, PDAcroForm form, field, PDRectangle place, boolean tagged) {
        def page = pdf.getPage(0)
        def widget = new PDAnnotationWidget()
        widget.rectangle = place
        widget.page = page
        widget.printed = true
        def looks = new COSDictionary()
        looks.setItem(COSName.N, look(pdf, place.width, place.height, ''))
        widget.COSObject.setItem(COSName.AP, looks)
        field.widgets = [widget]
        form.fields.add(field)
        def annotations = page.annotations
        annotations.add(widget)
        page.annotations = annotations
        page.COSObject.setName(COSName.getPDFName('Tabs'), 'S')
        if (tagged) {
            def root = pdf.documentCatalog.structureTreeRoot.COSObject
            def above = AnnexDeskSpec.element(pdf, 'H1').getCOSDictionary(COSName.P)
            def tag = new COSDictionary()
            tag.setName(COSName.TYPE, 'StructElem')
            tag.setName(COSName.S, 'Form')
            tag.setItem(COSName.P, above)
            def reference = new COSDictionary()
            reference.setName(COSName.TYPE, 'OBJR')
            reference.setItem(COSName.OBJ, widget.COSObject)
            reference.setItem(COSName.PG, page.COSObject)
            tag.setItem(COSName.K, reference)
            def kids = above.getDictionaryObject(COSName.K)
            def all = kids instanceof COSArray ? kids : new COSArray([kids])
            all.add(tag)
            above.setItem(COSName.K, all)
            def tree = new ParentTree(root)
            def number = root.getInt(COSName.getPDFName('ParentTreeNextKey'), 0)
            number = Math.max(number, 100 + form.fields.size())
            widget.COSObject.setInt(COSName.STRUCT_PARENT, number)
            tree.entries.put(number, tag)
            tree.write()
        }
        widget
    }

    private static PDAppearanceStream look(PDDocument pdf, float width, float height, String drawn) {
        def stream = new PDAppearanceStream(pdf)
        stream.BBox = new PDRectangle(width, height)
        stream.resources = new PDResources()
        stream.stream.createOutputStream().withCloseable { it.write(drawn.bytes) }
        stream
    }

    def "the source conforms, and still does when it is filled, with fields that stay open or become a part of the page: flat #flat"() {
        given:
        def filled = PdfForm.fill(source, [Nom: 'Centre d’amitié — Łódź', Accord: 'oui'], flat)

        expect:
        BOTH.collect { ConformanceSpec.failed(source, it) } == [[], []]
        filled.flaws() == []
        filled.removed() == [] as Set
        BOTH.collect { ConformanceSpec.failed(filled.bytes(), it) } == [[], []]

        where:
        flat << [false, true]
    }

    /** The tag above which only the field's own content is: the last paragraph but the figure. */
    private static COSDictionary fieldTag(PDDocument pdf) {
        def kids = AnnexDeskSpec.element(pdf, 'Figure').getCOSDictionary(COSName.P).getCOSArray(COSName.K)
        kids.getObject(kids.size() - 2)
    }

    def "what was a field is read where its tag stood, and a box says whether it is ticked"() {
        when:
        def pdf = Loader.loadPDF(PdfForm.fill(source, [Nom: 'Centre d’amitié', Accord: 'oui'], true).bytes())

        then:
        pdf.documentCatalog.getAcroForm(null).fields.isEmpty()
        pdf.getPage(0).annotations.isEmpty()
        AnnexDeskSpec.element(pdf, 'Form') == null
        AnnexDeskSpec.element(pdf, 'Figure').getString(COSName.ALT) == 'Le conseil est d’accord ☑'
        new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).contains('Centre d’amitié')

        and: 'the text is marked content of a paragraph'
        def marks = new org.apache.pdfbox.text.PDFMarkedContentExtractor()
        marks.processPage(pdf.getPage(0))
        def content = fieldTag(pdf).getDictionaryObject(COSName.K).getObject(0)
        content.getNameAsString(COSName.TYPE) == 'MCR'
        marks.markedContents.find { it.getMCID() == content.getInt(COSName.MCID) }.tag == 'P'

        cleanup:
        pdf?.close()
    }

    def "where the fields had no tags, a flat form no longer claims what it is not, and that is said"() {
        when:
        def bare = conform(false)
        def filled = PdfForm.fill(bare, [Nom: 'Centre'], true)
        def metadata = Loader.loadPDF(filled.bytes()).withCloseable { new String(it.documentCatalog.metadata.toByteArray(), 'UTF-8') }

        then:
        filled.removed() == [Removed.FIELD_TAGS, Removed.CLAIMS] as Set
        !metadata.contains('<pdfuaid:part>')
        metadata.contains('<pdfaid:conformance>U')
    }
}
