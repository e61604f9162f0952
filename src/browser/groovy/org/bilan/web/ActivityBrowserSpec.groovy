package org.bilan.web

import com.microsoft.playwright.FileChooser
import com.microsoft.playwright.Page.WaitForFileChooserOptions
import com.microsoft.playwright.TimeoutError
import com.microsoft.playwright.options.FilePayload
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.security.Role

/** The coordinator writes a month of activities down, with their photos. */
class ActivityBrowserSpec extends BrowserSpec {
    private static final int TRIES = 4
    private static final WaitForFileChooserOptions SHORTLY = new WaitForFileChooserOptions().setTimeout(7_000)
    private static final Path PHOTOS = Path.of('samples/ciso-2021-2022/photos')

    def "the coordinator logs a month of activities with photos, in French, by keys alone"() {
        given:
        signIn()
        page.navigate('/activities/new')

        expect:
        focused('#title')

        when: 'the first: four answers, the date as one says it'
        type('Formation sur les droits au travail')
        tabTo('#date')
        type('du 3 au 5 mars 2022')

        then:
        see('#date-words .understood').containsText('du 3 au 5 mars 2022')

        when:
        tabTo('#kind')
        type('Form')
        tabTo('#role')
        type('Coorg')
        tabTo('.entry > details:nth-of-type(1) > summary')
        page.keyboard().press('Enter')
        tabTo('#partners')
        typeAtOnce('aqoc')
        page.locator('#partners-list [role=option]').first().waitFor()
        page.keyboard().press('ArrowDown')
        page.keyboard().press('Enter')
        typeAtOnce('Comité de mars')
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
        see(page.locator('[data-sum-all]').first()).hasText('23')
        barriers() == []

        when:
        tabTo('button[value=another]')
        leads { page.keyboard().press('Enter') }

        then: 'the next one begins as the last: kind and role stay, the field is ready'
        page.locator('.said').textContent().contains('Formation sur les droits au travail')
        focused('#title')
        page.locator('#kind').inputValue() == 'training'

        when: 'nine more in a row: title, date, Enter'
        (2..10).each { number ->
            focused('#title')
            type("Rencontre de mars n° $number")
            page.keyboard().press('Tab')
            type("$number mars 2022")
            leads { page.keyboard().press('Enter') }
            page.waitForURL("**/activities/new?after=2022-03-${String.format('%02d', number)}-*")
        }

        then:
        page.locator('.said').textContent().contains('Rencontre de mars n° 10')

        when: 'the first again, for its photos: two at once, and one that is none'
        page.navigate('/activities/2022-03-03-formation-sur-les-droits-au-travail')
        tabTo('#photo-files')
        def chooser = chooserOf('#photo-files')
        chooser.setFiles([photo('atelier-en-ligne.jpg'), photo('assemblee.jpg'),
                          new FilePayload('faux.jpg', 'image/jpeg', 'pas une photo'.bytes)] as FilePayload[])

        then:
        see('.sending .problem').containsText('faux.jpg')
        see('.photo').hasCount(2)

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
        page.waitForFunction('() => Object.values(localStorage).some(kept => kept.includes("Presque perdue") && kept.includes("mai 2022"))')

        when:
        page.navigate('/activities/new')

        then:
        see('#title').hasValue('Presque perdue')

        when:
        page.locator('#kind').selectOption('workshop')
        page.locator('#role').selectOption('organized')
        leads { button('Enregistrer').click() }
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
        leads { button('Guardar').click() }

        then: 'what is missing is told beside what was typed'
        page.locator('.summary').textContent().contains('Falta el año')
        page.locator('#title').inputValue() == 'Taller sin guion'

        when:
        page.locator('#date').fill('12 de mayo de 2022')
        page.locator('input[name=newPartner]').check()
        leads { button('Guardar').click() }

        then:
        page.url().contains('/activities/2022-05-12-taller-sin-guion')
        page.locator('#partners').inputValue().endsWith('Nadie Conocido')
    }

    private void type(String text) {
        page.keyboard().type(text)
    }

    /** Organizations are offered for what stands there when one pauses: on a slow machine every key is a pause. */
    private void typeAtOnce(String text) {
        page.keyboard().insertText(text)
    }

    /** The choice of files that the space bar opens; on a busy machine the browser now and then misses the key. */
    private FileChooser chooserOf(String selector) {
        (1..TRIES).findResult {
            try {
                page.locator(selector).focus()
                return page.waitForFileChooser(SHORTLY) { page.keyboard().press('Space') }
            } catch (TimeoutError missed) {
                if (it == TRIES) {
                    throw missed
                }
            }
        }
    }

    private static FilePayload photo(String name) {
        new FilePayload(name, 'image/jpeg', Files.readAllBytes(PHOTOS.resolve(name)))
    }
}
