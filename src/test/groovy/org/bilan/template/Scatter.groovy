package org.bilan.template

import groovy.xml.XmlUtil
import java.text.Normalizer

/**
 * Does to the text of paragraphs what Word in French, its proofing, its tracked changes and other hands do: cuts it into
 * runs of any looks at any sign, strews marks between them, and changes what stands in tags as autocorrection does.
 */
class Scatter {
    static final List<String> LOOKS = [
        '', '<w:b/>', '<w:i/>', '<w:noProof/>', '<w:lang w:val="fr-CA"/>', '<w:rtl w:val="0"/>', '<w:color w:val="C00000"/>',
        '<w:sz w:val="28"/>', '<w:rPrChange w:id="9" w:author="A"><w:rPr><w:b/></w:rPr></w:rPrChange>',
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:b w:val="0"/>']
    static final List<String> BLANKS = [' ', ' ', '\u00a0', '\u202f', '\u2009', '  ', '<tab>', '<br>']
    static final List<String> NOTHINGS = ['\u200b', '\u00ad', '\ufeff', '\u2060', '<soft>']

    private final Random random
    private int marks = 100

    Scatter(int seed) {
        random = new Random(seed)
    }

    /** A sample whose every paragraph is scattered. */
    WordSample sample(String text) {
        def sample = new WordSample()
        sample.runs = { String line -> runs(corrected(line)) }
        sample.text(text)
    }

    /** What stands between braces as autocorrection leaves it; commands in angle brackets become elements. */
    String corrected(String line) {
        line.replaceAll(/\{\{([^{}]*)}}/) { all, String inner ->
            if (random.nextInt(3) == 0) {
                inner = Normalizer.normalize(inner, Normalizer.Form.NFD)
            }
            if (random.nextInt(3) == 0) {
                inner = inner.replaceFirst(/\p{L}/) { it.toUpperCase() }
            }
            inner = inner.replace("'", random.nextBoolean() ? '’' : "'")
            def said = inner.collect { sign ->
                sign == ' ' ? one(BLANKS) : random.nextInt(12) == 0 && sign ==~ /\p{L}/ ? sign + one(NOTHINGS) : sign
            }.join()
            '{' + (random.nextInt(9) == 0 ? '\u200b' : '') + '{' + said + '}' + (random.nextInt(9) == 0 ? '<soft>' : '') + '}'
        }
    }

    String runs(String line) {
        def out = new StringBuilder()
        def signs = (line =~ /<tab>|<br>|<soft>|[\s\S]/).collect { it }
        while (signs) {
            def cut = signs.take(1 + random.nextInt(6))
            signs = signs.drop(cut.size())
            out << wrapped(run(cut)) << between()
        }
        out
    }

    private String run(List<String> signs) {
        def looks = one(LOOKS)
        def said = signs.collect {
            switch (it) {
                case '<tab>': return '<w:tab/>'
                case '<br>': return '<w:br/>'
                case '<soft>': return '<w:softHyphen/>'
                default: return "<w:t xml:space=\"preserve\">${XmlUtil.escapeXml(it)}</w:t>"
            }
        }.join()
        "<w:r w:rsidR=\"00AB12CD\">${looks ? "<w:rPr>$looks</w:rPr>" : ''}${random.nextInt(8) ? '' : '<w:lastRenderedPageBreak/>'}$said</w:r>"
    }

    private String wrapped(String run) {
        switch (random.nextInt(8)) {
            case 0: return "<w:ins w:id=\"${marks++}\" w:author=\"A\">$run</w:ins>"
            case 1: return "<w:smartTag w:uri=\"u\" w:element=\"place\"><w:smartTagPr><w:attr w:name=\"a\" w:val=\"b\"/></w:smartTagPr>$run</w:smartTag>"
            case 2: return "<w:moveTo w:id=\"${marks++}\" w:author=\"A\">$run</w:moveTo>"
            case 3: return "<w:sdt><w:sdtPr><w:id w:val=\"${marks++}\"/><w:tag w:val=\"goog_rdk_${marks}\"/></w:sdtPr><w:sdtContent>$run</w:sdtContent></w:sdt>"
            default: return run
        }
    }

    private String between() {
        int mark = marks++
        switch (random.nextInt(8)) {
            case 0: return '<w:proofErr w:type="spellStart"/>'
            case 1: return '<w:proofErr w:type="gramEnd"/>'
            case 2: return "<w:bookmarkStart w:id=\"$mark\" w:name=\"_GoBack$mark\"/><w:bookmarkEnd w:id=\"$mark\"/>"
            case 3: return "<w:del w:id=\"$mark\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{{ faux </w:delText></w:r></w:del>"
            case 4: return "<w:moveFrom w:id=\"$mark\" w:author=\"A\"><w:r><w:t>}} parti</w:t></w:r></w:moveFrom>"
            default: return ''
        }
    }

    private <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }
}
