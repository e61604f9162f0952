package org.bilan.report.make

import org.bilan.report.sketch.MadeUpFacts

import org.bilan.report.ReportFormat
import org.bilan.report.ReportKind
import org.bilan.report.ReportProgress
import org.bilan.report.field.Catalogue
import org.bilan.report.sketch.MadeUp

import java.nio.file.Path
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.word.DocxPackage
import org.bilan.funding.Profiles
import org.bilan.template.Field.Type
import org.bilan.template.Scope
import org.bilan.template.Value
import org.bilan.value.Language
import org.docx4j.openpackaging.packages.WordprocessingMLPackage
import spock.lang.Specification

/** Templates tried with made-up data. */
class PreviewSpec extends Specification {
    static final Profiles PROFILES = new Profiles(Path.of('target/no-home'))

    def "every shipped template is previewed with #much data, and says on each page that it is made up: #name #language"() {
        given:
        def preview = preview(name, language, much)
        def docx = preview.report().files()[0].bytes()
        def mark = MARK[language]
        def document = Loader.loadPDF(preview.report().files()[1].bytes())
        def stripper = new PDFTextStripper()

        expect:
        preview.report().files()*.format() == [ReportFormat.DOCX, ReportFormat.PDF]
        WordprocessingMLPackage.load(new ByteArrayInputStream(docx)).mainDocumentPart.content.size() > 0
        (1..document.numberOfPages).every {
            stripper.startPage = stripper.endPage = it
            stripper.getText(document).contains(mark)
        }
        document.numberOfPages == preview.pages().size()
        document.documentInformation.title.startsWith(mark)
        !DocxPackage.read(docx).text('word/document.xml').contains('{{')
        much != MadeUp.MANY || preview.pages().size() > 2

        cleanup:
        document?.close()

        where:
        [name, language, much] << PROFILES.names().collectMany { name ->
            Language.values().findAll { PROFILES.hasTemplate(name, it) }.collectMany { language -> MadeUp.values().collect { [name, language, it] } }
        }
    }

    def "the same template, language and choice give the same bytes"() {
        expect:
        preview('foundation', Language.FR, MadeUp.MANY).report().files()[0].bytes() == preview('foundation', Language.FR, MadeUp.MANY).report().files()[0].bytes()
    }

    def "with many data every name of the catalogue has a value somewhere, and with nothing none of its lists has an item: #kind"() {
        given:
        def profile = PROFILES.find(kind == ReportKind.ANNUAL ? 'annual' : 'mrif-qsf').get()
        def vocabulary = Catalogue.of(kind, profile).vocabulary()
        def valued = [] as Set
        def asked = [] as Set
        look(vocabulary, [scope(profile, kind, MadeUp.MANY)], valued, asked)
        def empty = (asked - valued - NOT_MADE_UP).toList()

        expect:
        empty == []
        vocabulary.fields().findAll { it.type() == Type.LIST && it.french() in ['activités', 'indicateurs', 'projets', 'thèmes', 'lignes', 'dépenses', 'versements'] }.every {
            scope(profile, kind, MadeUp.NOTHING).find(Scope.key(it.french())).get().scopes().empty
        }

        where:
        kind << ReportKind.values()
    }

    /** What made-up data have none of: other currencies with their rates, books compared with a ledger, gifts to a project. */
    static final Set<String> NOT_MADE_UP = ['field.block.corrections', 'field.block.reconciliation', 'field.block.in.kind', 'field.block.portal.sheet', 'field.grant.rate.policy', 'field.grant.agreed.rate',
        'field.funder.exchange.difference', 'field.funder.exchange.difference.of.the.period', 'field.expense.rate', 'field.expense.rate.date', 'field.expense.rate.source']
    static final Map<Language, String> MARK = [(Language.FR): 'Aperçu — données inventées', (Language.EN): 'Preview — made-up data', (Language.ES): 'Vista previa — datos inventados']

    private static void look(vocabulary, List<Scope> scopes, Set<String> valued, Set<String> asked) {
        vocabulary.fields().each { field ->
            def values = scopes.collectMany { one -> one.find(Scope.key(field.french())).stream().toList() }
            asked << field.meaning()
            if (values.any { has(it) }) {
                valued << field.meaning()
            }
            def inside = values.collectMany { it instanceof Value.Items ? it.scopes() : it instanceof Value.Thing ? [it.scope()] : [] }
            field.inside().ifPresent { look(it, inside, valued, asked) }
        }
    }

    private static boolean has(Value value) {
        switch (value) {
            case Value.Absent: return false
            case Value.Items: return !value.scopes().empty
            case Value.Pictures: return !value.pictures().empty
            case Value.Block: return !value.table().empty
            case Value.Drawing: return !value.chart().empty
            default: return true
        }
    }

    private static Scope scope(profile, ReportKind kind, MadeUp much) {
        def material = MadeUpFacts.material(profile, Language.FR, much)
        Catalogue.of(kind, profile).scope(material)
    }

    private static DraftReport preview(String name, Language language, MadeUp much) {
        def profile = PROFILES.find(name).get()
        ReportMaker.preview(PROFILES.template(name, language).get(), profile, language, much, ReportProgress.SILENT)
    }
}
