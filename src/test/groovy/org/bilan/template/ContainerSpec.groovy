package org.bilan.template

import spock.lang.Specification

/** Where tags can stand, and what can repeat or depend on a condition. */
class ContainerSpec extends Specification {
    static final String EACH = p('{{ pour chaque p de partenaires }}')
    static final String END = p('{{ fin }}')

    static String p(String text) {
        "<w:p>${r(text)}</w:p>"
    }

    static String r(String text) {
        "<w:r><w:t xml:space=\"preserve\">$text</w:t></w:r>"
    }

    static String cell(String content) {
        "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>$content</w:tc>"
    }

    static String table(String... rows) {
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>' + rows.join() + '</w:tbl>'
    }

    static String row(String... cells) {
        '<w:tr>' + cells.join() + '</w:tr>'
    }

    static String control(String content) {
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>$content</w:sdtContent></w:sdt>"
    }

    /** The words that are printed, in order, wherever they stand. */
    static String words(String body) {
        def docx = TemplateSpec.filled(new WordSample().xml(body)).docx()
        assert WordSample.faults(docx) == []
        (WordSample.part(docx, 'word/document.xml') =~ /<w:t[^>]*>([^<]*)</).collect { it[1] }.join(' ').replaceAll(/\s+/, ' ').trim()
    }

    def 'tags are filled in #where'() {
        expect:
        words(body) == expected

        where:
        where                                   | body                                                                                       | expected
        'a content control of blocks'           | control(p('{{ organisme.sigle }}'))                                                        | 'CQS'
        'a content control in a line'           | "<w:p>${control(r('{{ organisme.sigle }}'))}${r('x')}</w:p>"                               | 'CQS x'
        'a tag over the edge of one'            | "<w:p>${control(r('{{ organisme.'))}${r('sigle }}')}</w:p>"                                | 'CQS'
        'a content control of rows'             | table(control(row(cell(p('{{ dépenses.description }}')))))  + p('x')                       | 'Salle &amp; café Papier &lt;A4&gt; x'
        'a content control of a cell'           | table(row(control(cell(p('{{ organisme.sigle }}'))))) + p('y')                             | 'CQS y'
        'a repetition over controls'            | EACH + control(p('{{ p }}')) + END                                                         | 'Alpha Bêta Gamma'
        'a repetition in a control'             | control(EACH + p('{{ p }}') + END)                                                         | 'Alpha Bêta Gamma'
        'a link'                                | "<w:p><w:hyperlink w:anchor=\"a\">${r('{{ organisme.sigle }}')}</w:hyperlink><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/></w:p>" | 'CQS'
        'an insertion'                          | "<w:p><w:ins w:id=\"1\" w:author=\"A\">${r('{{ organisme.sigle }}')}</w:ins></w:p>"        | 'CQS'
        'the result of a field'                 | "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TITLE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>${r('{{ organisme.sigle }}')}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" | 'CQS'
        'a simple field'                        | "<w:p><w:fldSimple w:instr=\" TITLE \">${r('{{ organisme.sigle }}')}</w:fldSimple></w:p>" | 'CQS'
        'a table in a table'                    | table(row(cell(table(row(cell(p('{{ dépenses.description }}')))) + p(''))))  + p('x')      | 'Salle &amp; café Papier &lt;A4&gt; x'
        'a table in a row that repeats'         | table(row(cell(p('{{ thèmes.titre }}') + table(row(cell(p('{{ thèmes.activités.titre }}')))) + p('')))) + p('x') | 'Eau Atelier Colloque Terre Paix Marche x'
        'repetitions in repetitions in a line'  | p('{{ pour chaque t de thèmes }}{{ t.titre }}: {{ pour chaque a de t.activités }}{{ a.titre }} {{ fin }}{{ fin }}') | 'Eau: Atelier Colloque Terre: Paix: Marche'
        'whole tables that repeat'              | EACH + table(row(cell(p('{{ p }}')))) + END + p('x')                                       | 'Alpha Bêta Gamma x'
        'tables that depend on a condition'     | p('{{ si vide existe }}') + table(row(cell(p('a')))) + p('{{ sinon }}') + table(row(cell(p('b')))) + END + p('x') | 'b x'
        'rows that depend on a condition'       | table(row(cell(p('{{ si vide existe }}'))), row(cell(p('a'))), row(cell(p('{{ sinon }}'))), row(cell(p('b'))), row(cell(p('{{ fin }}')))) + p('x') | 'b x'
        'rows that repeat, and depend'          | table(row(cell(p('{{ pour chaque t de thèmes }}'))), row(cell(p('{{ si t.activités existe }}'))), row(cell(p('{{ t.titre }} {{ rang }}'))), row(cell(p('{{ fin }}'))), row(cell(p('{{ fin }}')))) + p('x') | 'Eau 1 Paix 3 x'
        'two controls in one row'               | table(row(cell(p('{{ pour chaque t de thèmes }}{{ pour chaque a de t.activités }}'))), row(cell(p('{{ t.titre }}/{{ a.titre }}'))), row(cell(p('{{ fin }}') + p('{{ fin }}')))) + p('x') | 'Eau/Atelier Eau/Colloque Paix/Marche x'
    }

