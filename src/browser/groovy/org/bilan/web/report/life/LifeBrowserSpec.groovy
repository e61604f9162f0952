package org.bilan.web.report.life

import com.microsoft.playwright.Locator
import com.microsoft.playwright.options.ColorScheme
import org.bilan.security.Role
import org.bilan.web.BrowserSpec

/** The whole life of a report, between the coordinator, the finance consultant and somebody of the board who reads. */
class LifeBrowserSpec extends BrowserSpec {
    private static final double REPORT_TIME = 240_000

    String address

    def "a report is commented on, approved, changed behind its back, approved again, submitted, returned and accepted"() {
        given:
        signIn()
        page.navigate('/reports/new?kind=funder&grant=LOUISE-GRENIER&from=2021-09-01&to=2022-08-31')
        leads { button('Préparer le rapport').click() }
        drafted()
        address = page.url()
        step('Envoyer en révision')

        when: 'a reader may not approve, but comments on words that they choose'
        as(Role.READER, [:])
        def paragraph = page.locator('#section-resume .shown p').first()
        paragraph.click(new Locator.ClickOptions().setClickCount(3))
        page.locator('#section-resume .comment-new summary').click()
        def chosen = page.locator('#section-resume .comment-new select').inputValue()
        page.locator('#section-resume .comment-new textarea').fill('Le montant est-il celui de l’entente ?')
        leads { button('Publier le commentaire').click() }

        then:
        page.locator('button[name=step]').count() == 0
        page.locator('.turns').textContent().contains('Votre rôle ne le permet pas')
        chosen.length() > 20
        page.locator('#section-resume .spoken .thread').textContent().contains('Le montant est-il celui')
        barriers() == []

        when: 'the finance consultant answers on a telephone, in the dark, without scripts'
        as(Role.FINANCE, [javaScriptEnabled: false, colorScheme: ColorScheme.DARK])
        page.setViewportSize(360, 740)
        page.locator('#section-resume .thread-do summary').first().click()
        page.locator('#section-resume .thread-do textarea').first().fill('Oui, vérifié.')
        button('Publier la réponse').first().click()
        page.waitForLoadState()
        button('Approuver').click()
        page.waitForLoadState()

        then: 'an open comment is told before the approval'
        page.locator('.summary').textContent().contains('Des commentaires ne sont pas résolus')

        when:
        button('Résolu').first().click()
        page.waitForLoadState()
        button('Approuver').click()
        page.waitForLoadState()

        then:
        page.locator('.head .state').textContent() == 'approuvé'

        when: 'the coordinator changes a record that it prints'
        as(Role.COORDINATOR, [:])
        page.locator('.files a').first().waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        page.navigate('/records/receipts')
        def receipt = page.locator('a[href^="/records/receipts/edit"]', new com.microsoft.playwright.Page.LocatorOptions(hasText: 'Louise')).first()
        leads { (receipt.count() > 0 ? receipt : page.locator('tr', new com.microsoft.playwright.Page.LocatorOptions(hasText: 'Grenier')).locator('a').first()).click() }
        page.locator('input[name=amount]').fill('8 500,00')
        leads { page.locator('main form button').first().click() }
        page.waitForTimeout(3_000)
        page.navigate(address)
        for (int i = 0; i < 60 && page.locator('.difference').count() == 0; i++) {
            page.waitForTimeout(1_000)
            page.navigate(address)
        }

        then: 'it is a draft again, and says why'
        page.locator('.head .state').textContent() == 'brouillon'
        page.locator('.difference').textContent().contains('par coordinator')
        page.locator('.difference ins').first().textContent() == '8\u00a0500,00\u00a0$'
        drafted()
        barriers() == []

        when:
        step('Envoyer en révision')
        as(Role.FINANCE, [:])
        step('Approuver')
        page.locator('.files a').first().waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))

        then: 'the finance consultant does not speak to the funder'
        page.locator('button[value=submit]').count() == 0

        when:
        as(Role.COORDINATOR, [:])
        page.getByLabel('Remis le').fill('2022-10-20')
        page.getByLabel('Par quel moyen (facultatif)').fill('courriel')
        step('Noter la remise')
        page.getByLabel('Réponse reçue le').fill('2022-11-02')
        page.locator('#remark').fill('Précisez le poste 2.')
        step('Retourné pour correction')

        then:
        page.locator('ol.history').textContent().contains('Précisez le poste 2.')
        page.locator('form[data-section]').count() > 0

        when:
        step('Envoyer en révision')
        as(Role.FINANCE, [:])
        button('Actualiser').click()
        page.locator('.drafting').waitFor()
        drafted()
        step('Approuver')
        page.locator('.files a').first().waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
        as(Role.COORDINATOR, [:])
        page.getByLabel('Remis le').fill('2022-11-10')
        step('Noter la remise')
        page.getByLabel('Réponse reçue le').fill('2022-11-20')
        step('Accepté')

        then:
        page.locator('.head .state').textContent() == 'accepté'
        page.locator('ol.history').textContent().contains('Inscrit à l’échéance')
        barriers() == []
    }

    private void as(Role role, Map options) {
        open(options)
        signIn(role)
        page.navigate(address)
    }

    private void step(String name) {
        leads { button(name).click() }
        assert page.locator('.summary[role=alert]').count() == 0
    }

    private void drafted() {
        page.locator('.paper img').first().waitFor(new Locator.WaitForOptions(timeout: REPORT_TIME))
    }
}
