package org.bilan.document

import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSDictionary
import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.pdmodel.PDPage
import org.apache.pdfbox.pdmodel.PDResources
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode
import org.apache.pdfbox.pdmodel.font.PDFont
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject
import org.apache.pdfbox.text.PDFMarkedContentExtractor
import org.apache.pdfbox.text.PDFTextStripper
import org.apache.pdfbox.text.TextPosition

/** A PDF read as a screen reader does: what of ISO 14289-1 and ISO 19005 a validator of files does not see. */
class PdfReading {
    final PDDocument pdf
    final List<PDStructureElement> elements = []
    private final List<String> found = []

    private PdfReading(PDDocument pdf) {
        this.pdf = pdf
        collect(pdf.documentCatalog.structureTreeRoot)
    }

    /** What is wrong with it, a sentence each; none if it reads well. */
    static List<String> problems(byte[] bytes) {
        Loader.loadPDF(bytes).withCloseable { new PdfReading(it).problems() }
    }

    static <T> T of(byte[] bytes, Closure<T> look) {
        Loader.loadPDF(bytes).withCloseable { look(new PdfReading(it)) }
    }

    private void collect(PDStructureNode node) {
        node.kids.findAll { it instanceof PDStructureElement }.each {
            elements << it
            collect(it)
        }
    }

    List<PDStructureElement> tagged(String... tags) {
        elements.findAll { it.structureType in tags }
    }

    static List<PDStructureElement> kids(PDStructureNode node) {
        node.kids.findAll { it instanceof PDStructureElement } as List<PDStructureElement>
    }

    List<String> problems() {
        document()
        headings()
        lists()
        tables()
        figures()
        links()
        fonts()
        signs()
        found.unique()
    }

    private void must(boolean holds, String problem) {
        if (!holds) {
            found << problem
        }
    }

    private void document() {
        def catalog = pdf.documentCatalog
        must(catalog.language ==~ /[a-z]{2}(-[A-Z]{2})?/, "language ${catalog.language}")
        must(catalog.viewerPreferences?.displayDocTitle(), 'the title is not shown')
        must(pdf.documentInformation.title as boolean, 'no title')
        must(catalog.markInfo?.marked, 'not marked as tagged')
        pdf.pages.eachWithIndex { page, at -> must(page.COSObject.getNameAsString('Tabs') == 'S', "tab order of page ${at + 1}") }
    }

    private void headings() {
        def last = 0
        tagged('H1', 'H2', 'H3', 'H4', 'H5', 'H6').each {
            int level = it.structureType[1] as int
            must(level <= last + 1, "heading of level $level after $last")
            last = level
        }
        must(titles(pdf.documentCatalog.documentOutline).size() == tagged('H1', 'H2', 'H3', 'H4', 'H5', 'H6').size(), 'bookmarks are not the headings')
    }

    static List<String> titles(node) {
        node == null ? [] : node.children().collectMany { [it.title] + titles(it) }
    }

    private void lists() {
        tagged('L').each { must(kids(it)*.structureType.every { it in ['LI', 'L', 'Caption'] }, "a list of ${kids(it)*.structureType}") }
        tagged('LI').each { must(kids(it)*.structureType in [['Lbl', 'LBody'], ['LBody']], "an item of ${kids(it)*.structureType}") }
    }

    private void tables() {
        tagged('Table').each { table ->
            def rows = kids(table).collectMany { it.structureType == 'TR' ? [it] : kids(it) }
            must(rows.every { it.structureType == 'TR' }, 'a table of something else than rows')
            def cells = rows.collectMany { kids(it) }
            must(cells.every { it.structureType in ['TH', 'TD'] }, 'a row of something else than cells')
            must(cells.any { it.structureType == 'TH' }, "a table without header: ${kids(table)*.structureType}, ${rows.size()} rows, ${cells.size()} cells")
        }
        tagged('TH').each { must(attribute(it, 'Scope') in ['Column', 'Row', 'Both'], "a header of scope ${attribute(it, 'Scope')}") }
    }

