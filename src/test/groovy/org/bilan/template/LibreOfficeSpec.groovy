package org.bilan.template

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.document.LibreOffice
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Templates saved by LibreOffice, and its view of what was filled. */
@Requires(value = { LibreOffice.isInstalled() }, reason = 'there is no LibreOffice (soffice) on this machine')
class LibreOfficeSpec extends Specification {
    static final Map<String, String> TEMPLATES = ScatteredTagsSpec.TEMPLATES.withIndex().collectEntries { text, i -> ["t$i".toString(), text] }

    @TempDir Path folder

    def 'a template saved by LibreOffice prints what the clean one prints, scattered or not'() {
        given:
        def samples = TEMPLATES.collectEntries { name, text -> [name, WordSample.of(text).bytes()] } +
            TEMPLATES.collectEntries { name, text -> ["s$name".toString(), new Scatter(name.hashCode()).sample(text).bytes()] }

        when:
        def saved = LibreOffice.converted(folder, samples, 'docx')

        then:
        saved.every { name, docx -> read(docx) == read(WordSample.of(TEMPLATES[name.replaceFirst('^s', '')]).bytes()) }
    }

    def 'a value keeps the looks of its tag through LibreOffice'() {
        given:
        def body = '<w:p><w:r><w:t xml:space="preserve">Chez </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{ organ</w:t></w:r>' +
            '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">isme.nom }} ici</w:t></w:r></w:p>'

        when:
        def saved = LibreOffice.converted(folder, [a: new WordSample().xml(body).bytes()], 'docx').a
        def xml = WordSample.part(filled(saved), 'word/document.xml')

        then:
        xml =~ /<w:rPr><w:b\/>(<w:bCs\/>)?<\/w:rPr><w:t xml:space="preserve">Comité Québec-Sud<\/w:t>/
        xml =~ /<w:rPr><w:i\/>(<w:iCs\/>)?<\/w:rPr><w:t xml:space="preserve"> ici<\/w:t>/
    }

    def 'the shipped templates are as good after LibreOffice has saved them'() {
        given:
        def shipped = Files.walk(Path.of('report-templates')).filter { it.toString().endsWith('.docx') }.sorted()
            .collect { it }.collectEntries { [it.toString().replaceAll(/\W/, '_'), Files.readAllBytes(it)] }

        when:
        def saved = LibreOffice.converted(folder, shipped, 'docx')

        then:
        saved.every { name, docx -> Template.compile(docx).findings()*.id() == Template.compile(shipped[name]).findings()*.id() }
        saved.every { name, docx -> names(docx) == names(shipped[name]) }
    }

    def 'LibreOffice reads in a filled document what was written'() {
        given:
        def filled = TEMPLATES.collectEntries { name, text -> [name, TemplateSpec.filled(WordSample.of(text)).docx()] }

        when:
        def seen = LibreOffice.converted(folder, filled, 'txt:Text (encoded):UTF8')

        then:
        seen.every { name, text -> words(new String(text, 'UTF-8')) == words(WordSample.read(filled[name]).replaceAll(/(?m)^\| | \| | \|$/, ' ')) }
    }

    private static List<String> words(String text) {
        text.replace('\ufeff', '').split(/[\s\u00a0\u202f]+/).findAll { it }
    }

    /** The tags of a file in order. */
    private static List<String> names(byte[] docx) {
        (WordSample.read(docx) =~ /\{\{[^{}]*}}/).collect { it.replaceAll(/[\s\u00a0]+/, ' ') }
    }

    private static byte[] filled(byte[] docx) {
        Template.compile(docx).fill(JsonScope.read(new ByteArrayInputStream(TemplateSpec.DATA.getBytes('UTF-8'))),
            org.bilan.value.Language.FR, new DocumentProperties('Rapport', 'CQS', java.time.LocalDate.of(2022, 9, 1))).docx()
    }

    private static String read(byte[] docx) {
        WordSample.read(filled(docx))
    }
}
