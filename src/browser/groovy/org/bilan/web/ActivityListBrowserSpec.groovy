package org.bilan.web

import com.microsoft.playwright.Locator
import org.bilan.security.Role

/** Looking for activities as the coordinator does it, in November, from a report that is due. */
class ActivityListBrowserSpec extends BrowserSpec {
    private String sentence() {
        page.locator('.sentence h2').textContent().replace('\u00a0', ' ')
    }

    def "from what is missing on the first page to a kept list"() {
        given:
        signIn(Role.COORDINATOR)

        when: 'the year comes after the page, and says what is missing'
        page.navigate('/')
        page.locator('.gaps').waitFor()

        then:
        barriers() == []

        when:
        def missing = (page.locator('.gaps a').filter(new Locator.FilterOptions(hasText: 'sans participants')).innerText() =~ /\d+/)[0]
        leads { page.locator('.gaps a').getByText('sans participants').click() }

        then: 'as many as the first page says, whatever other stories have added'
        sentence() == "Activités de 2021-2022, sans participants – $missing"

        when: 'the list is narrowed without leaving it'
        page.evaluate('window.stays = true')
        page.locator('summary').getByText('Autres filtres').click()
        page.selectOption('#country', 'MX')
        see('.sentence h2').containsText('Mexique')

        then:
        sentence() == 'Activités de 2021-2022, Mexique, sans participants – 2'
        page.waitForURL(~/country=MX/) == null
        page.evaluate('window.stays') == true
        see('.list tbody tr').hasCount(2)

        when: 'words are typed with a slip'
        page.fill('#q', 'reciclage')
        see('.sentence h2').containsText('reciclage')

        then:
        see('.list tbody tr').hasCount(1)
        barriers() == []

        when: 'the list is kept, for everybody'
        page.locator('summary').getByText('Garder cette liste').click()
        page.fill('#view-name', 'À compter au Mexique')
        page.check('input[name=shared]')
        leads { button('Garder').click() }

        then:
        page.url().contains('q=reciclage')
        link('À compter au Mexique').count() == 1

        when: 'someone else comes back to it'
        open([:])
        signIn(Role.READER)
        page.navigate('/activities')
        leads { link('À compter au Mexique').click() }

        then:
        sentence().startsWith('Activités de 2021-2022, Mexique, sans participants, « reciclage »')

        cleanup:
        open([:])
        signIn(Role.COORDINATOR)
        page.navigate('/activities')
        leads { link('À compter au Mexique').click() }
        leads { page.locator('button').getByText('Ne plus garder').click() }
    }

    def "without scripts, on a narrow screen, the list is searched and turned into a calendar"() {
        given:
        open(javaScriptEnabled: false, viewportSize: new com.microsoft.playwright.options.ViewportSize(360, 740))
        signIn(Role.READER)

        when:
        page.navigate('/activities')
        page.fill('#q', 'haiti')
        leads { button('Filtrer').click() }

        then:
        sentence().startsWith('Activités de 2021-2022, « haiti »')
        overhang() == 0

        when:
        leads { link('Calendrier').click() }

        then:
        page.locator('.month').count() == 1
        overhang() == 0
    }
}