    static String attribute(PDStructureElement element, String name) {
        def found = element.COSObject.getDictionaryObject(COSName.A)
        def all = found instanceof COSArray ? found.toList().collect { it instanceof COSDictionary ? it : it.object } : [found]
        all.findResult { it instanceof COSDictionary ? it.getNameAsString(name) : null }
    }

    private void figures() {
        tagged('Figure').each { must(it.alternateDescription?.trim() as boolean, 'a figure without alternative text') }
    }

    private void links() {
        tagged('Link').each { link ->
            def references = link.kids.findAll { it instanceof PDObjectReference }
            must(!references.empty, 'a link without its annotation')
            references.each { must((it.referencedObject as Object)?.contents?.trim() as boolean, 'a link without contents') }
        }
    }

    private void fonts() {
        fontsOf(pdf).each { font ->
            must(font.embedded, "font ${font.name} is not embedded")
            must(font.name ==~ /[A-Z]{6}\+.*/, "font ${font.name} is not a subset")
            must(font.COSObject.containsKey('ToUnicode'), "font ${font.name} does not map to text")
        }
    }

    static Collection<PDFont> fontsOf(PDDocument pdf) {
        Map<COSDictionary, PDFont> fonts = new IdentityHashMap<>()
        Set seen = Collections.newSetFromMap(new IdentityHashMap())
        pdf.pages.each { gather(it.resources, fonts, seen) }
        fonts.values()
    }

    private static void gather(PDResources resources, Map<COSDictionary, PDFont> fonts, Set seen) {
        if (resources == null || !seen.add(resources.COSObject)) {
            return
        }
        resources.fontNames.each { fonts[resources.getFont(it).COSObject] = resources.getFont(it) }
        resources.XObjectNames.each {
            def drawn = resources.getXObject(it)
            if (drawn instanceof PDFormXObject) {
                gather(drawn.resources, fonts, seen)
            }
        }
    }

    private void signs() {
        def text = text()
        ['\ufffd': 'a sign that maps to nothing', '\u25a1': 'a missing glyph'].each { sign, problem -> must(!text.contains(sign), problem) }
        must(!(text =~ /[\ufb00-\ufb06]/), 'a ligature that is one sign')
        must(!(text =~ /[\ue000-\uf8ff]/), 'a sign of private use')
    }

    /** What is heard when the tags are followed, a space between two pieces; figures by their alternative text alone. */
    String spoken() {
        textOf(pdf.documentCatalog.structureTreeRoot)
    }

    String textOf(PDStructureNode node) {
        pieces(node, null).findAll { it }.join('').trim()
    }

    private List<String> pieces(PDStructureNode node, PDPage around) {
        def page = node instanceof PDStructureElement && node.page ? node.page : around
        if (node instanceof PDStructureElement && node.structureType == 'Figure') {
            return []
        }
        node.kids.collectMany {
            it instanceof PDStructureElement ? pieces(it, page)
                : it instanceof Integer ? [marked(page)[it]]
                : it instanceof PDMarkedContentReference ? [marked(it.page ?: page)[it.MCID]] : []
        }
    }

    private final Map<PDPage, Map<Integer, String>> marked = [:]

    private Map<Integer, String> marked(PDPage page) {
        marked.computeIfAbsent(page) {
            def found = new PDFMarkedContentExtractor()
            found.processPage(page)
            def texts = [:]
            gatherText(found.markedContents, texts)
            texts
        }
    }

    private static void gatherText(List<PDMarkedContent> contents, Map<Integer, String> texts) {
        contents.each { content ->
            if (content.MCID >= 0) {
                texts.merge(content.MCID, content.contents.findAll { it instanceof TextPosition }*.unicode.join(''), { a, b -> a + b })
            }
            gatherText(content.contents.findAll { it instanceof PDMarkedContent } as List<PDMarkedContent>, texts)
        }
    }

    String text() {
        new PDFTextStripper().getText(pdf)
    }

    /** The words, of letters alone, that the text does not hold; line ends inside a word do not count. */
    static List<String> lost(byte[] bytes, String text) {
        def run = { String some -> some.replaceAll(/[\s\u00a0\u202f\u00ad\u200b]+/, '') }
        def found = of(bytes) { run(it.text()) }
        (text =~ /\p{L}{2,}/).collect { it }.unique().findAll { !found.contains(it) }
    }
}
