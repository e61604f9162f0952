package org.bilan.template

import java.util.zip.ZipInputStream
import org.bilan.document.word.ValidDocx
import org.bilan.value.Language
import spock.lang.Specification

class AnnotationSpec extends Specification {
    static final String W = WordSample.W

    private static Map<String, String> parts(byte[] docx) {
        def zip = new ZipInputStream(new ByteArrayInputStream(docx))
        Map<String, String> parts = [:]
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            parts[entry.name] = new String(zip.readAllBytes(), 'UTF-8')
        }
        parts
    }

    private static byte[] annotated(byte[] docx) {
        Annotation.annotate(docx, TemplateCheckSpec.all(docx), Language.FR)
    }

    private static List<List> told(List<TemplateFinding> findings) {
        findings.collect { [it.id(), it.where(Language.FR), it.place().marked(), it.nearest()] }
    }

    /** By author, what each comment says. */
    private static List<List<String>> comments(byte[] docx) {
        def root = new groovy.xml.XmlParser(false, false).parseText(parts(docx)['word/comments.xml'])
        root.'w:comment'.collect { one -> [one.@'w:author', one.'w:p'.collect { it.'w:r'.'w:t'*.text().join() }.join('\n')] }
    }

    static final String MANY = '''
        # Argent
        Reçu : {{ subvention.montent }} le {{ subvention.début }}
        | Quoi | {{ dépenses.montan }} |
        {{ si approuvé }}
        {{ zzz.yyy }}

        Fin'''

    def 'each finding is a comment where it is, and all else stays as it was'() {
        given:
        def before = WordSample.of(MANY).header('{{ organisme.non }}').bytes()
        def findings = TemplateCheckSpec.all(before)

        when:
        def after = annotated(before)

        then:
        comments(after)*.first().unique() == ['Bilan']
        comments(after)*.last().every { text -> findings.any { text.contains(it.sentence(Language.FR)) } }
        comments(after).size() == findings.size()
        comments(after)*.last().any { it.contains('en-tête, paragraphe 1') }
        ValidDocx.faults(after) == []

        and: 'the rest'
        def changed = ['word/comments.xml', 'word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']
        parts(after).findAll { !(it.key in changed) } == parts(before).findAll { !(it.key in changed) }
        parts(after)['word/document.xml'].replaceAll(/<w:commentRange\w+ w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/, '')
            .replace('<w:p></w:p>', '<w:p/>') == parts(before)['word/document.xml'].replace('<w:p></w:p>', '<w:p/>')
    }

    def 'the annotated copy has the same findings, and annotating it again replaces the comments'() {
        given:
        def before = WordSample.of(MANY).header('{{ organisme.non }}').bytes()

        when:
        def once = annotated(before)
        def twice = annotated(once)

        then:
        told(TemplateCheckSpec.all(once)) == told(TemplateCheckSpec.all(before))
        comments(twice) == comments(once)
        parts(twice)['word/document.xml'] == parts(once)['word/document.xml']

        and: 'once all is right, no comment of ours is left in a report'
        !parts(Annotation.annotate(once, [], Language.FR))['word/comments.xml'].contains('Bilan')
    }

    def "people's comments stay, and their numbers are not used again"() {
        given:
        def docx = new CommentedSample().bytes()

        when:
        def after = annotated(docx)

        then:
        comments(after)*.first() == ['Ana', 'Bilan', 'Bilan', 'Bilan']
        comments(after)[0][1] == 'À relire'
        parts(after)['word/comments.xml'].findAll(/<w:comment w:id="\d+"/).unique().size() == 4
        ValidDocx.faults(after) == []
    }

    def 'a comment stands in cells, in empty paragraphs and beside text boxes'() {
        given:
        def box = '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{ organisme.non }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'

        when:
        def after = annotated(new WordSample().xml(box + '<w:p/>').bytes())
        def document = parts(after)['word/document.xml']

        then:
        comments(after).any { it[1].contains('« organisme.non »') }
        !document.replaceAll(/(?s).*<w:txbxContent>|<\/w:txbxContent>.*/, '').contains('comment')
    }

    def 'what is refused is not annotated'() {
        when:
        Annotation.annotate('Bonjour'.bytes, [], Language.FR)

        then:
        thrown(TemplateRefused)
    }

    /** With a comment of a person's. */
    static class CommentedSample extends WordSample {
        CommentedSample() {
            xml('<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>{{ organisme.non }}</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>')
            others['comments'] = 'À relire'
        }

        @Override
        byte[] bytes() {
            def parts = AnnotationSpec.parts(super.bytes())
            parts['word/comments.xml'] = "<w:comments xmlns:w=\"$W\"><w:comment w:id=\"7\" w:author=\"Ana\"><w:p><w:r><w:t>À relire</w:t></w:r></w:p></w:comment></w:comments>".toString()
            parts['word/document.xml'] = parts['word/document.xml'].replaceAll(/<w:commentsReference[^>]*\/>/, '')
            def out = new ByteArrayOutputStream()
            def zip = new java.util.zip.ZipOutputStream(out)
            parts.each { name, text ->
                zip.putNextEntry(new java.util.zip.ZipEntry(name))
                zip.write(text.getBytes('UTF-8'))
                zip.closeEntry()
            }
            zip.close()
            out.toByteArray()
        }
    }
}
