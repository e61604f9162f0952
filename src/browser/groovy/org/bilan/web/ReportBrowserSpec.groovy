package org.bilan.web

import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import java.nio.file.Files
import org.bilan.security.Role

/** From the wish for a report to its file and to what is still missing in it. */
class ReportBrowserSpec extends BrowserSpec {
    private static final int REPORT_TIME = 180_000

    def "the coordinator makes the annual report in French, sees it made, takes the PDF and reads what to check"() {
        given:
        signIn()
        page.navigate('/')

        when:
        leads { link('Faire le rapport annuel 2021-2022').click() }
        page.locator('.quick summary').click()
        leads { button('Produire le rapport').click() }

        then:
        page.locator('h1').textContent() == 'Rapport annuel 2021-2022'
        see('#status').isVisible()

        when:
        def pdf = taken('PDF')

        then:
        new String(pdf, 0, 5, 'ISO-8859-1') == '%PDF-'
        pdf.length > 100_000

        and: 'the report that Word opens is there too'
        taken('Word (DOCX)')[0..1] == [0x50, 0x4B]

        and: 'the round figure that no record bears out is among the findings, and their number is right'
        def findings = page.locator('ul.findings > li')
        def together = page.locator('ul.places > li').count()
        def alone = findings.all().count { it.locator('ul.places').count() == 0 }
        page.locator('#findings').textContent().replaceAll(/\D/, '') as int == together + alone
        findings.allTextContents().any { it.contains('550') }
        barriers() == []

        when: 'the page was left, the report is found again'
        page.navigate('/reports')
        leads { page.locator('section[aria-labelledby=made]').getByText('Rapport annuel 2021-2022').first().click() }

        then:
        link('PDF').isVisible()
    }

    def "a funder's report is made in English, from the grant's own line"() {
        given:
        open(locale: 'en-CA')
        signIn(Role.FINANCE)
        page.navigate('/?year=2021-09-01')

        when:
        leads {
            page.locator('section', new com.microsoft.playwright.Page.LocatorOptions(hasText: 'Grants'))
                    .locator('a[href*="grant=LOUISE-GRENIER"]').first().click()
        }

        then:
        page.getByLabel('Report to a funder').isChecked()
        page.locator('#grant').inputValue() == 'LOUISE-GRENIER'
        page.locator('#from').inputValue() == '2021-09-01'

        when: 'there is no English template for this funder, so the report is asked for in French'
        page.getByLabel('French').check()
        page.locator('.quick summary').click()
        page.getByLabel('Excel tables').check()
        leads { button('Make the report').click() }

        then:
        taken('Excel tables (XLSX)')[0..1] == [0x50, 0x4B]
        new String(taken('PDF'), 0, 5, 'ISO-8859-1') == '%PDF-'
    }

    def "the annual report is prepared in Spanish by keys alone"() {
        given:
        open(locale: 'es-MX')
        signIn(Role.ADMIN)
        page.navigate('/reports/new')

        when:
        tabTo('#language')
        page.keyboard().press('ArrowRight')
        page.keyboard().press('ArrowLeft')
        tabTo('main form button')
        leads { page.keyboard().press('Enter') }

        then:
        new String(taken('PDF'), 0, 5, 'ISO-8859-1') == '%PDF-'
        page.locator('html').getAttribute('lang') == 'es'
        page.locator('.head').textContent().contains('Español')
    }

    def "without scripts the page asks again by itself until the report is there"() {
        given:
        open(javaScriptEnabled: false)
        signIn()
        page.navigate('/reports/new')

        when:
        page.getByLabel('Rapport à un bailleur de fonds').check()
        page.locator('#grant').selectOption('LEO-CORMIER')
        page.locator('.quick summary').click()
        leads { button('Produire le rapport').click() }

        then:
        new String(taken('PDF'), 0, 5, 'ISO-8859-1') == '%PDF-'
    }

    def "what is missing in the form is said, and what was chosen is kept"() {
        given:
        signIn()
        page.navigate('/reports/new')

        when:
        page.getByLabel('Rapport à un bailleur de fonds').check()
        page.locator('#from').fill('2022-09-01')
        page.locator('#to').fill('2021-09-01')
        page.locator('.quick summary').click()
        ['Word', 'PDF'].each { page.getByLabel(it, new Page.GetByLabelOptions(exact: true)).uncheck() }
        leads { button('Produire le rapport').click() }

        then:
        def said = page.locator('.summary').textContent()
        said.contains('Choisissez la subvention')
        said.contains('La fin vient avant le début')
        said.contains('Choisissez au moins un fichier')
        page.getByLabel('Rapport à un bailleur de fonds').isChecked()
        page.locator('#from').inputValue() == '2022-09-01'
        barriers() == []
    }

    def "a reader sees the reports and makes none"() {
        given:
        signIn(Role.READER)

        when:
        page.navigate('/reports')

        then:
        page.locator('h1').textContent() == 'Rapports'
        link('Faire un rapport').count() == 0

        when:
        def answer = page.navigate('/reports/new')

        then:
        answer.status() == 403
    }

    /** The file behind a link of the report's page, once it is made. */
    private byte[] taken(String name) {
        link(name).waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        def download = page.waitForDownload { link(name).click() }
        Files.readAllBytes(download.path())
    }
}
