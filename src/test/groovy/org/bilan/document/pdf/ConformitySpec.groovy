package org.bilan.document.pdf

import java.time.Instant
import org.bilan.value.Language
import spock.lang.Specification

class ConformitySpec extends Specification {
    static Conformity found(Map changed = [:]) {
        def all = [accessible: 1, archival: '2a', language: 'fr-CA', pages: 3, fonts: 4, strangers: [], figures: 2, silent: 0, tables: 1, bare: 0, attached: []] + changed
        new Conformity(all.accessible, all.archival, all.language, all.pages, all.fonts, all.strangers, all.figures, all.silent, all.tables, all.bare, all.attached)
    }

    def "a report says what it conforms to and what stands in it"() {
        given:
        def pdf = PdfRendererSpec.rich().pdf()

        expect:
        with(Conformity.of(pdf.bytes())) {
            accessible() == 1
            archival() == '2a'
            language() == 'fr-CA'
            pages() == pdf.pageCount()
            fonts() > 2
            strangers() == []
            [figures(), silent(), tables(), bare()] == [3, 0, 2, 0]
            attached() == []
            isWhole()
        }
    }

    def "with files inside it is of the third part, and names them"() {
        given:
        def file = new Attachment('chiffres.csv', 'text/csv', 'Les chiffres', Attachment.Purpose.DATA, Instant.EPOCH, 'a'.bytes)

        expect:
        with(Conformity.of(PdfAttachments.attach(PdfRendererSpec.rich().pdf().bytes(), [file]))) {
            archival() == '3a'
            attached() == ['chiffres.csv']
            isWhole()
        }
    }

    def "what speaks against it is told: #changed"() {
        given:
        def words = ConformityWords.of(found(changed), Language.FR)

        expect:
        !found(changed).isWhole()
        words.verdict().contains('ne suit pas')
        words.breaks().join(' ').contains(said)

        where:
        changed                 || said
        [accessible: 0]         || 'PDF/UA-1'
        [archival: '']          || 'archive'
        [language: '']          || 'langue'
        [strangers: ['Arial']]  || 'Arial'
        [silent: 1]             || 'une image n’a pas de texte'
        [silent: 2]             || '2 images n’ont pas de texte'
    }

    def "it is told in #language, whatever there is of it"() {
        expect:
        ConformityWords.of(found(), language).verdict().contains('PDF/A-2a')
        (0..3).every { many ->
            def words = ConformityWords.of(found(pages: many, fonts: many, figures: many, tables: many, bare: many.intdiv(2), silent: many.intdiv(2), attached: ['a.pdf'] * many), language)
            words.facts().size() == 6 && (words.facts() + words.breaks() + [words.verdict()]).every { !it.contains('{') && !it.contains('null') }
        }

        where:
        language << Language.values().toList()
    }
}
