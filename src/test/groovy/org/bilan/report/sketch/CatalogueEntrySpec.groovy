package org.bilan.report.sketch

import org.bilan.report.ReportKind
import org.bilan.report.field.Catalogue
import org.bilan.report.make.Preview
import org.bilan.report.make.ReportTemplates

import java.nio.file.Path
import org.bilan.document.MiniDocx
import org.bilan.document.word.DocxPackage
import org.bilan.funding.FunderProfile
import org.bilan.funding.ProfileKind
import org.bilan.funding.Profiles
import org.bilan.template.CompiledTemplate
import org.bilan.template.DocumentProperties
import org.bilan.template.Field.Type
import org.bilan.template.Template
import org.bilan.template.TemplateFinding.Code
import org.bilan.value.Language
import spock.lang.Specification

/** What is listed of each name: label, type, meaning, a tag and an example. */
class CatalogueEntrySpec extends Specification {
    static final Profiles PROFILES = new Profiles(Path.of('target/no-home'))
    static final List<Type> SCALARS = [Type.TEXT, Type.NUMBER, Type.FIGURE, Type.MONEY, Type.PERCENT, Type.DATE, Type.PERIOD, Type.YES_NO]

    def "no name lacks its label, type, meaning, tag or example: #name #language"() {
        given:
        def profile = PROFILES.find(name).get()
        def entries = entries(profile, language)

        expect:
        entries.size() > 100
        entries.findAll { [it.label(), it.typeInWords(), it.meaning(), it.tag(), it.example()].any { it == null || it.blank } } == []
        entries.findAll { it.example() =~ /\{\{|\bnull\b/ } == []
        entries.findAll { it.type() == Type.STORY && it.path().startsWith(STORY[language]) }*.label() == profile.sections()*.title()*.in(language)
        entries*.path().unique().size() == entries.size()

        where:
        [name, language] << [PROFILES.names(), Language.values()].combinations()
    }

    def "the checker accepts every tag where it belongs: #name #language"() {
        given:
        def profile = PROFILES.find(name).get()
        def docx = new MiniDocx(written(entries(profile, language)) { it.tag() }).bytes()

        expect:
        Template.check(docx, Catalogue.of(kind(profile), profile).vocabulary()).findAll { it.error || it.code() == Code.FORMAT_MISMATCH }.collect { "${it.code()} ${it.place().line()}" } == []

        where:
        [name, language] << [['annual', 'foundation', 'mrif-qsf'], Language.values()].combinations()
    }

    def "the example of a plain value is what the preview prints for its tag: #name #language"() {
        given:
        def profile = PROFILES.find(name).get()
        def every = entries(profile, language)
        def plain = every.findAll { it.type() in SCALARS }
        def template = Template.compile(new MiniDocx(written(every) { it in plain ? "[${it.path()}|${it.tag()}]" : '' }).bytes())
        def printed = [MadeUp.FEW, MadeUp.MANY].collectMany { text(filled(template, profile, language, it)) }.findAll { it =~ /^\[.*\|.*\]$/ }.toSet().groupBy { it.replaceFirst(/\|.*/, '').substring(1) }
        def values = plain.collectEntries { [it, (printed[it.path()] ?: []).collect { line -> line.replaceFirst(/^[^|]*\|/, '')[0..<-1] }.findAll { it != '—' && !it.blank }] }

        expect:
        values.count { !it.value.empty } > plain.size() * 0.8
        values.findAll { entry, shown -> !shown.empty && !shown.any { loose(it) == loose(entry.example()) || entry.example().endsWith('…') && loose(it).startsWith(loose(entry.example())[0..<-1]) } }
            .collect { entry, shown -> [entry.path(), entry.example(), shown.take(2)] } == []

        where:
        name       | language
        'annual'   | Language.FR
        'mrif-qsf' | Language.FR
        'annual'   | Language.EN
        'mrif-qsf' | Language.ES
    }

    /** Whether a space breaks is the document's matter. */
    private static String loose(String text) {
        text.replace('\u00a0', ' ')
    }

    static final Map<Language, String> STORY = [(Language.FR): 'récit ', (Language.EN): 'narrative ', (Language.ES): 'relato ']

    static ReportKind kind(FunderProfile profile) {
        profile.kind() == ProfileKind.ANNUAL ? ReportKind.ANNUAL : ReportKind.FUNDER
    }

    static List<CatalogueEntry> entries(FunderProfile profile, Language language) {
        CatalogueEntry.of(kind(profile), profile, language)
    }

    /** As {@link Preview} fills it, before it is laid out. */
    static byte[] filled(CompiledTemplate template, FunderProfile profile, Language language, MadeUp much) {
        def scope = Catalogue.of(kind(profile), profile).scope(MadeUpFacts.material(profile, language, much))
        ReportTemplates.fill(template, scope, new DocumentProperties('', '', MadeUpFacts.DATE), profile, language).docx()
    }

    /** Each tag where it belongs: in a paragraph, of a list in a row or a repetition, of an inner list within that of the outer one. */
    static String written(List<CatalogueEntry> entries, Closure<String> text) {
        def lists = entries.findAll { it.type() == Type.LIST && it.tag().contains('…') }
        entries.collect { entry ->
            def holders = lists.findAll { entry.path().startsWith(it.path() + '.') }.sort { it.path().size() }
            def own = text(entry)
            def repeated = holders.collect { it.tag().split(' … ') }
            if (!own) return ''
            def within = entry.type() == Type.LIST && entry.tag().contains('…') || holders.empty ? repeated : repeated.dropRight(1)
            def cell = !holders.empty && within.size() < repeated.size()
            within.collect { paragraph(it[0]) }.join('') + (cell ? row(own) : paragraph(own)) + within.reverse().collect { paragraph(it[1]) }.join('')
        }.join('')
    }

    static String paragraph(String text) {
        "<w:p><w:r><w:t xml:space='preserve'>${text}</w:t></w:r></w:p>"
    }

    static String row(String text) {
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph(text)}</w:tc></w:tr></w:tbl>" + paragraph('')
    }

    static List<String> text(byte[] docx) {
        def xml = new groovy.xml.XmlSlurper(false, true).parseText(DocxPackage.read(docx).text('word/document.xml'))
        xml.'**'.findAll { it.name() == 'p' }.collect { p -> p.'**'.findAll { it.name() == 't' }*.text().join('').trim().replaceAll(/\s+/, ' ') }
    }
}
