package org.bilan.template

import spock.lang.Specification

/** What has a number or a name of its own in Word, and what happens to it where it repeats or vanishes. */
class RepetitionSpec extends Specification {
    static final String EACH = '<w:p><w:r><w:t>{{ pour chaque p de partenaires }}</w:t></w:r></w:p>'
    static final String END = '<w:p><w:r><w:t>{{ fin }}</w:t></w:r></w:p>'

    static String p(String content) {
        "<w:p>$content</w:p>"
    }

    static String t(String text) {
        "<w:r><w:t xml:space=\"preserve\">$text</w:t></w:r>"
    }

    static String mark(int id, String name) {
        "<w:bookmarkStart w:id=\"$id\" w:name=\"$name\"/>"
    }

    static String end(int id) {
        "<w:bookmarkEnd w:id=\"$id\"/>"
    }

    static byte[] made(String body) {
        made(new WordSample().xml(body))
    }

    static byte[] made(WordSample sample) {
        def docx = TemplateSpec.filled(sample).docx()
        assert WordSample.faults(docx) == []
        docx
    }

    static String xml(byte[] docx, String part = 'document') {
        WordSample.part(docx, "word/${part}.xml")
    }

    static List<String> all(String xml, String pattern) {
        (xml =~ pattern).collect { it[1] }
    }

    def 'a link leads to the bookmark of its own repetition, before or after it'() {
        when:
        def xml = xml(made(EACH +
            p("<w:hyperlink w:anchor=\"suite\">${t('voir')}</w:hyperlink>") +
            p(mark(5, 'suite') + t('{{ p }}') + end(5)) +
            p("<w:hyperlink w:anchor=\"suite\">${t('retour')}</w:hyperlink><w:hyperlink w:anchor=\"ailleurs\">${t('x')}</w:hyperlink>") + END +
            p(mark(9, 'ailleurs') + end(9) + mark(10, 'suite_2') + end(10) + "<w:hyperlink w:anchor=\"suite\">${t('y')}</w:hyperlink>")))

        then:
        all(xml, /w:anchor="(\w+)"/) == ['suite', 'suite', 'ailleurs', 'suite_3', 'suite_3', 'ailleurs', 'suite_4', 'suite_4', 'ailleurs', 'suite']
        all(xml, /w:name="(\w+)"/) == ['suite', 'suite_3', 'suite_4', 'ailleurs', 'suite_2']
    }

