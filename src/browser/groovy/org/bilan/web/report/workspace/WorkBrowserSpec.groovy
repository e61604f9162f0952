package org.bilan.web.report.workspace

import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import java.nio.file.Files
import org.bilan.security.Role
import org.bilan.web.BrowserSpec

/** The coordinator writes, the finance consultant approves; both take the files. */
class WorkBrowserSpec extends BrowserSpec {
    private static final double REPORT_TIME = 240_000

    def "both make, approve and download the MRIF report and the annual report"() {
        given:
        signIn()
        page.navigate('/reports/new')

        when: 'the coordinator begins the report to the ministry'
        page.getByLabel('Rapport à un bailleur de fonds').check()
        page.locator('#grant').selectOption('NQSF')
        leads { button('Préparer le rapport').click() }
        drafted()
        def address = page.url()

        then: 'what is missing leads to where it is put right'
        page.locator('.checklist').first().textContent().contains('À vérifier')
        page.locator('.checklist a[href^="/administration/profiles/mrif-qsf"]').count() >= 1
        barriers() == []

        when: 'a text is written with the toolbar and with a figure that stays true'
        def text = page.locator('#section-resume-text')
        text.fill('Appui reçu')
        text.press('ControlOrMeta+a')
        page.locator('#section-resume [data-tool=bold]').click()
        text.press('End')
        text.pressSequentially(' : ')
        page.locator('#section-resume .insert summary').click()
        page.locator('#section-resume .insert input').fill('avenants')
        page.locator('#section-resume [data-insert*="subvention.montant"]').first().click()

        then:
        see(text).hasValue('**Appui reçu** : {{ subvention.montant }}')
        see('#section-resume .shown').containsText(~/Appui reçu : 210\s000\s\$/)
        see('.stale').isVisible()
        see('#section-resume .kept-note').hasText('Enregistré')

        when: 'the page is looked at again, everything is there'
        page.navigate(address)

        then:
        page.locator('#section-resume-text').inputValue() == '**Appui reçu** : {{ subvention.montant }}'
        page.locator('.kept').count() == 0

        when: 'the draft is made again, and its pages turned by keys'
        button('Actualiser').click()
        page.locator('.drafting').waitFor()
        drafted()
        page.locator('.paper').press('PageDown')
        page.waitForFunction('() => document.querySelector("#page-number").value === "2"')
        leads { button('Envoyer en révision').click() }

        then:
        page.locator('.head .state').textContent() == 'en révision'

        when: 'the finance consultant approves it and takes the three files'
        open([:])
        signIn(Role.FINANCE)
        page.navigate('/reports')
        leads { page.locator('section[aria-labelledby=working] a').first().click() }
        page.getByLabel('Remarque (facultative)').fill('Relu, les montants sont justes.')
        leads { button('Approuver').click() }

        then:
        page.locator('ol.history').textContent().contains('Relu, les montants sont justes.')
        new String(taken('PDF'), 0, 5, 'ISO-8859-1') == '%PDF-'
        taken('Word (DOCX)')[0..1] == [0x50, 0x4B]
        taken('Tableaux Excel (XLSX)')[0..1] == [0x50, 0x4B]
        page.locator('form[data-section]').count() == 0
        barriers() == []

        when: 'and the other way round for the annual report'
        page.navigate('/reports/new?kind=annual&from=2021-09-01&to=2022-08-31')
        leads { button('Préparer le rapport').click() }
        drafted()
        leads { button('Envoyer en révision').click() }
        address = page.url()
        open([:])
        signIn()
        page.navigate(address)
        leads { button('Approuver').click() }

        then:
        taken('PDF').length > 100_000

        and: 'both are found among the reports made'
        page.navigate('/reports')
        page.locator('section[aria-labelledby=made] a[href^="/reports/work/"]').count() >= 2
        barriers() == []
    }

    def "two people write the same section: both texts are shown, and one is chosen"() {
        given:
        signIn()
        page.navigate('/reports/new?kind=funder&grant=PSOCI&from=2020-11-01&to=2021-12-31')
        leads { button('Préparer le rapport').click() }
        drafted()
        def address = page.url()
        def other = window.newPage()
        other.navigate(address)

        when:
        page.locator('#section-defis-text').fill('Ce que la première personne écrit.')
        page.locator('#section-defis-text').press('ControlOrMeta+s')
        page.locator('#section-defis .kept-note').getByText('Enregistré', new Locator.GetByTextOptions(exact: true)).waitFor()
        other.locator('#section-defis-text').fill('Ce que la seconde écrit en même temps.')
        other.locator('#section-defis-text').press('ControlOrMeta+s')
        other.locator('.conflict').waitFor()

        then:
        other.locator('.newer').inputValue() == 'Ce que la première personne écrit.'
        other.locator('#section-defis-text').inputValue() == 'Ce que la seconde écrit en même temps.'

        when:
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions(name: 'Garder le mien')).click()
        other.locator('#section-defis .kept-note').getByText('Enregistré', new Locator.GetByTextOptions(exact: true)).waitFor()
        page.navigate(address)

        then:
        page.locator('#section-defis-text').inputValue() == 'Ce que la seconde écrit en même temps.'
    }

    def "the workspace is readable on a telephone and in the dark, in #locale"() {
        given:
        open(locale: locale, colorScheme: com.microsoft.playwright.options.ColorScheme.DARK)
        signIn()
        page.navigate('/reports/new?kind=funder&grant=LEO-CORMIER&from=2021-09-01&to=2022-08-31')
        page.locator('#order [name=language][value=fr]').check()
        leads { page.locator('#order > p button').click() }
        drafted()

        when:
        page.setViewportSize(360, 740)

        then:
        overhang() == 0
        barriers() == []

        where:
        locale << ['en-CA', 'es-MX']
    }

    def "templates and their fields are readable by everyone: #address"() {
        given:
        signIn(Role.ADMIN)
        page.navigate(address)

        expect:
        barriers() == []

        when:
        page.setViewportSize(360, 740)

        then:
        overhang() == 0
        barriers() == []

        where:
        address << ['/templates', '/templates/mrif-qsf/fr']
    }

    private void drafted() {
        page.locator('.paper img').first().waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        page.locator('.turn').waitFor()
    }

    private byte[] taken(String name) {
        def file = page.locator('.files').getByRole(AriaRole.LINK, new Locator.GetByRoleOptions(name: name, exact: true))
        file.waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        Files.readAllBytes(page.waitForDownload { file.click() }.path())
    }
}
