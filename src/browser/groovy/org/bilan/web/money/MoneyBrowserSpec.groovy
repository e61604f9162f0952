package org.bilan.web.money

import com.microsoft.playwright.Locator
import java.nio.file.Files
import org.bilan.security.Role
import org.bilan.web.BrowserSpec

/** The finance consultant's month, in a year of its own that no other story looks at. */
class MoneyBrowserSpec extends BrowserSpec {
    private static final String YEAR = '/expenses?year=2023-09-01'

    def "the finance consultant pastes forty expenses from a spreadsheet, splits one over three grants, explains a variance"() {
        given: 'forty rows as a spreadsheet copies them, headings first, days before months, amounts as people write them'
        signIn(Role.FINANCE)
        page.navigate('/expenses')
        def rows = (1..40).collect { "${13 + it % 10}/11/2023\tPapeterie Rive\tFourniture n° $it\tadministration\t1 0${it.toString().padLeft(2, '0')},50 \$\tF-$it\tà classer" }
        def sheet = (['Date\tFournisseur\tLibellé\tCatégorie\tMontant\tNo de facture\tMon avis'] + rows).join('\r\n')

        when:
        button('Saisir des dépenses').click()
        paste(sheet)

        then:
        saved(40)
        page.locator('#grid-status').textContent() != ''
        barriers() == []

        when: 'the page is opened again, they are all there with their sum'
        page.navigate("$YEAR&q=papeterie")

        then:
        page.locator('[data-grid] tbody:nth-of-type(2) tr').count() == 40
        page.locator('tfoot').textContent().contains('40\u00a0840,00')

        when: 'one of them is split'
        leads { page.locator('[data-grid] tbody:nth-of-type(2) tr').first().locator('a').click() }
        part(0, 'NQSF 3', '40 %')
        part(1, 'PSOCI 4', '300,25')
        part(2, 'LOUISE-GRENIER 2', '')
        page.locator('.parts tbody tr').nth(2).locator('[data-rest-here]').click()

        then:
        see('[data-rest]').containsText(~/^0,00/)

        when:
        leads { button('Enregistrer l’imputation').click() }

        then:
        page.locator('.said').textContent() == 'Enregistré.'
        page.locator('.parts [name=charged]').all().collect { it.inputValue() }.findAll() == ['LOUISE-GRENIER 2', 'NQSF 3', 'PSOCI 4']
        page.locator('[data-rest]').textContent().startsWith('0,00')
        barriers() == []

        when: 'its voucher is chosen'
        def voucher = Files.createTempFile('facture', '.pdf')
        Files.writeString(voucher, '%PDF-1.4\n%%EOF')
        page.locator('#file').setInputFiles(voucher)

        then:
        page.locator('#voucher-shown object').waitFor() == null

        when: 'a line that varies is explained where it stands'
        page.navigate('/grants/NQSF/budget?period=2021-09-01/2024-08-31')
        def why = page.getByLabel('À expliquer\u00a0: Activités d’éducation')
        why.fill('Les ateliers sont reportés à l’automne.')
        why.blur()
        page.locator('form.explain [role=status]', new com.microsoft.playwright.Page.LocatorOptions(hasText: 'Enregistré.')).waitFor()
        page.reload()

        then:
        page.getByLabel('Explication\u00a0: Activités d’éducation').inputValue() == 'Les ateliers sont reportés à l’automne.'
        barriers() == []
    }

    def "cells are typed over, filled down and taken back by keys alone, and a mistake is told beside its cell"() {
        given:
        signIn(Role.FINANCE)
        page.navigate(YEAR)
        button('Saisir des dépenses').click()

        when:
        type('20 novembre 2023', 'Tab', 'Imprimerie', 'Tab', 'Affiches', 'Tab', 'comm', 'Tab', '1,234', 'Enter')

        then:
        see(cell(0, 5).locator('.problem')).containsText('deux façons')

        when:
        page.keyboard().press('ArrowUp')
        4.times { page.keyboard().press('ArrowRight') }
        type('250', 'Enter')

        then:
        saved(1)
        see(cell(0, 5)).hasText('250,00')
        see(cell(0, 4)).hasText('Communications')

        when: 'a second row takes what is above'
        type('21 novembre 2023')
        page.keyboard().press('Tab')
        page.keyboard().down('Shift')
        4.times { page.keyboard().press('ArrowRight') }
        page.keyboard().up('Shift')
        page.keyboard().press('Control+d')
        page.keyboard().press('Control+s')

        then:
        saved(2)
        see(cell(1, 3)).hasText('Affiches')

        when: 'taken back and saved again'
        page.keyboard().press('Control+z')
        page.keyboard().press('Control+y')
        page.keyboard().press('Control+s')

        then:
        saved(2)
        see(cell(1, 3)).hasText('Affiches')

        when: 'Escape leaves the grid'
        page.keyboard().press('Escape')

        then:
        see(page.getByText('Clavier et collage')).isFocused()
    }

    def "what is typed without connection is kept in the browser and saved when it is back, once"() {
        given:
        signIn(Role.FINANCE)
        page.navigate(YEAR)
        button('Saisir des dépenses').click()

        when:
        window.setOffline(true)
        type('22 novembre 2023', 'Tab', 'Taxi', 'Tab', 'Course de nuit', 'Tab', 'dépl', 'Tab', '31,25', 'Enter')
        page.locator('[data-state=offline]').waitFor()
        window.setOffline(false)

        then:
        saved(1)

        when:
        page.navigate("$YEAR&q=course+de+nuit")

        then:
        page.locator('[data-grid] tbody:nth-of-type(2) tr').count() == 1
    }

    def "on a telephone the list is cards, and an expense is entered by its form, without scripts too"() {
        given:
        open(javaScriptEnabled: scripts)
        page.setViewportSize(360, 740)
        signIn(Role.FINANCE)
        page.navigate('/expenses')

        expect:
        page.locator('table[role=grid]').count() == 0
        page.locator('thead').boundingBox().width <= 1
        overhang() == 0

        when:
        leads { link('Une dépense par formulaire').click() }
        page.locator('#incurred_on').fill('23 novembre 2023')
        page.locator('#description').fill("Café $scripts")
        page.locator('#amount').fill('12,50')
        page.locator('#category').selectOption('activity')
        leads { button('Enregistrer').click() }

        then:
        page.locator('h1').textContent() == "Café $scripts"
        page.locator('.head p').textContent().contains('12,50\u00a0\$')
        overhang() == 0

        where:
        scripts << [true, false]
    }

    private void paste(String text) {
        page.evaluate('''text => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }''', text)
    }

    private void type(String... keys) {
        keys.each { it in ['Tab', 'Enter'] ? page.keyboard().press(it) : page.keyboard().type(it) }
    }

    private Locator cell(int row, int column) {
        page.locator('tbody.fresh tr').nth(row).locator('th, td').nth(column)
    }

    private void part(int row, String charged, String part) {
        def line = page.locator('.parts tbody tr').nth(row)
        line.locator('[name=charged]').fill(charged)
        line.locator('[name=part]').fill(part)
    }

    /** Waits until that many rows are stored. */
    private boolean saved(int rows) {
        page.waitForFunction('rows => document.querySelectorAll("tr[data-state=saved]").length === rows', rows)
        true
    }
}
