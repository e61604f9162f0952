package org.bilan.web.template

import com.microsoft.playwright.Download
import com.microsoft.playwright.Locator
import com.microsoft.playwright.options.FilePayload
import java.nio.file.Files
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream
import org.bilan.document.word.DocxPackage
import org.bilan.web.BrowserSpec

/** The coordinator makes a template the organization's own. */
class TemplateBrowserSpec extends BrowserSpec {
    private static final double REPORT_TIME = 240_000
    private static final String WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    private static final String ADDRESS = '/templates/mrif-qsf/fr'

    def "the coordinator takes a template, changes it in Word with a slip, mends it, tries it, and makes a report with it"() {
        given:
        signIn()
        page.navigate('/templates')
        leads { page.locator("a[href='$ADDRESS']").click() }

        when: 'she takes the Word file and types a paragraph in it, with a slip of the hand'
        def shipped = taken { link('Prendre le fichier Word').click() }
        send('Mot de la coordination', changed(shipped, 'Subvention : {{ subvention.montan }}'))

        then: 'she reads what is wrong and where, and cannot use it'
        page.url().contains('?version=')
        see('.findings').containsText('subvention.montant')
        see(page.locator('.typed mark').first()).containsText('montan')
        page.locator('.state').textContent() == 'brouillon'
        button('Utiliser cette version').count() == 0
        barriers() == []

        when: 'she sends the mended file'
        send('Mot de la coordination, corrigé', changed(shipped, 'Subvention de notre organisme : {{ subvention.montant }}'))

        then:
        see(button('Utiliser cette version')).isVisible()

        when: 'she looks at what it asks of a report'
        leads { link('Ce qu’il demande').click() }
        page.locator('#grant').selectOption('NQSF')
        page.locator('#from').fill('2021-09-01')
        page.locator('#to').fill('2022-08-31')
        leads { button('Voir ce qu’il demande').click() }

        then:
        see('.asked').containsText('Indicateurs')
        see('.asked').containsText('Subvention et entente')
        barriers() == []

        when: 'she tries it with made-up data'
        leads { link('Aperçu').click() }
        page.getByLabel('beaucoup, avec de longs noms et des valeurs absentes').check()
        leads { button('Faire l’aperçu').click() }
        page.locator('.paper img').first().waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        def preview = taken { link('Prendre en Word').click() }

        then:
        text(preview).contains('Subvention de notre organisme\u00a0: 1')
        stories(preview).every { it.contains('Aperçu — données inventées') }
        barriers() == []

        when: 'she puts it in use and makes a report'
        leads { link('Vérification').click() }
        leads { button('Utiliser cette version').click() }
        page.navigate('/reports/new')
        page.getByLabel('Rapport à un bailleur de fonds').check()
        page.locator('#grant').selectOption('NQSF')
        page.locator('.quick summary').click()
        leads { button('Produire le rapport').click() }
        page.locator('ul.files').waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        def report = taken { page.locator('ul.files a[href$=".docx"]').click() }

        then: 'it is written with her paragraph, and says with which version'
        text(report) =~ /Subvention de notre organisme\u00a0: 210.000/
        page.locator('#status').textContent() =~ /Fait avec la version [0-9a-f]{8}/

        when: 'the versions tell what was sent, and the shipped template is taken back'
        page.navigate("$ADDRESS/versions")

        then:
        page.locator('.versions > li').count() == 2
        page.locator('.versions > li').nth(0).textContent().contains('en service')
        page.locator('.versions > li').nth(1).textContent().contains('brouillon')
        page.locator('.versions > li').nth(1).textContent().contains('Mot de la coordination')
        barriers() == []

        cleanup:
        page.navigate("$ADDRESS/versions")
        page.getByText('Revenir au modèle fourni').click()
    }

    private void send(String note, byte[] docx) {
        page.locator('#file').setInputFiles(new FilePayload('modele.docx', WORD, docx))
        page.locator('#note').fill(note)
        leads { button('Envoyer et vérifier').click() }
    }

    private byte[] taken(Closure<?> click) {
        Download download = page.waitForDownload { click() }
        Files.readAllBytes(download.path())
    }

    /** As Word leaves a file: with a paragraph more, whose tag it has cut into runs. */
    private static byte[] changed(byte[] docx, String line) {
        def cut = line.indexOf('.') + 1
        def runs = [line.substring(0, cut), line.substring(cut)].collect { "<w:r><w:t xml:space=\"preserve\">$it</w:t></w:r>" }.join('<w:proofErr w:type="spellStart"/>')
        def bytes = new ByteArrayOutputStream()
        def out = new ZipOutputStream(bytes)
        def zip = new ZipInputStream(new ByteArrayInputStream(docx))
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            def content = zip.readAllBytes()
            out.putNextEntry(new ZipEntry(entry.name))
            out << (entry.name == 'word/document.xml' ? new String(content, 'UTF-8').replaceFirst('<w:body>', "<w:body><w:p>${java.util.regex.Matcher.quoteReplacement(runs)}</w:p>").getBytes('UTF-8') : content)
            out.closeEntry()
        }
        out.close()
        bytes.toByteArray()
    }

    private static String text(byte[] docx) {
        DocxPackage.read(docx).text('word/document.xml').replaceAll('<[^>]+>', '')
    }

    private static List<String> stories(byte[] docx) {
        def read = DocxPackage.read(docx)
        read.storyParts().findAll { it.contains('header') }.collect { read.text(it).replaceAll('<[^>]+>', '') }
    }
}
