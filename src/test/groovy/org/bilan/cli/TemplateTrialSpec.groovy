package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.template.WordSample
import spock.lang.Specification
import spock.lang.TempDir

/** A template tried from the command line: with made-up data, and against a report. */
class TemplateTrialSpec extends Specification {
    @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()
    Map<String, String> environment = [:]

    def "a preview is written as Word and PDF, in the language of the template's name"() {
        given:
        def docx = folder.resolve('p.docx')
        def pdf = folder.resolve('p.pdf')

        expect:
        run('template', 'preview', 'report-templates/annual/template.es.docx', '--out', "$docx,$pdf", '--rows', 'few') == 0
        Files.readAllBytes(docx)[0..1] == 'PK'.bytes.toList()
        Files.readAllBytes(pdf)[0..3] == '%PDF'.bytes.toList()
        org.bilan.document.word.DocxPackage.read(Files.readAllBytes(docx)).storyParts().any {
            org.bilan.document.word.DocxPackage.read(Files.readAllBytes(docx)).text(it).contains('Vista previa — datos inventados')
        }
        run('template', 'preview', 'report-templates/annual/template.es.docx', '--out', "$docx", '--rows', 'dozens') == 2
    }

    def "with an engine that is not there nothing is written, and the exit code says that it was refused: #language"() {
        given:
        def pdf = folder.resolve('p.pdf')
        environment.BILAN_LIBREOFFICE = folder.resolve('nowhere').toString()

        expect:
        run('--lang', language, 'template', 'preview', 'report-templates/annual/template.fr.docx', '--out', "$pdf", '--engine', 'libreoffice') == 1
        err.toString('UTF-8').contains(said)
        !Files.exists(pdf)
        run('template', 'preview', 'report-templates/annual/template.fr.docx', '--out', "$pdf", '--engine', 'word') == 2
        run('template', 'preview', 'report-templates/annual/template.fr.docx', '--out', "$pdf", '--engine', 'bilan') == 0

        where:
        language || said
        'fr'     || 'n’est pas à l’endroit'
        'en'     || 'is not where'
        'es'     || 'no está donde'
    }

    def "a template with errors is not previewed, and they are told"() {
        given:
        def wrong = folder.resolve('wrong.docx')
        Files.write(wrong, WordSample.of('{{ organizme.nom }}').bytes())

        expect:
        run('template', 'preview', "$wrong", '--out', "${folder.resolve('p.docx')}") == 1
        err.toString('UTF-8').contains('organizme')
        !Files.exists(folder.resolve('p.docx'))
    }

    def "what a template asks of a report is told line by line"() {
        given:
        def home = folder.resolve('home').toString()
        run('--home', home, 'import', 'samples/ciso-2021-2022')
        out.reset()

        expect:
        run('--home', home, 'template', 'needs', 'report-templates/foundation/template.fr.docx', '--grant', 'LEO-CORMIER', '--period', '2021-09-01/2022-08-31') == 0
        def lines = out.toString('UTF-8').readLines()
        lines.any { it =~ /^prêt\u00a0: Budget \(\d+ postes/ }
        lines.every { it =~ /^(prêt|manque|en partie|s’il y en a)\u00a0: / }
    }

    private int run(String... arguments) {
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), environment), arguments)
    }
}
