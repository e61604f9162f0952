package org.bilan.template

import spock.lang.Specification

/** What Word, LibreOffice and autocorrection do to a tag must not change what it prints. */
class SplitTagSpec extends Specification {

    def 'tags split at every sign print as whole ones'() {
        given:
        def text = '''
            Chez {{ organisme.nom }}, {{ si approuvé }}oui{{ sinon }}non{{ fin }}.
            {{ pour chaque p de partenaires }}
            - {{ p }}
            {{ fin }}
            |# Date | Montant |
            | {{ dépenses.date }} | {{ dépenses.montant | dollars }} |
            Fin'''

        expect:
        TemplateSpec.fill(WordSample.shattered(text)) == TemplateSpec.fill(WordSample.of(text))
        TemplateSpec.fill(WordSample.of(text)).contains('Chez Comité Québec-Sud, oui.')
    }

    def 'as Word in French has it: #tag'() {
        expect:
        TemplateSpec.fill(WordSample.of(tag + '.')) == expected + '.'

        where:
        tag                                                                 | expected
        '{{\u00a0organisme.nom\u00a0}}'                                     | 'Comité Québec-Sud'
        '{{\u202forganisme.sigle\u202f}}'                                   | 'CQS'
        '{{ subvention.de\u0301but }}'                                      | '2021-09-01'
        '{{ Subvention.Début }}'                                            | '2021-09-01'
        '{{ SUBVENTION.DEBUT | Date courte }}'                              | '2021-09-01'
        '{{ organisme\u200b.nom }}'                                         | 'Comité Québec-Sud'
        '{{ organisme . nom }}'                                             | 'Comité Québec-Sud'
        '{{ si organisme.sigle n\u2019est\u00a0pas CQS }}a{{ sinon }}b{{ fin }}' | 'b'
        '{{ Si organisme.sigle est CQS }}a{{ Sinon }}b{{ Fin }}'            | 'a'
        '{{ Pour\u00a0chaque p de partenaires }}{{ P }}{{ Fin }}'           | 'AlphaBêtaGamma'
        '{{ pour chaque p d\u2019partenaires }}{{ p }}{{ fin }}'            | 'AlphaBêtaGamma'
        '{{ fin si }}'.replace('{{ fin si }}', '{{ si approuvé }}a{{ fin si }}') | 'a'
    }

    def 'a tag keeps the looks of the run it begins in, and its neighbours theirs'() {
        given:
        def body = '<w:p><w:r><w:t>Chez </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{ organ</w:t></w:r>' +
            '<w:proofErr w:type="gramStart"/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">isme.nom }} ici</w:t></w:r></w:p>'

        when:
        def xml = WordSample.part(TemplateSpec.filled(new WordSample().xml(body)).docx(), 'word/document.xml')

        then:
        xml.contains('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Comité Québec-Sud</w:t></w:r>')
        xml.contains('<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> ici</w:t></w:r>')
    }

    def 'tracked insertions count and tracked deletions do not'() {
        given:
        def body = '<w:p><w:r><w:t>{{ organisme.</w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>titre</w:delText></w:r></w:del>' +
            '<w:ins w:id="2" w:author="A"><w:r><w:t>nom</w:t></w:r></w:ins><w:r><w:t> }}</w:t></w:r></w:p>'

        expect:
        TemplateSpec.fill(new WordSample().xml(body)) == 'Comité Québec-Sud'
    }

    def 'tags work in links, content controls, text boxes, headers and footers'() {
        given:
        def tag = { "<w:r><w:t>{{ $it }}</w:t></w:r>" }
        def body = "<w:p><w:hyperlink w:anchor=\"a\">${tag('organisme.sigle')}</w:hyperlink></w:p>" +
            "<w:sdt><w:sdtPr/><w:sdtContent><w:p>${tag('organisme.nom')}</w:p></w:sdtContent></w:sdt>" +
            "<w:p><w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:txbxContent><w:p>${tag('budget.prévu')}</w:p>" +
            '</w:txbxContent></v:textbox></w:pict></w:r></w:p>'
        def sample = new WordSample().xml(body).header('Entête {{ organisme.sigle }}').footer('{{ organisme.site }}')

        when:
        def docx = TemplateSpec.filled(sample).docx()

        then:
        WordSample.read(docx).replace('\u00a0', ' ') == 'CQS\nComité Québec-Sud\n1 000'
        WordSample.read(docx, 'word/header1.xml') == 'Entête CQS'
        WordSample.read(docx, 'word/footer1.xml') == '—'
    }

    def 'data never becomes markup, a tag or a field: #text'() {
        given:
        def json = groovy.json.JsonOutput.toJson([x: text])

        when:
        def docx = TemplateSpec.filled(WordSample.of('A {{ x }} B'), json).docx()

        then:
        WordSample.read(docx) == "A $printed B"

        where:
        text                                        | printed
        '{{ organisme.nom }}'                       | '{{ organisme.nom }}'
        '</w:t></w:r><w:p/>'                        | '</w:t></w:r><w:p/>'
        '&amp; & < > "'                             | '&amp; & < > "'
        'une ligne\ndeux lignes\tet une tabulation' | 'une ligne⏎deux lignes→et une tabulation'
        'signe \u0007 et \uFFFF interdits'          | 'signe  et  interdits'
        'emoji \uD83C\uDF0D et \uD83C seul'         | 'emoji \uD83C\uDF0D et  seul'
    }

    def 'a part without a tag is kept byte for byte'() {
        given:
        def sample = WordSample.of('{{ organisme.nom }}').header('Sans balise')

        expect:
        WordSample.part(TemplateSpec.filled(sample).docx(), 'word/header1.xml') == WordSample.part(sample.bytes(), 'word/header1.xml')
    }
}
