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
        '{{ si organisme.sigle est «\u00a0CQS\u00a0» }}a{{ fin }}'          | 'a'
        '{{ si organisme.sigle est “cqs” }}a{{ fin }}'                      | 'a'
        '{{ si organisme.sigle n’est pas "CQS" }}a{{ sinon }}b{{ fin }}'    | 'b'
        '{{ note à revoir… « bientôt » – ou pas }}x'                        | 'x'
        '{{ co\u2011porteur }} {{ co\u2013porteur }} {{ Co-Porteur }}'      | 'Ana Ana Ana'
        '{\u200b{ organisme.sigle }\u2060}'                                 | 'CQS'
        'a{\u200b{ organisme.sigle }} b {{ organisme.sigle }\u200b} c'      | 'aCQS b CQS c'
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

    def 'as an editor of Google writes it, a template prints the same, suggestions accepted'() {
        given:
        def text = '''
            # {{ organisme.nom }}
            {{ pour chaque p de partenaires }}
            - {{ p }}
            {{ fin }}
            |# Date | Montant |
            | {{ dépenses.date }} | {{ dépenses.montant | dollars }} |
            Chez {{ organisme.nom }}, {{ si approuvé }}oui{{ sinon }}non{{ fin }}.'''
        def google = new WordSample()
        google.runs = { String line ->
            line.split(/(?<=[{ .])/).withIndex().collect { piece, i ->
                def run = '<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:vertAlign w:val="baseline"/><w:rtl w:val="0"/></w:rPr>' +
                    "<w:t xml:space=\"preserve\">${groovy.xml.XmlUtil.escapeXml(piece)}</w:t></w:r>"
                i % 3 == 1 ? "<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_$i\"/><w:id w:val=\"$i\"/></w:sdtPr><w:sdtContent><w:ins w:author=\"A\" w:id=\"$i\">$run</w:ins>" +
                    '<w:del w:author="A" w:id="0"><w:r><w:delText>{{</w:delText></w:r></w:del></w:sdtContent></w:sdt>' : run
            }.join()
        }

        expect:
        TemplateSpec.fill(google.text(text)) == TemplateSpec.fill(WordSample.of(text))
    }

    def 'a file laid out by hand has no more blanks than Word shows'() {
        expect:
        TemplateSpec.fill(new WordSample().xml('<w:p>\n  <w:r>\n    <w:t>\n      Chez {{ organisme.sigle }}\n      et nous\n    </w:t>\n  </w:r>\n</w:p>')) ==
            'Chez CQS       et nous'
    }

    def 'a tag that Word has made a link of stays one, and a tag over its border prints where it begins'() {
        given:
        def link = { "<w:hyperlink w:anchor=\"a\"><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>$it</w:t></w:r></w:hyperlink>" }
        def text = { "<w:r><w:t xml:space=\"preserve\">$it</w:t></w:r>" }

        when:
        def docx = TemplateSpec.filled(new WordSample().xml(
            "<w:p>${link('{{ organisme.sigle }}')}</w:p><w:p>${text('{{ ')}${link('organisme.sigle')}${text(' }}')}</w:p><w:p>${link('{{ organisme.')}${text('sigle }} ici')}</w:p>")).docx()

        then:
        WordSample.read(docx) == 'CQS\nCQS\nCQS ici'
        WordSample.part(docx, 'word/document.xml').count('<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">CQS</w:t>') == 2
    }

    def 'marks of fields in and around a tag stay in their order'() {
        given:
        def mark = { "<w:r><w:fldChar w:fldCharType=\"$it\"/></w:r>" }
        def text = { "<w:r><w:t xml:space=\"preserve\">$it</w:t></w:r>" }
        def body = "<w:p>${mark('begin')}<w:r><w:instrText> HYPERLINK \\l \"a\" </w:instrText></w:r>${text('{{ organ')}${mark('separate')}${text('isme.sigle }} ici')}${mark('end')}</w:p>"

        when:
        def docx = TemplateSpec.filled(new WordSample().xml(body)).docx()

        then:
        WordSample.read(docx) == 'CQS ici'
        (WordSample.part(docx, 'word/document.xml') =~ /fldCharType="(\w+)"/).collect { it[1] } == ['begin', 'separate', 'end']
    }

    def 'a content control with a tag is not written over by the data it was bound to'() {
        given:
        def control = { "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>$it</w:t></w:r></w:p></w:sdtContent></w:sdt>" }

        when:
        def docx = TemplateSpec.filled(new WordSample().xml(control('{{ organisme.sigle }}') + control('sans balise') + '<w:p/>')).docx()
        def xml = WordSample.part(docx, 'word/document.xml')

        then:
        WordSample.read(docx) == 'CQS\nsans balise\n'
        xml.count('w:dataBinding') == 1
        xml.indexOf('w:dataBinding') > xml.indexOf('CQS')
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
