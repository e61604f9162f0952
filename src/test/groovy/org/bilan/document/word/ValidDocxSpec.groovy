package org.bilan.document.word

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.document.InkSamples
import org.bilan.document.MiniDocx
import spock.lang.Specification

class ValidDocxSpec extends Specification {

    def 'nothing is wrong with #file'() {
        expect:
        faults(file) == []

        where:
        file << Files.walk(Path.of('report-templates')).filter { it.toString().endsWith('.docx') }.sorted().toList()
    }

    def 'nothing is wrong with a document of every kind of piece'() {
        given:
        def document = InkSamples.document()

        expect:
        ValidDocx.faults(document) == []
    }

    def 'the check sees #what'() {
        expect:
        ValidDocx.faults(mini.bytes()).any { it.contains(fault) }

        where:
        what                           | mini                                                                            | fault
        'an element in a wrong place'  | new MiniDocx('<w:p><w:t>x</w:t></w:p>')                                          | 'word/document.xml'
        'an unknown attribute'         | new MiniDocx('<w:p w:such="1"/>')                                                | 'word/document.xml'
        'a cell without a paragraph'   | new MiniDocx('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl><w:p/>') | 'does not end in a paragraph'
        'a table at the very end'      | new MiniDocx('<w:p/><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>') | 'touch'
        'a row wider than its table'   | new MiniDocx('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>') | 'a row of 2 columns'
        'a bookmark that has no end'   | new MiniDocx('<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>')                | 'bookmarks'
        'two bookmarks of one number'  | new MiniDocx('<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/></w:p>') | 'bookmarkStart twice'
        'a field without end'          | new MiniDocx('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>')         | 'fields'
        'a link to nothing'            | new MiniDocx('<w:p><w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>') | 'rId9'
        'a relationship to nothing'    | new MiniDocx().with('word/_rels/document.xml.rels', MiniDocx.rels("<Relationship Id='a' Type='x' Target='y.xml'/>")) | 'y.xml is not there'
        'something fetched'            | new MiniDocx().with('word/_rels/document.xml.rels', MiniDocx.rels("<Relationship Id='a' Type='x/image' Target='http://x' TargetMode='External'/>")) | 'outside'
        'a part without a type'        | new MiniDocx().with('word/a.bin', 'x')                                           | 'no content type'
        'a type without a part'        | new MiniDocx().with('[Content_Types].xml', MiniDocx.types(MiniDocx.MAIN_TYPE).replace('</Types>', "<Override PartName='/a.xml' ContentType='x'/></Types>")) | 'a.xml'
    }

    def 'a file that any spec writes is looked at'() {
        given:
        def before = ProducedDocuments.waiting()

        when:
        2.times { new MiniDocx('<w:p><w:r><w:t>Une fois pour toutes</w:t></w:r></w:p>').open().write() }

        then:
        ProducedDocuments.waiting() == before + 1
    }

    private static List<String> faults(Path file) {
        ValidDocx.faults(DocxPackage.read(Files.readAllBytes(file)).write())
    }
}
