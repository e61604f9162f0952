package org.bilan.document.word

import org.bilan.document.MiniDocx
import org.bilan.document.Refusal
import org.bilan.document.RefusedDocument
import org.bilan.value.Language
import org.bilan.value.Messages
import spock.lang.Specification

import static org.bilan.document.MiniDocx.REL

class DocxPackageSpec extends Specification {
    def "a plain document is read, and what nothing changed is kept byte for byte"() {
        given:
        def docx = new MiniDocx().with('word/theme/odd.xml', "<a  b='1'   />").open()

        when:
        def again = DocxPackage.read(docx.write())

        then:
        docx.mainPart() == 'word/document.xml'
        new String(again.bytes('word/theme/odd.xml')) == "<a  b='1'   />"
        again.names() == docx.names()
    }

    def "the same parts give the same bytes whatever the time zone, content types first"() {
        given:
        def zone = TimeZone.default
        def first = new MiniDocx().open().write()

        when:
        TimeZone.default = TimeZone.getTimeZone('Asia/Tokyo')
        def second = new MiniDocx().open().write()

        then:
        first == second
        new String(first, 30, 19) == '[Content_Types].xml'

        cleanup:
        TimeZone.default = zone
    }

    def "a hostile file is refused for #reason in #place"() {
        when:
        mini.open()

        then:
        def refused = thrown(RefusedDocument)
        refused.refusals()*.reason().contains(Refusal.Reason.valueOf(reason))
        refused.refusals()*.place().contains(place)
        Language.values().every { language ->
            def sentence = refused.refusals()[0].say(Messages.of(Refusal, language))
            !sentence.contains('{') || reason == 'FIELD'
        }

        where:
        mini                                                                                    || reason              | place
        new MiniDocx().with('word/vbaProject.bin', [1, 2] as byte[])                            || 'MACROS'            | 'word/vbaProject.bin'
        new MiniDocx().with('[Content_Types].xml', MiniDocx.types('application/vnd.ms-word.document.macroEnabled.main+xml')) || 'MACROS' | 'word/document.xml'
        new MiniDocx('<w:p/><w:p><w:object><o:OLEObject/></w:object></w:p>')                    || 'OLE_OBJECT'        | 'word/document.xml ¶ 2'
        linked('oleObject', 'embeddings/o.bin')                                                 || 'OLE_OBJECT'        | 'word/_rels/document.xml.rels'
        linked('package', 'embeddings/o.xlsx')                                                  || 'OLE_OBJECT'        | 'word/_rels/document.xml.rels'
        linked('control', 'activeX/a.xml')                                                      || 'ACTIVE_X'          | 'word/_rels/document.xml.rels'
        new MiniDocx('<w:p/><w:altChunk/>')                                                     || 'ALT_CHUNK'         | 'word/document.xml ¶ 1'
        linked('aFChunk', 'chunk.html')                                                         || 'ALT_CHUNK'         | 'word/_rels/document.xml.rels'
        external('attachedTemplate', 'file:///C:/x.dotm')                                       || 'ATTACHED_TEMPLATE' | 'word/_rels/document.xml.rels'
        external('image', 'http://example.org/p.png')                                           || 'EXTERNAL_TARGET'   | 'word/_rels/document.xml.rels'
        external('hyperlink', ' JavaScript:alert(1)')                                           || 'EXTERNAL_TARGET'   | 'word/_rels/document.xml.rels'
        new MiniDocx('<w:p><w:pict><v:imagedata src="http://example.org/p.png"/></w:pict></w:p>') || 'EXTERNAL_TARGET' | 'word/document.xml ¶ 1'
        new MiniDocx('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x&quot; "/></w:p>') || 'FIELD'           | 'word/document.xml ¶ 1'
        new MiniDocx(field('<w:instrText>DDE</w:instrText>', '<w:instrText>AUTO c cmd</w:instrText>')) || 'FIELD'      | 'word/document.xml ¶ 1'
        new MiniDocx(field('<w:instrText> include</w:instrText>', '<w:instrText>text "x"</w:instrText>')) || 'FIELD'   | 'word/document.xml ¶ 1'
        new MiniDocx(field('', '<w:fldChar w:fldCharType="begin"/>'))                           || 'FIELD'             | 'word/document.xml ¶ 1'
        new MiniDocx().with('word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')    || 'DOCTYPE'           | 'word/document.xml'
        new MiniDocx().with('word/document.xml', '<w:document>')                                || 'NOT_XML'           | 'word/document.xml'
        new MiniDocx('<w:p>' + '<w:r>' * 300 + '</w:r>' * 300 + '</w:p>')                       || 'TOO_LARGE'         | 'word/document.xml ¶ 1'
        new MiniDocx().with('word/../../etc/x', 'y')                                            || 'BAD_NAME'          | ''
        new MiniDocx().with('WORD/Document.xml', 'y')                                           || 'BAD_NAME'          | ''
        new MiniDocx().with('word/media/big.bin', new byte[33 << 20])                           || 'TOO_LARGE'         | 'word/media/big.bin'
        new MiniDocx().with('word/e.xlsx', MiniDocx.zip(['xl/vbaProject.bin': 'x']))            || 'MACROS'            | 'word/e.xlsx'
        new MiniDocx().with('word/e.xlsx', MiniDocx.zip(['a.zip': MiniDocx.zip(['b': 'c'])]))   || 'OLE_OBJECT'        | 'word/e.xlsx'
    }

