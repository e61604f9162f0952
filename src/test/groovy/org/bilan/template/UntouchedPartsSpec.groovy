package org.bilan.template

import java.util.zip.ZipInputStream
import spock.lang.Specification

/** What holds no tag comes out of a template byte for byte. */
class UntouchedPartsSpec extends Specification {
    static final String XML = '<?xml version="1.0"?>\n'
    static final Map<String, Object> OTHERS = [
        'word/theme/theme9.bin': 'thème  avec des  blancs',
        'word/settings.xml': "${XML}<w:settings xmlns:w='$WordSample.W' ><w:zoom   w:percent='90' /><w:trackRevisions/></w:settings>",
        'word/fontTable.xml': "<w:fonts xmlns:w='$WordSample.W'/>",
        'word/diagrams/data1.xml': '<dgm:dataModel xmlns:dgm="d"><dgm:pt>{{ pas une balise }}</dgm:pt></dgm:dataModel>',
        'customXml/item1.xml': '\ufeff<a><!-- gardé --><b  c = "1"/></a>',
        'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="d"/>',
        'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Word</Application></Properties>',
        'docProps/custom.xml': '<Properties/>',
        'word/inconnu/quoi.dat': [0, 1, 2, 0, -1, 80, 76] as byte[],
        'word/media/image1.png': [137, 80, 78, 71, 13, 10, 26, 10, 0] as byte[]]

    /** A template whose only tag is in the body, with parts of every kind around it. */
    static WordSample sample() {
        def sample = WordSample.of('# {{ organisme.nom }}\nFin').header('Sans balise').footer('Ni ici')
        def types = WordSample.part(sample.bytes(), '[Content_Types].xml')
        OTHERS.each { name, content -> sample.part(name, content) }
        sample.part('[Content_Types].xml', types.replace('</Types>',
            '<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="dat" ContentType="application/octet-stream"/>' +
                '<Default Extension="png" ContentType="image/png"/></Types>'))
    }

    static Map<String, byte[]> parts(byte[] docx) {
        def parts = [:]
        new ZipInputStream(new ByteArrayInputStream(docx)).withCloseable { zip ->
            for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
                parts[entry.name] = zip.readAllBytes()
            }
        }
        parts
    }

    def 'every part but the text, its styles and what the file says of itself is the same bytes'() {
        given:
        def before = parts(sample().bytes())

        when:
        def after = parts(TemplateSpec.filled(sample()).docx())

        then: 'nothing is lost; new are the properties, and the numbering of the list styles that narratives use'
        after.keySet() - before.keySet() == ['docProps/core.xml', 'word/numbering1.xml'] as Set
        before.keySet() - after.keySet() == [] as Set

        and: 'the default language and the styles of generated pieces are in the styles, the new parts among types and relationships'
        before.findAll { name, content -> content != after[name] }.keySet() ==
            ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml', 'word/styles.xml'] as Set
        OTHERS.keySet().every { before[it] == after[it] }

        and: 'the content types come first, the others in the order of their names'
        after.keySet() as List == ['[Content_Types].xml'] + (after.keySet() - '[Content_Types].xml').sort()
    }

    def 'content types and relationships are only added to'() {
        given:
        def before = parts(sample().bytes())

        when:
        def after = parts(TemplateSpec.filled(sample()).docx())

        then:
        ['[Content_Types].xml': 2, '_rels/.rels': 1, 'word/_rels/document.xml.rels': 1].every { name, more ->
            def old = entries(before[name])
            def now = entries(after[name])
            now.containsAll(old) && now.size() == old.size() + more
        }
    }

    def 'in the text itself only the tag is another'() {
        expect:
        WordSample.part(TemplateSpec.filled(sample()).docx(), 'word/document.xml').replaceAll(' xml:space="preserve"', '') ==
            WordSample.part(sample().bytes(), 'word/document.xml').replaceAll(' xml:space="preserve"', '').replace('{{ organisme.nom }}', 'Comité Québec-Sud')
    }

    /** As sets of what each entry says, whatever the order of its attributes. */
    private static Set entries(byte[] part) {
        (new String(part, 'UTF-8') =~ /<(?:Default|Override|Relationship) [^>]*>/).collect {
            (it =~ /(\w+)=["']([^"']*)["']/).collect { one -> [one[1], one[2]] } as Set
        } as Set
    }
}
