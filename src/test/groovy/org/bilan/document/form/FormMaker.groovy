package org.bilan.document.form

import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSDictionary
import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.cos.COSString
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.pdmodel.PDPage
import org.apache.pdfbox.pdmodel.PDPageContentStream
import org.apache.pdfbox.pdmodel.PDResources
import org.apache.pdfbox.pdmodel.common.PDRectangle
import org.apache.pdfbox.pdmodel.encryption.AccessPermission
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy
import org.apache.pdfbox.pdmodel.font.PDType1Font
import org.apache.pdfbox.pdmodel.font.Standard14Fonts
import org.apache.pdfbox.pdmodel.graphics.color.PDColor
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox
import org.apache.pdfbox.pdmodel.interactive.form.PDListBox
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField

/** Small forms as funders' programs make them: Helvetica that is not embedded, no appearances. */
class FormMaker {
    final PDDocument document = new PDDocument()
    final PDAcroForm form = new PDAcroForm(document)
    PDPage page

    FormMaker() {
        def resources = new PDResources()
        resources.put(COSName.getPDFName('Helv'), new PDType1Font(Standard14Fonts.FontName.HELVETICA))
        form.defaultResources = resources
        form.defaultAppearance = '/Helv 10 Tf 0 g'
        document.documentCatalog.acroForm = form
        page()
    }

    FormMaker page(int turned = 0) {
        page = new PDPage(PDRectangle.LETTER)
        page.rotation = turned
        document.addPage(page)
        this
    }

    PDAnnotationWidget widget(float x, float y, float width, float height, int turn = 0) {
        def widget = new PDAnnotationWidget()
        widget.rectangle = new PDRectangle(x, y, width, height)
        widget.page = page
        widget.printed = true
        def looks = new PDAppearanceCharacteristicsDictionary(new COSDictionary())
        looks.borderColour = new PDColor([0.5f] as float[], PDDeviceGray.INSTANCE)
        looks.rotation = turn
        widget.appearanceCharacteristics = looks
        page.annotations.add(widget)
        widget
    }

    private <T extends PDTerminalField> T added(T field, String name, List<PDAnnotationWidget> widgets) {
        field.partialName = name
        field.widgets = widgets
        form.fields.add(field)
        field
    }

    PDTextField text(Map options = [:], String name) {
        def field = new PDTextField(form)
        def all = options.widgets ?: [widget(options.x ?: 50, options.y ?: 700, options.width ?: 200, options.height ?: 20, options.turn ?: 0)]
        added(field, name, all)
        if (options.look != null) field.defaultAppearance = options.look
        if (options.lines) field.multiline = true
        if (options.longest) field.maxLen = options.longest
        if (options.comb) field.comb = true
        if (options.label) field.alternateFieldName = options.label
        if (options.q) field.q = options.q
        if (options.value) field.COSObject.setString(COSName.V, options.value)
        field
    }

    PDAppearanceStream mark(String drawn) {
        def stream = new PDAppearanceStream(document)
        stream.BBox = new PDRectangle(12, 12)
        stream.resources = new PDResources()
        stream.stream.createOutputStream().withCloseable { it.write(drawn.bytes) }
        stream
    }

    private PDAnnotationWidget tick(float x, float y, String on, String label = null) {
        def one = widget(x, y, 12, 12)
        if (on) {
            def states = new COSDictionary()
            states.setItem(COSName.getPDFName(on), mark('0.5 0.5 11 11 re 2 2 m 10 10 l 2 10 m 10 2 l S'))
            states.setItem(COSName.Off, mark('0.5 0.5 11 11 re S'))
            def appearance = new COSDictionary()
            appearance.setItem(COSName.N, states)
            one.COSObject.setItem(COSName.AP, appearance)
            one.COSObject.setName(COSName.AS, 'Off')
        }
        if (label) one.COSObject.setString(COSName.TU, label)
        one
    }

    PDCheckBox box(String name, String on = "Oui", Map at = [:]) {
        added(new PDCheckBox(form), name, [tick(at.x ?: 50, at.y ?: 600, on)])
    }

    /** States by their labels. */
    PDRadioButton radio(String name, Map<String, String> states) {
        def x = 50
        added(new PDRadioButton(form), name, states.collect { state, label -> tick(x += 40, 560, state, label) })
    }

    PDComboBox combo(String name, Map<String, String> options, Map more = [:]) {
        def field = added(new PDComboBox(form), name, [widget(50, 500, more.width ?: 150, 20)])
        field.setOptions(options.keySet().toList(), options.values().toList())
        field.edit = more.edit ?: false
        field
    }

    PDListBox list(String name, List<String> options, boolean several) {
        def field = added(new PDListBox(form), name, [widget(300, 450, 150, 60)])
        field.setOptions(options)
        field.multiSelect = several
        field
    }

    PDSignatureField signature(String name, boolean signed = false) {
        def field = added(new PDSignatureField(form), name, [widget(50, 100, 200, 40)])
        if (signed) {
            def value = new COSDictionary()
            value.setName(COSName.TYPE, 'Sig')
            value.setItem(COSName.CONTENTS, new COSString([1, 2, 3] as byte[]))
            field.COSObject.setItem(COSName.V, value)
        }
        field
    }

    COSDictionary script(String code) {
        def action = new COSDictionary()
        action.setName(COSName.S, 'JavaScript')
        action.setString(COSName.JS, code)
        action
    }

    FormMaker xfa(boolean dynamic) {
        def xfa = new COSArray()
        xfa.add(new COSString('template'))
        def stream = document.document.createCOSStream()
        stream.createOutputStream().withCloseable { it.write('<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"/>'.bytes) }
        xfa.add(stream)
        form.COSObject.setItem(COSName.XFA, xfa)
        if (dynamic) document.documentCatalog.COSObject.setBoolean(COSName.getPDFName('NeedsRendering'), true)
        this
    }

    FormMaker print(String words) {
        new PDPageContentStream(document, page).withCloseable {
            it.beginText()
            it.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12)
            it.newLineAtOffset(50, 740)
            it.showText(words)
            it.endText()
        }
        this
    }

    FormMaker locked(String user, boolean fillable) {
        def allowed = new AccessPermission()
        allowed.canFillInForm = fillable
        allowed.canModifyAnnotations = fillable
        allowed.canModify = false
        document.protect(new StandardProtectionPolicy('owner', user, allowed))
        this
    }

    byte[] bytes() {
        def out = new ByteArrayOutputStream()
        document.save(out)
        document.close()
        out.toByteArray()
    }
}