    def "a file with too many parts is refused"() {
        given:
        def mini = new MiniDocx()
        4001.times { mini.with("word/p$it", '') }

        when:
        mini.open()

        then:
        def refused = thrown(RefusedDocument)
        refused.refusals()*.reason() == [Refusal.Reason.TOO_MANY_PARTS]
    }

    def "what is no Word document is refused as #reason"() {
        when:
        DocxPackage.read(bytes as byte[])

        then:
        def refused = thrown(RefusedDocument)
        refused.refusals()*.reason() == [Refusal.Reason.valueOf(reason)]

        where:
        bytes                                                    || reason
        []                                                       || 'NOT_A_DOCUMENT'
        '%PDF-1.7'.bytes                                         || 'NOT_A_DOCUMENT'
        [0xD0, 0xCF, 0x11, 0xE0]                                 || 'OLD_OR_ENCRYPTED'
        MiniDocx.zip(['a.txt': 'b'])                             || 'NOT_A_DOCUMENT'
        Arrays.copyOf(new MiniDocx().bytes(), 400)               || 'NOT_A_DOCUMENT'
    }

    def "ordinary fields and links are welcome"() {
        when:
        def docx = new MiniDocx(field('<w:instrText>PAGE</w:instrText>', '') +
            field('<w:instrText>HYPERLINK "http://example.org"</w:instrText>', ''))
            .with('word/_rels/document.xml.rels', MiniDocx.rels(
                "<Relationship Id='rId7' Type='$REL/hyperlink' Target='https://example.org' TargetMode='External'/>"))
            .open()

        then:
        docx.relationships('word/document.xml')*.target() == ['https://example.org']
    }

    def "a picture added twice is kept once, and each part relates to it once"() {
        given:
        def docx = new MiniDocx().with('word/_rels/document.xml.rels', MiniDocx.rels(
            "<Relationship Id='rId7' Type='$REL/hyperlink' Target='https://example.org' TargetMode='External'/>")).with('word/header1.xml', "<w:hdr xmlns:w='$MiniDocx.W'><w:p/></w:hdr>").open()

        when:
        def first = docx.picture('a', 10) { media([1, 2, 3], 'png') }
        def second = docx.picture('a', 10) { throw new AssertionError('it is there already') }
        def other = docx.picture('b', 10) { media([1, 2], 'png') }

        then:
        first == second
        other != first
        docx.relate('word/document.xml', Relationship.IMAGE, first) == 'rId8'
        docx.relate('word/document.xml', Relationship.IMAGE, second) == 'rId8'
        docx.relate('word/header1.xml', Relationship.IMAGE, first) == 'rId1'

        and:
        def again = DocxPackage.read(docx.write())
        again.related('word/document.xml', Relationship.IMAGE) == [first]
        again.names().findAll { it.startsWith('word/media/') }.size() == 2
        new String(again.bytes('[Content_Types].xml')).contains('PartName="/word/media/picture1.png" ContentType="image/png"')
    }

    def "ids of drawings and bookmarks go on from those in use, and a copy leaves the first untouched"() {
        given:
        def docx = new MiniDocx('<w:p><w:bookmarkStart w:id="41" w:name="a"/><w:drawing><wp:docPr xmlns:wp="x" id="12" name=""/></w:drawing></w:p>').open()
        def copy = docx.copy()

        expect:
        [copy.nextDrawingId(), copy.nextDrawingId()] == [13, 14]
        [copy.nextBookmarkId(), copy.nextBookmarkId()] == [42, 43]
        docx.nextBookmarkId() == 42

        when:
        copy.picture('a', 10) { media([9], 'jpeg') }

        then:
        !docx.names().any { it.startsWith('word/media/') }
    }

    private static DocxPackage.Media media(List<Integer> content, String extension) {
        new DocxPackage.Media(content as byte[], extension)
    }

    private static MiniDocx linked(String type, String target) {
        new MiniDocx().with('word/_rels/document.xml.rels', MiniDocx.rels(
            "<Relationship Id='rId1' Type='$REL/$type' Target='$target'/>"))
    }

    private static MiniDocx external(String type, String target) {
        new MiniDocx().with('word/_rels/document.xml.rels', MiniDocx.rels(
            "<Relationship Id='rId1' Type='$REL/$type' Target='$target' TargetMode='External'/>"))
    }

    private static String field(String one, String two) {
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>$one</w:r><w:r>$two</w:r>" +
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    }
}
