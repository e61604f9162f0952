package org.bilan.template

import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import org.bilan.document.MiniDocx
import org.bilan.value.Language
import spock.lang.Specification

import static org.bilan.document.MiniDocx.REL

/** Files that no template may be: each is refused with a reason, the place, and what to do, in three languages. */
class BadInputSpec extends Specification {
    static final String RELS = 'word/_rels/document.xml.rels'
    static final String DOCUMENT = 'word/document.xml'

    def 'refused as #code at #place: #what'() {
        when:
        def findings = Template.check(bytes instanceof MiniDocx ? bytes.bytes() : bytes as byte[], new Vocabulary([]))
        def one = findings.find { it.id() == code && it.place().part() == place }

        then:
        one != null && one.error
        Language.values().every { one.sentence(it).length() > 20 && !one.sentence(it).contains('{0}') && one.remedy(it) != null }

        where:
        what                                    | bytes                                                                      || code                        | place
        'nothing'                               | []                                                                         || 'refused-not-a-document'    | ''
        'text'                                  | 'Bonjour {{ organisme.nom }}'.bytes                                        || 'refused-not-a-document'    | ''
        'a PDF'                                 | '%PDF-1.7\n%âãÏÓ'.bytes                                                    || 'refused-not-a-document'    | ''
        'rich text'                             | '{\\rtf1\\ansi {{ a }}}'.bytes                                             || 'refused-not-a-document'    | ''
        'Word 2003 XML'                         | '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'.bytes || 'refused-not-a-document' | ''
        'one flat file of Word'                 | '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'.bytes || 'refused-not-a-document' | ''
        'a document of OpenDocument'            | MiniDocx.zip(['mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>']) || 'refused-not-a-document' | ''
        'a workbook'                            | types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') || 'refused-not-a-document' | DOCUMENT
        'an old or encrypted file'              | [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [0] * 600               || 'refused-old-or-encrypted'  | ''
        'a file cut in half'                    | Arrays.copyOf(new MiniDocx().bytes(), 500)                                 || 'refused-not-a-document'    | ''
        'a document with macros'                | types('application/vnd.ms-word.document.macroEnabled.main+xml')            || 'refused-macros'            | DOCUMENT
        'a template with macros'                | types('application/vnd.ms-word.template.macroEnabledTemplate.main+xml')    || 'refused-macros'            | DOCUMENT
        'macros under another name'             | related('http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'a.bin') || 'refused-macros' | RELS
        'a template of Word'                    | types(MiniDocx.MAIN_TYPE.replace('document.main', 'template.main'))        || 'refused-word-template'     | DOCUMENT
        'the strict form'                       | new MiniDocx().with('_rels/.rels', MiniDocx.rels("<Relationship Id='rId1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='word/document.xml'/>")) || 'refused-strict' | ''
        'the strict form in one part'           | part('<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>') || 'refused-strict'      | DOCUMENT
        'another prefix'                        | part("<ns0:document xmlns:ns0=\"$MiniDocx.W\"><ns0:body/></ns0:document>")  || 'refused-not-xml'           | DOCUMENT
        'no prefix'                             | part("<document xmlns=\"$MiniDocx.W\"><body/></document>")                  || 'refused-not-xml'           | DOCUMENT
        'a document type'                       | part('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>')                 || 'refused-doctype'           | DOCUMENT
        'entities of entities'                  | part('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>') || 'refused-doctype'          | DOCUMENT
        'an entity that reads a file'           | part('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>')   || 'refused-doctype'           | DOCUMENT
        'an entity of nobody'                   | new MiniDocx('<w:p>&nbsp;</w:p>')                                          || 'refused-not-xml'           | DOCUMENT
        'a document type in relationships'      | new MiniDocx().with(RELS, '<!DOCTYPE a []><a/>')                           || 'refused-doctype'           | RELS
        'a document type under another name'    | new MiniDocx().with('[Content_Types].xml', MiniDocx.types(MiniDocx.MAIN_TYPE).replace('</Types>', "<Override PartName='/word/a.bin' ContentType='application/a+xml'/></Types>")).with('word/a.bin', '<!DOCTYPE a []><a/>') || 'refused-doctype' | 'word/a.bin'
        'content types that are no XML'         | new MiniDocx().with('[Content_Types].xml', '<Types')                       || 'refused-not-xml'           | '[Content_Types].xml'
        'broken XML'                            | part('<w:document><w:body></w:document>')                                   || 'refused-not-xml'           | DOCUMENT
        'an attribute twice'                    | new MiniDocx('<w:p w:rsidR="1" w:rsidR="2"/>')                             || 'refused-not-xml'           | DOCUMENT
        'a control character'                   | new MiniDocx('<w:p><w:r><w:t>a\u0001</w:t></w:r></w:p>')                   || 'refused-not-xml'           | DOCUMENT
        'UTF-16'                                | part('\ufeff<a/>'.getBytes('UTF-16BE'))                                     || 'refused-not-xml'           | DOCUMENT
        'UTF-16 that says so'                   | part('<?xml version="1.0" encoding="UTF-16"?><a/>'.getBytes('UTF-16'))     || 'refused-not-xml'           | DOCUMENT
        'another alphabet'                      | part('<?xml version="1.0" encoding="windows-1252"?><a>é</a>'.getBytes('windows-1252')) || 'refused-not-xml' | DOCUMENT
        'bytes that are no UTF-8'               | part('<a>é</a>'.getBytes('ISO-8859-1'))                                     || 'refused-not-xml'           | DOCUMENT
        'elements 10 000 deep'                  | new MiniDocx('<w:sdt>' * 10_000 + '</w:sdt>' * 10_000)                     || 'refused-too-large'         | DOCUMENT
        'a million empty paragraphs'            | new MiniDocx('<w:p></w:p>' * 500_000)                                      || 'refused-too-large'         | DOCUMENT
        'a part of 33 million noughts'          | new MiniDocx().with('word/media/a.bin', new byte[33 << 20])                || 'refused-too-large'         | 'word/media/a.bin'
        'many large parts'                      | large(4, 30 << 20)                                                         || 'refused-too-large'         | 'word/media/3.bin'
        '100 000 entries'                       | entries(100_000)                                                           || 'refused-too-many-parts'    | ''
        'a name twice'                          | twice()                                                                    || 'refused-bad-name'          | ''
        'a name twice but for case'             | new MiniDocx().with('word/Document.XML', 'x')                              || 'refused-bad-name'          | ''
        'a way out of the file'                 | new MiniDocx().with('word/../../etc/passwd', 'x')                          || 'refused-bad-name'          | ''
        'an absolute path'                      | new MiniDocx().with('/etc/passwd', 'x')                                    || 'refused-bad-name'          | ''
        'a path of Windows'                     | new MiniDocx().with('word\\a.xml', 'x')                                    || 'refused-bad-name'          | ''
        'a drive'                               | new MiniDocx().with('C:a.xml', 'x')                                        || 'refused-bad-name'          | ''
        'a nought in a name'                    | new MiniDocx().with('word/a.xml\u0000.png', 'x')                           || 'refused-bad-name'          | ''
        'an embedded program'                   | new MiniDocx('<w:p><w:object><o:OLEObject/></w:object></w:p>')             || 'refused-ole-object'        | "$DOCUMENT ¶ 1"
        'a linked program'                      | related("$REL/oleObject", 'a.bin')                                         || 'refused-ole-object'        | RELS
        'an embedded workbook of the text'      | related("$REL/package", 'a.xlsx')                                          || 'refused-ole-object'        | RELS
        'a control of ActiveX'                  | new MiniDocx('<w:p><w:control/></w:p>')                                    || 'refused-active-x'          | "$DOCUMENT ¶ 1"
        'a part of ActiveX'                     | new MiniDocx().with('word/activeX/activeX1.bin', 'x')                      || 'refused-active-x'          | 'word/activeX/activeX1.bin'
        'a page taken in'                       | new MiniDocx('<w:p/><w:altChunk r:id="a"/>')                               || 'refused-alt-chunk'         | "$DOCUMENT ¶ 1"
        'a page taken in by its link'           | related("$REL/aFChunk", 'a.html')                                          || 'refused-alt-chunk'         | RELS
        'a document of documents'               | new MiniDocx('<w:subDoc r:id="a"/>')                                       || 'refused-external-target'   | DOCUMENT
        'a subdocument outside'                 | external('subDocument', 'file:///a.docx')                                  || 'refused-external-target'   | RELS
        'an attached template'                  | external('attachedTemplate', 'http://example.org/a.dotm')                  || 'refused-attached-template' | RELS
        'an attached template in the settings'  | new MiniDocx().with('word/settings.xml', "<w:settings xmlns:w='$MiniDocx.W'><w:attachedTemplate/></w:settings>") || 'refused-attached-template' | 'word/settings.xml'
        'a picture outside'                     | external('image', 'http://example.org/a.png')                              || 'refused-external-target'   | RELS
        'a picture of an old drawing outside'   | new MiniDocx('<w:p><w:pict><v:imagedata src="\\\\host\\a.png"/></w:pict></w:p>') || 'refused-external-target' | "$DOCUMENT ¶ 1"
        'a film outside'                        | external('video', 'http://example.org/a.mp4')                              || 'refused-external-target'   | RELS
        'a frame outside'                       | external('frame', 'http://example.org/a.html')                             || 'refused-external-target'   | RELS
        'something outside of no known kind'    | external('such', '\\\\host\\a')                                            || 'refused-external-target'   | RELS
        'the source of a mail merge'            | external('mailMergeSource', 'file:///a.mdb')                               || 'refused-external-target'   | RELS
        'the settings of a mail merge'          | new MiniDocx().with('word/settings.xml', "<w:settings xmlns:w='$MiniDocx.W'><w:mailMerge><w:query w:val='SELECT'/></w:mailMerge></w:settings>") || 'refused-external-target' | 'word/settings.xml'
        'a link that runs a script'             | external('hyperlink', 'JavaScript:alert(1)')                               || 'refused-external-target'   | RELS
        'a workbook of a chart with macros'     | new MiniDocx().with('word/embeddings/a.xlsx', MiniDocx.zip(['xl/vbaProject.bin': 'x'])) || 'refused-macros' | 'word/embeddings/a.xlsx'
        'a workbook that asks elsewhere'        | new MiniDocx().with('word/embeddings/a.xlsx', MiniDocx.zip(['xl/connections.xml': '<a/>'])) || 'refused-external-target' | 'word/embeddings/a.xlsx'
        'a tag of 100 000 characters'           | new MiniDocx("<w:p><w:r><w:t>{{ ${'a' * 100_000} }}</w:t></w:r></w:p>")    || 'tag-too-long'              | DOCUMENT
        'a tag of 100 000 that never ends'      | new MiniDocx("<w:p><w:r><w:t>{{ ${'a ' * 50_000}</w:t></w:r></w:p>")       || 'tag-not-closed'            | DOCUMENT
        '100 000 braces'                        | new MiniDocx("<w:p><w:r><w:t>${'{ ' * 50_000}${'} ' * 50_000}</w:t></w:r></w:p>") || 'split-braces'       | DOCUMENT
        '10 000 blocks in each other'           | new MiniDocx('<w:p><w:r><w:t>{{ si a }}</w:t></w:r></w:p>' * 10_000 + '<w:p><w:r><w:t>{{ fin }}</w:t></w:r></w:p>' * 10_000) || 'too-deep' | DOCUMENT
        '10 000 blocks that never end'          | new MiniDocx('<w:p><w:r><w:t>{{ si a }}</w:t></w:r></w:p>' * 10_000)       || 'too-deep'                  | DOCUMENT
        '10 000 blocks in one paragraph'        | new MiniDocx("<w:p><w:r><w:t>${'{{ si a }}' * 10_000}${'{{ fin }}' * 10_000}</w:t></w:r></w:p>") || 'too-deep' | DOCUMENT
        'a condition of 100 tests too many'     | new MiniDocx("<w:p><w:r><w:t>{{ si ${'a est 1 ou ' * 100} b }}x{{ fin }}</w:t></w:r></w:p>") || 'tag-too-long' | DOCUMENT
    }

    def 'refused for the field #name, however it is written'() {
        given:
        def code = "$name &quot;C:\\\\a&quot; \\\\p"
        def sign = { "<w:r><w:fldChar w:fldCharType='$it'/></w:r>" }
        def text = { "<w:r><w:instrText>$it</w:instrText></w:r>" }

        expect:
        [
            "<w:p><w:fldSimple w:instr='  $code '/></w:p>",
            "<w:p>${sign('begin')}${text(code)}${sign('separate')}${sign('end')}</w:p>",
            "<w:p>${sign('begin')}${name.collect { text(it) }.join('<w:proofErr w:type="spellStart"/>')}${text(' &quot;a&quot;')}${sign('end')}</w:p>",
            "<w:p>${sign('begin')}${text(name.toLowerCase())}</w:p><w:p>${text(' &quot;a&quot;')}${sign('end')}</w:p>",
            "<w:p>${sign('begin')}${text('IF 1=1')}${sign('begin')}${text(code)}${sign('end')}${sign('end')}</w:p>",
            "<w:p><w:ins w:id='1' w:author='A'>${sign('begin')}${text(code)}${sign('end')}</w:ins></w:p>",
        ].every { body -> Template.check(new MiniDocx(body).bytes(), new Vocabulary([])).any { it.id() == 'refused-field' && it.place().part().startsWith("$DOCUMENT ¶") } }

        where:
        name << ['INCLUDETEXT', 'INCLUDEPICTURE', 'INCLUDE', 'DDE', 'DDEAUTO', 'LINK', 'IMPORT', 'DATABASE', 'EMBED', 'RD', 'MACROBUTTON', 'PRINT']
    }

    def 'all reasons are told in one run'() {
        expect:
        Template.check(new MiniDocx('<w:altChunk/>').with('word/vbaProject.bin', 'x').with('word/a.xml', '<!DOCTYPE a []><a/>')
            .with(RELS, MiniDocx.rels("<Relationship Id='a' Type='$REL/image' Target='http://x' TargetMode='External'/>")).bytes(), new Vocabulary([]))*.id() as Set ==
            ['refused-alt-chunk', 'refused-macros', 'refused-doctype', 'refused-external-target'] as Set
    }

    def 'ordinary links, fields, a mark of the order of bytes and charts are welcome'() {
        given:
        def body = "<w:p><w:fldSimple w:instr='PAGE'/><w:fldSimple w:instr='DATE \\@ &quot;d MMMM&quot;'/></w:p>"

        expect:
        Template.check(new MiniDocx(body)
            .with(RELS, MiniDocx.rels(['https://example.org', 'mailto:a@example.org', 'tel:+1'].withIndex().collect { url, i ->
                "<Relationship Id='r$i' Type='$REL/hyperlink' Target='$url' TargetMode='External'/>" }.join())).bytes(), new Vocabulary([])).findAll { it.error } == []
        Template.check(part('\ufeff' + MiniDocx.document('<w:p/>')).bytes(), new Vocabulary([])).findAll { it.error } == []
    }

    private static MiniDocx part(Object content) {
        new MiniDocx().with(DOCUMENT, content)
    }

    private static MiniDocx types(String main) {
        new MiniDocx().with('[Content_Types].xml', MiniDocx.types(main))
    }

    private static MiniDocx related(String type, String target) {
        new MiniDocx().with(RELS, MiniDocx.rels("<Relationship Id='a' Type='$type' Target='$target'/>"))
    }

    private static MiniDocx external(String kind, String target) {
        new MiniDocx().with(RELS, MiniDocx.rels("<Relationship Id='a' Type='$REL/$kind' Target='$target' TargetMode='External'/>"))
    }

    private static MiniDocx large(int count, int size) {
        def mini = new MiniDocx()
        count.times { mini.with("word/media/${it}.bin".toString(), new byte[size]) }
        mini
    }

    static byte[] entries(int count) {
        def out = new ByteArrayOutputStream()
        def zip = new ZipOutputStream(out)
        count.times {
            zip.putNextEntry(new ZipEntry("word/p$it"))
            zip.closeEntry()
        }
        zip.close()
        out.toByteArray()
    }

    /** Word reads one of the two, a careless reader the other. */
    private static byte[] twice() {
        def bytes = new MiniDocx().with('word/documenT.xml', 'x').bytes()
        new String(bytes, 'ISO-8859-1').replace('documenT', 'document').getBytes('ISO-8859-1')
    }
}