    def 'fields that refer to a bookmark follow it'() {
        when:
        def field = { String code -> "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> $code </w:instrText></w:r>" +
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' }
        def xml = xml(made(EACH + p(mark(1, 'page') + t('{{ p }}') + end(1)) +
            p(field('PAGEREF page \\h') + field('PAGE') + '<w:fldSimple w:instr=" REF Page ">' + t('x') + '</w:fldSimple>') + END))

        then:
        all(xml, / PAGEREF (\w+) /) == ['page', 'page_2', 'page_3']
        all(xml, / REF (\w+) /) == ['page', 'page_2', 'page_3']
        xml.count('> PAGE </w:instrText>') == 3
    }

    def 'a bookmark over what repeats, into it or out of it stays one with both ends'() {
        expect:
        all(xml(made(body)), /w:name="(\w+)"/) == names

        where:
        body                                                                                     | names
        p(mark(1, 'a')) + EACH + p(t('{{ p }}')) + END + p(end(1))                                | ['a']
        p(mark(1, 'a')) + EACH + p(t('{{ p }}') + end(1)) + END                                   | ['a']
        EACH + p(mark(1, 'a') + t('{{ p }}')) + END + p(end(1))                                   | ['a']
        EACH.replace('partenaires', 'vide') + p(mark(1, 'a') + t('{{ p }}')) + END + p(end(1))    | []
        p(mark(1, 'a')) + EACH.replace('partenaires', 'vide') + p(end(1)) + END + p(t('x'))       | ['a']
        EACH + p(mark(1, 'a') + t('{{ si premier }}') + t('x') + end(1) + t('{{ fin }}') + t('y')) + END | ['a', 'a_2']
        EACH + p(mark(1, 'a' * 40) + t('{{ p }}') + end(1)) + END                                 | ['a' * 40, 'a' * 38 + '_2', 'a' * 38 + '_3']
    }

    def 'bookmarks of repetitions in each other have names of their own'() {
        when:
        def xml = xml(made(p(t('{{ pour chaque thème de thèmes }}')) + p("<w:hyperlink w:anchor=\"ici\">${t('x')}</w:hyperlink>") +
            p(t('{{ pour chaque a de partenaires }}')) + p(mark(3, 'ici') + t('{{ a }}') + end(3) +
            "<w:hyperlink w:anchor=\"ici\">${t('x')}</w:hyperlink>") + END + END))

        then:
        all(xml, /(?:anchor|name)="(\w+)"/).take(5) == ['ici', 'ici', 'ici', 'ici_2', 'ici_2']
        all(xml, /anchor="(\w+)"/).size() == 12
    }

    def 'controls, comments, tracked changes and paragraphs do not share their number'() {
        when:
        def xml = xml(made(EACH +
            '<w:p w14:paraId="1A2B3C4D" w14:textId="77777777"><w:commentRangeStart w:id="4"/><w:sdt><w:sdtPr><w:id w:val="123"/><w:alias w:val="Nom"/></w:sdtPr>' +
            "<w:sdtContent>${t('{{ p }}')}</w:sdtContent></w:sdt><w:ins w:id=\"8\" w:author=\"A\">${t('!')}</w:ins><w:commentRangeEnd w:id=\"4\"/>" +
            '<w:r><w:commentReference w:id="4"/></w:r><w:permStart w:id="6" w:edGrp="everyone"/><w:permEnd w:id="6"/></w:p>' + END))

        then:
        xml.count('<w:alias') == 3
        xml.count('commentReference') == 1
        all(xml, /<w:permStart w:id="(\d+)"/) == all(xml, /<w:permEnd w:id="(\d+)"/)
    }

    def 'each repetition has a note of its own with the values of its item'() {
        given:
        def reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
        def sample = new WordSample().xml(EACH + p(t('{{ p }}') + reference) + END +
            p(t('{{ si vide existe }}x') + '<w:r><w:footnoteReference w:id="3"/></w:r>' + t('{{ fin }}y')) + p(t('z') + '<w:r><w:footnoteReference w:id="4"/></w:r>'))
            .notes('footnote', [2: 'Note sur {{ p }} ({{ rang }})', 3: 'Jamais', 4: 'De {{ organisme.sigle }}'])

        when:
        def docx = made(sample)

        then:
        all(xml(docx), /footnoteReference w:id="(\d+)"/) == ['2', '5', '6', '4']
        new groovy.xml.XmlSlurper(false, false).parseText(xml(docx, 'footnotes')).'w:footnote'.collect { [it.@'w:id'.text(), it.text()] } ==
            [['-1', ''], ['2', 'Note sur Alpha (1)'], ['5', 'Note sur Bêta (2)'], ['6', 'Note sur Gamma (3)'], ['4', 'De CQS']]
    }

    def 'endnotes too, and notes that always stay are left byte for byte'() {
        given:
        def sample = new WordSample().xml(EACH + p(t('{{ p }}') + '<w:r><w:endnoteReference w:id="1"/></w:r>') + END + p('<w:r><w:footnoteReference w:id="1"/></w:r>'))
            .notes('endnote', [1: 'Fin']).notes('footnote', [1: 'Pied'])

        when:
        def docx = made(sample)

        then:
        xml(docx, 'endnotes').count('Fin') == 3
        xml(docx, 'footnotes') == sample.relatives['footnotes']
    }

    def 'the checker reads a note with the names that are known at its reference'() {
        given:
        def text = { String tags -> new WordSample().xml(p(t('{{ pour chaque a de activités }}')) + p(t('x') + '<w:r><w:footnoteReference w:id="1"/></w:r>') + END)
            .notes('footnote', [1: tags]).bytes() }

        expect:
        Template.check(text('{{ a.titre }} {{ rang }}'), TemplateCheckSpec.KNOWN) == []
        Template.check(text('{{ a.titres }}'), TemplateCheckSpec.KNOWN).collect { [it.id(), it.place().part(), it.nearest()[0]] } ==
            [['unknown-field', 'word/footnotes.xml', 'a.titre']]
    }

    def 'a drawing in a text box is numbered in both of its forms'() {
        given:
        def box = { String form -> "<mc:$form Requires=\"wps\"><w:drawing><wp:inline wp14:anchorId=\"1\"><wp:docPr id=\"4\" name=\"Boîte\"/><w:txbxContent>${p(t('{{ p }}'))}</w:txbxContent></wp:inline></w:drawing></mc:$form>" }
        def body = EACH + '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp14="w">' +
            "${box('Choice')}<mc:Fallback><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"_x0000_s1026\"><v:textbox><w:txbxContent>${p(t('{{ p }}'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>" +
            '</mc:AlternateContent></w:r></w:p>' + END

        when:
        def xml = xml(made(body))

        then:
        xml.count('>Alpha<') == 2
        xml.count('>Gamma<') == 2
        !xml.contains('_x0000_s1026')
        !xml.contains('anchorId')
    }

    def 'what would fill the memory is refused with the place'() {
        given:
        def list = '[' + (['{}'] * 3_000).join(',') + ']'
        def sample = WordSample.of('{{ pour chaque a de x }}\n{{ pour chaque b de y }}\n{{ si a.c existe }}\nz\n{{ fin }}\n{{ fin }}\n{{ fin }}')

        when:
        TemplateSpec.filled(sample, "{\"x\":$list,\"y\":$list}")

        then:
        def refused = thrown(TemplateRefused)
        refused.findings().collect { [it.id(), it.place().piece()] } == [['too-long', '{{ pour chaque b de y }}']]
    }
}
