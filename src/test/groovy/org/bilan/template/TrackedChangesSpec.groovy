package org.bilan.template

import spock.lang.Specification

/** A template in which somebody tracked changes reads as if they had all been accepted. */
class TrackedChangesSpec extends Specification {
    static final String WHO = 'w:id="1" w:author="A"'

    static String run(String text) {
        "<w:r><w:t xml:space=\"preserve\">$text</w:t></w:r>"
    }

    static String gone(String text) {
        "<w:del $WHO><w:r><w:delText xml:space=\"preserve\">$text</w:delText></w:r></w:del>"
    }

    static String added(String inside) {
        "<w:ins $WHO>$inside</w:ins>"
    }

    static String mark(String change) {
        "<w:pPr><w:rPr><w:$change $WHO/></w:rPr></w:pPr>"
    }

    static String row(String properties, String cell) {
        "<w:tr>$properties<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr><w:p>${run(cell)}</w:p></w:tc></w:tr>"
    }

    static String table(String rows) {
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>$rows</w:tbl>"
    }

    def '#what'() {
        when:
        def docx = TemplateSpec.filled(new WordSample().xml(body)).docx()

        then:
        WordSample.read(docx) == expected
        !(WordSample.part(docx, 'word/document.xml') =~ /<w:(ins|del|delText|moveFrom|moveTo)\b|Change\b|smartTag/)

        where:
        what                                        | body                                                                                              || expected
        'a tag begun in an insertion'               | "<w:p>${added(run('{{ organ'))}${run('isme.sigle }}')}</w:p>"                                     || 'CQS'
        'a tag with a word deleted in it'           | "<w:p>${run('{{ organisme.')}${gone('titre')}${added(run('sigle'))}${run(' }}')}</w:p>"           || 'CQS'
        'a deleted tag'                             | "<w:p>${run('A')}${gone('{{ inconnu }}')}${run('B {{ organisme.sigle }}')}</w:p>"                  || 'AB CQS'
        'a block whose end alone was inserted'      | "<w:p>${run('{{ si approuvé }}oui')}${added(run('{{ fin }}'))}</w:p>"                             || 'oui'
        'a block whose old end was deleted'         | "<w:p>${run('{{ si approuvé }}oui')}${gone('{{ fin }}')}${run(' oui{{ fin }}')}</w:p>"            || 'oui oui'
        'text that was moved'                       | "<w:p><w:moveFrom $WHO>${run('{{ a }}')}</w:moveFrom>${run('x')}</w:p><w:p><w:moveTo $WHO>${run('{{ organisme.sigle }}')}</w:moveTo></w:p>" || 'x\nCQS'
        'looks that were changed'                   | "<w:p><w:pPr><w:pPrChange $WHO><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange $WHO><w:rPr/></w:rPrChange></w:rPr><w:t>{{ organisme.sigle }}</w:t></w:r></w:p>" || 'CQS'
        'a paragraph mark that was deleted'         | "<w:p>${mark('del')}${run('{{ organisme.sigle }} et ')}</w:p><w:p>${run('fin')}</w:p>"            || 'CQS et fin'
        'a tag over two paragraphs made one'        | "<w:p>${mark('del')}${run('{{ organisme.')}</w:p><w:p>${run('sigle }}')}</w:p>"                   || 'CQS'
        'a paragraph deleted whole'                 | "<w:p>${mark('del')}${gone('{{ inconnu }}')}</w:p><w:p>${run('{{ organisme.sigle }}')}</w:p>"     || 'CQS'
        'three paragraphs run together'             | "<w:p>${mark('del')}${run('a')}</w:p><w:p>${mark('del')}${run('b')}</w:p><w:p>${run('{{ organisme.sigle }}')}</w:p>" || 'abCQS'
        'a deleted paragraph before a table'        | "<w:p>${mark('del')}${gone('x')}</w:p>${table(row('', '{{ organisme.sigle }}'))}<w:p/>"           || '| CQS |\n'
        'a deleted row'                             | table(row("<w:trPr><w:del $WHO/></w:trPr>", '{{ inconnu }}') + row("<w:trPr><w:ins $WHO/></w:trPr>", '{{ organisme.sigle }}')) + '<w:p/>' || '| CQS |\n'
        'a table of which every row was deleted'    | "<w:p>${run('a')}</w:p>" + table(row("<w:trPr><w:del $WHO/></w:trPr>", 'x')) + "<w:p>${run('{{ organisme.sigle }}')}</w:p>" || 'a\nCQS'
        'a link whose text was deleted'             | "<w:p><w:hyperlink w:anchor=\"a\">${gone('x')}</w:hyperlink>${run('{{ organisme.sigle }}')}</w:p>" || 'CQS'
        'no tag at all'                             | "<w:p>${run('a')}${gone('b')}${added(run('c'))}</w:p>"                                              || 'ac'
        'a heading that was changed'                | "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr>${run('{{ organisme.')}${gone('x')}${run('sigle }}')}</w:p>" || 'CQS'
    }

    def 'a note reads the same'() {
        given:
        def sample = new WordSample().xml('<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>').notes('footnote', [1: 'NOTE'])
        sample.related('footnotes', sample.relatives.footnotes.replace(run('NOTE'), "${run('{{ organisme.')}${gone('titre')}${added(run('sigle'))}${run(' }}')}"))

        expect:
        WordSample.part(TemplateSpec.filled(sample).docx(), 'word/footnotes.xml') =~ />CQS</
        !(WordSample.part(TemplateSpec.filled(sample).docx(), 'word/footnotes.xml') =~ /titre|w:ins/)
    }

    def 'a part without a tag keeps its tracked changes'() {
        given:
        def sample = WordSample.of('{{ organisme.nom }}').header('x')
        def header = WordSample.part(sample.bytes(), 'word/header1.xml').replace('<w:r>', '<w:ins w:id="1" w:author="A"><w:r>').replace('</w:r>', '</w:r></w:ins>')

        when:
        def docx = TemplateSpec.filled(sample.part('word/header1.xml', header)).docx()

        then:
        WordSample.part(docx, 'word/header1.xml') == header
    }
}
