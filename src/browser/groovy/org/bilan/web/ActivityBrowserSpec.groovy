package org.bilan.web

import com.microsoft.playwright.Locator
import com.microsoft.playwright.options.FilePayload
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.security.Role

/** The coordinator writes a month of activities down, with their photos. */
class ActivityBrowserSpec extends BrowserSpec {
    private static final int LONGEST_WAY = 80
    private static final Path PHOTOS = Path.of('samples/ciso-2021-2022/photos')

    def "the coordinator logs a month of activities with photos, in French, by keys alone"() {
        given:
        signIn()
        page.navigate('/activities/new')

        expect:

        page.evaluate('document.activeElement.id') == 'title'

        when: 'the first: four answers, the date as one says it'
        type('Formation sur les droits au travail')
        tabTo('#date')
        type('du 3 au 5 mars 2022')
        page.locator('#date-words .understood').waitFor()

        then:
        page.locator('#date-words').textContent().contains('du 3 au 5 mars 2022')

        when:
        tabTo('#kind')
        type('Form')
        tabTo('#role')
        type('Coorg')
        tabTo('.entry > details:nth-of-type(1) > summary')
        page.keyboard().press('Enter')
        tabTo('#partners')
        type('aqoc')
        page.locator('#partners-list [role=option]').first().waitFor()
        page.keyboard().press('ArrowDown')
        page.keyboard().press('Enter')
        type('Comité de mars')
        page.locator('#partners-list [data-new]').waitFor()
        page.keyboard().press('ArrowUp')
        page.keyboard().press('Enter')

        then: 'a partner of whom nobody knew is to be added'
        page.locator('#partners').inputValue().startsWith('Association québécoise des organismes de coopération internationale; Comité de mars;')
        page.locator('input[name=newPartner]').inputValue() == 'Comité de mars'

        when:
        tabTo('.entry > details:nth-of-type(3) > summary')
        page.keyboard().press('Enter')
        tabTo('[name=r0-women-adult]')
        type('14')
        page.keyboard().press('Tab')
        type('9')

        then: 'totals are there while one types'
        page.locator('[data-sum-all]').first().textContent() == '23'
        barriers() == []

        when:
        tabTo('button[value=another]')
        page.keyboard().press('Enter')
        page.waitForURL('**/activities/new?after=*')

        then: 'the next one begins as the last: kind and role stay, the field is ready'
        page.locator('.said').textContent().contains('Formation sur les droits au travail')
        page.evaluate('document.activeElement.id') == 'title'
        page.locator('#kind').inputValue() == 'training'

        when: 'nine more in a row: title, date, Enter'
        (2..10).each { number ->
            type("Rencontre de mars n° $number")
            page.keyboard().press('Tab')
            type("$number mars 2022")
            page.keyboard().press('Enter')
            page.waitForURL("**/activities/new?after=2022-03-${String.format('%02d', number)}-*")
        }

        then:
        page.locator('.said').textContent().contains('Rencontre de mars n° 10')

        when: 'the first again, for its photos: two at once, and one that is none'
        page.navigate('/activities/2022-03-03-formation-sur-les-droits-au-travail')
        tabTo('#photo-files')
        def chooser = page.waitForFileChooser { page.keyboard().press('Space') }
        chooser.setFiles([photo('atelier-en-ligne.jpg'), photo('assemblee.jpg'),
                          new FilePayload('faux.jpg', 'image/jpeg', 'pas une photo'.bytes)] as FilePayload[])
        page.locator('.photo').nth(1).waitFor()
        page.locator('.sending .problem').waitFor()

        then:
        page.locator('.photo').count() == 2
        page.locator('.sending .problem').textContent().contains('faux.jpg')

        when:
        tabTo('.photo:first-child [name=caption]')
        type('L’atelier du premier jour')
        page.keyboard().press('Tab')
        type('Douze femmes autour d’une table')
        page.keyboard().press('Tab')
        type('Photo : le comité')
        tabTo('.photo:first-child [name=consent]')
        type('Acc')
        tabTo('.photo:first-child button.second')
        page.keyboard().press('Enter')
        page.locator('.photo:first-child .understood').waitFor()

        then:
        page.locator('.photo:first-child [name=consent]').inputValue() == 'granted'
        barriers() == []

        when: 'it is all there when one comes back, on a telephone too'
        page.setViewportSize(360, 740)
        page.reload()

        then:
        page.locator('.photo [name=caption]').all()*.inputValue().contains('L’atelier du premier jour')
        page.locator('#partners').inputValue().contains('Comité de mars')
        page.locator('[name=r0-men-adult]').inputValue() == '9'
        overhang() == 0
        barriers() == []
    }

    def "what was typed comes back after the window was closed, and goes once it is saved"() {
        given:
        signIn()
        page.navigate('/activities/new')
        page.locator('#title').fill('Presque perdue')
        page.locator('#date').fill('mai 2022')
        page.waitForTimeout(600)

        when:
        page.navigate('/activities/new')

        then:
        page.locator('#title').inputValue() == 'Presque perdue'

        when:
        page.locator('#kind').selectOption('workshop')
        page.locator('#role').selectOption('organized')
        button('Enregistrer').click()
        page.locator('.said').first().waitFor()
        page.navigate('/activities/new')

        then:
        page.locator('#title').inputValue() == ''
    }

    def "an activity is written down without scripts"() {
        given:
        open(javaScriptEnabled: false, locale: 'es-MX')
        signIn()
        page.navigate('/activities/new')

        when:
        page.locator('#title').fill('Taller sin guion')
        page.locator('#date').fill('12 de mayo')
        page.locator('#kind').selectOption('workshop')
        page.locator('#role').selectOption('organized')
        page.locator('.entry > details:nth-of-type(1) > summary').click()
        page.locator('#partners').fill('AQOCI; Nadie Conocido')
        button('Guardar').click()

        then: 'what is missing is told beside what was typed'
        page.locator('.summary').textContent().contains('Falta el año')
        page.locator('#title').inputValue() == 'Taller sin guion'

        when:
        page.locator('#date').fill('12 de mayo de 2022')
        page.locator('input[name=newPartner]').check()
        button('Guardar').click()

        then:
        page.url().contains('/activities/2022-05-12-taller-sin-guion')
        page.locator('#partners').inputValue().endsWith('Nadie Conocido')
    }

    private void type(String text) {
        page.keyboard().type(text)
    }

    private static FilePayload photo(String name) {
        new FilePayload(name, 'image/jpeg', Files.readAllBytes(PHOTOS.resolve(name)))
    }

    /** Goes to an element as a keyboard does, by Tab. */
    private void tabTo(String selector) {
        def found = (1..LONGEST_WAY).any {
            page.keyboard().press('Tab')
            page.evaluate('selector => document.activeElement.matches(selector)', selector)
        }
        assert found: "Tab does not lead to $selector"
    }
}