    def 'a text box is filled alike in both of its forms'() {
        given:
        def content = "<w:txbxContent>$EACH${p('{{ p }} {{ organisme.sigle }}')}$END</w:txbxContent>"
        def body = '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
            "<mc:Choice Requires=\"wps\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"x\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>$content</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>" +
            "<mc:Fallback><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>$content</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"

        when:
        def xml = WordSample.part(TemplateSpec.filled(new WordSample().xml(body)).docx(), 'word/document.xml')
        def forms = (xml =~ /(?s)<w:txbxContent>(.*?)<\/w:txbxContent>/).collect { it[1] }

        then:
        forms.size() == 2
        forms[0] == forms[1]
        forms[0].contains('Alpha') && forms[0].contains('Gamma') && forms[0].count('CQS') == 3
    }

    def 'headers, footers and both kinds of notes are filled'() {
        given:
        def sample = WordSample.of('x').header('{{ organisme.sigle }}').footer('{{ pour chaque p de partenaires }}{{ p }} {{ fin }}')
            .notes('footnote', [1: '{{ organisme.nom }}']).notes('endnote', [1: '{{ si approuvé }}Oui{{ fin }}'])
        sample.body = "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:endnoteReference w:id=\"1\"/></w:r></w:p>"

        when:
        def docx = TemplateSpec.filled(sample).docx()

        then:
        WordSample.read(docx, 'word/header1.xml') == 'CQS'
        WordSample.read(docx, 'word/footer1.xml') == 'Alpha Bêta Gamma '
        WordSample.part(docx, 'word/footnotes.xml').contains('Comité Québec-Sud')
        WordSample.part(docx, 'word/endnotes.xml').contains('Oui')
    }

    def 'a control bound to a property of the file lets go of it where a tag is filled: Word would bring the tag back'() {
        given:
        def bound = { String text -> '<w:sdt><w:sdtPr><w:alias w:val="Titre"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>' +
            "<w:sdtContent>${p(text)}</w:sdtContent></w:sdt>" }

        when:
        def xml = WordSample.part(TemplateSpec.filled(new WordSample().xml(bound('{{ organisme.nom }}') + bound('Titre') + p('x'))).docx(), 'word/document.xml')

        then:
        xml.count('w:dataBinding') == 1
        xml.indexOf('w:dataBinding') > xml.indexOf('Comité')
    }

    def 'sections repeat with their orientation'() {
        given:
        def section = { boolean wide -> '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/><w:pgSz ' +
            (wide ? 'w:w="15840" w:h="12240" w:orient="landscape"' : 'w:w="12240" w:h="15840"') + '/></w:sectPr></w:pPr></w:p>' }

        when:
        def xml = WordSample.part(TemplateSpec.filled(new WordSample().xml(EACH + p('{{ p }}') + section(false) +
            table(row(cell(p('{{ p }} large')))) + section(true) + END + p('Fin'))).docx(), 'word/document.xml')

        then:
        (xml =~ /w:orient="landscape"|<w:pgSz w:w="12240"/).collect { it.contains('landscape') } == [false, true] * 3 + [false]
    }

    def 'what names give in each level: #text'() {
        expect:
        TemplateSpec.fill(WordSample.of(text)) == expected

        where:
        text                                                                                                     | expected
        '{{ pour chaque t de thèmes }}{{ pour chaque a de t.activités }}{{ t.rang }}.{{ rang }} {{ fin }}{{ fin }}' | '1.1 1.2 3.1 '
        '{{ pour chaque t de thèmes }}{{ pour chaque a de t.activités }}{{ a.rank }}/{{ t.activités.nombre }} {{ fin }}{{ fin }}' | '1/2 2/2 1/1 '
        '{{ pour chaque t de thèmes }}{{ pour chaque a de t.activités }}{{ si t.dernier }}{{ a.titre }}{{ fin }}{{ si premier }}!{{ fin }}{{ fin }}{{ fin }}' | '!Marche!'
        '{{ pour chaque t de thèmes }}{{ titre }}{{ pour chaque a de activités }}-{{ titre }}{{ fin }} {{ fin }}' | 'Eau-Atelier-Colloque Terre Paix-Marche '
        '{{ pour chaque t de thèmes }}{{ si t.rang au moins 2 }}{{ t.titre }} {{ fin }}{{ fin }}{{ thèmes.nombre }}' | 'Terre Paix 3'
        '| {{ rang }} | {{ thèmes.titre }} | {{ thèmes.rang }} | {{ thèmes.activités.nombre }} | {{ thèmes.nombre }} |\nFin' | '| 1 | Eau | 1 | 2 | 3 |\n| 2 | Terre | 2 | 0 | 3 |\n| 3 | Paix | 3 | 1 | 3 |\nFin'
    }
}
