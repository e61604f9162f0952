package org.bilan.document.word

import org.bilan.document.WordSample
import org.bilan.document.page.HtmlConverter
import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.pdf.PdfRendererSpec
import spock.lang.Specification

class TableOfContentsSpec extends Specification {

    static String results(byte[] docx) {
        DocxPackage.read(docx).text('word/document.xml').findAll(/PAGEREF (\w+).*?<w:t[^>]*>([^<]*)<\/w:t>/) { all, mark, page -> "$mark=$page" }.join(' ')
    }

    static byte[] numbered(byte[] docx, Map<String, String> pages) {
        def file = DocxPackage.read(docx)
        TableOfContents.number(file, pages)
        file.write()
    }

    def "the pages of the PDF become what Word shows, and nothing else of the document changes"() {
        given:
        def docx = PdfRendererSpec.rich().bytes()
        def pages = PdfRenderer.render(HtmlConverter.convert(docx)).numbers()

        when:
        def numbered = numbered(docx, pages)

        then:
        results(docx) == '_Toc1=0 _Toc2=0 _Toc3=0'
        results(numbered) == "_Toc1=${pages._Toc1} _Toc2=${pages._Toc2} _Toc3=${pages._Toc3}"
        DocxPackage.read(numbered).text('word/document.xml').length() == DocxPackage.read(docx).text('word/document.xml').length()
    }

    def "numbers of two digits and a result split over runs are replaced whole"() {
        given:
        def split = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc9 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
            WordSample.run('1') + WordSample.run('2') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        def docx = new WordSample().add(WordSample.paragraph(split + WordSample.run(' 12'))).bytes()

        expect:
        DocxPackage.read(numbered(docx, [_Toc9: '345'])).text('word/document.xml').findAll(/<w:t [^>]*>([^<]*)</) { all, text -> text } == ['345', '', ' 12']
    }

    def "a document without references to pages stays as it is"() {
        given:
        def docx = new WordSample().text('Bonjour').bytes()

        expect:
        numbered(docx, [_Toc1: '3']) == DocxPackage.read(docx).write()
    }
}
