package org.bilan.web.report.workspace

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.document.WordSample
import org.bilan.web.BrowserSpec
import spock.lang.TempDir

/** Annexes are dropped on the report's page and put in order there from the keyboard; on reports of months that no other story tells. */
class AnnexBrowserSpec extends BrowserSpec {
    @TempDir Path folder

    def "files are sent as they are chosen, ordered by keys, and refused with what to do"() {
        given:
        signIn()
        page.navigate('/reports/new?kind=funder&grant=LEO-CORMIER&from=2021-09-01&to=2022-05-31')
        leads { button('Préparer le rapport').click() }
        def contract = Files.write(folder.resolve('Contrat.pdf'), new WordSample().heading(1, 'Contrat').text('Entre nous').pdf().bytes())
        def invoice = Path.of('samples/ciso-2021-2022/documents/facture-INT-183.pdf')
        def note = Files.writeString(folder.resolve('note.txt'), 'Bonjour')

        when:
        page.locator('#annex-files').setInputFiles([contract, invoice] as Path[])
        page.waitForFunction('() => document.querySelectorAll("[data-annex]").length === 2')
        button('Ajouter les pièces justificatives de cette subvention').click()
        page.waitForFunction('() => document.querySelectorAll("[data-annex]").length === 3')

        then:
        titles() == ['Contrat', 'facture-INT-183', 'Pièces justificatives des dépenses']
        barriers() == []

        when: 'the first is brought to the end by its arrow, which keeps the focus'
        page.locator('[data-annex]').nth(0).locator('[value=down]').focus()
        page.keyboard().press('Enter')
        page.waitForFunction('() => document.querySelector(".annex-title").textContent === "facture-INT-183"')
        page.keyboard().press('Enter')
        page.waitForFunction('() => document.querySelectorAll(".annex-title")[2].textContent === "Contrat"')

        then:
        titles() == ['facture-INT-183', 'Pièces justificatives des dépenses', 'Contrat']

        when: 'what is no annex is refused'
        page.locator('#annex-files').setInputFiles(note)

        then:
        see('#annexes .summary').containsText('note.txt')
        barriers() == []

        when:
        page.setViewportSize(360, 740)

        then:
        overhang() == 0
        barriers() == []
    }

    def "an annex is dragged by the mouse to another place, and files are dropped from elsewhere"() {
        given:
        signIn()
        page.navigate('/reports/new?kind=funder&grant=NQSF&from=2021-09-01&to=2022-05-31')
        leads { button('Préparer le rapport').click() }
        def files = ['Un', 'Deux', 'Trois'].collect { Files.write(folder.resolve("${it}.pdf"), new WordSample().heading(1, it).text('Entre nous').pdf().bytes()) }
        page.locator('#annex-files').setInputFiles(files as Path[])
        page.waitForFunction('() => document.querySelectorAll("[data-annex]").length === 3')

        when: 'the last goes before the first'
        page.locator('[data-annex]').nth(2).dragTo(page.locator('[data-annex]').nth(0), new com.microsoft.playwright.Locator.DragToOptions().setTargetPosition(20, 4))
        page.waitForFunction('() => document.querySelector(".annex-title").textContent === "Trois"')

        then:
        titles() == ['Trois', 'Un', 'Deux']

        when: 'it is there for who comes later'
        page.reload()

        then:
        titles() == ['Trois', 'Un', 'Deux']

        when: 'a file is dropped on the page'
        page.evaluate("""() => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array([1, 2, 3])], 'note.txt', { type: 'text/plain' }));
            const place = document.querySelector('[data-drop]');
            ['dragenter', 'dragover', 'drop'].forEach(kind => place.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })));
        }""")

        then: 'it was taken: it is refused for what it is'
        see('#annexes .summary').containsText('note.txt')
    }

    private List<String> titles() {
        page.locator('.annex-title').allTextContents()
    }
}
