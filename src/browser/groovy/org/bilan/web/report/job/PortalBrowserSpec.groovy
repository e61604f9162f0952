package org.bilan.web.report.job

import com.microsoft.playwright.options.ColorScheme
import org.bilan.security.Role
import org.bilan.web.BrowserSpec
import org.bilan.web.SampleService

/** The texts for a portal are taken one by one into the clipboard, and pasted there as they are shown. */
class PortalBrowserSpec extends BrowserSpec {

    def "a field's button copies its text, says so, and nothing else; without a clipboard the text is chosen for the keyboard"() {
        given:
        open(locale: 'fr-CA', permissions: ['clipboard-read', 'clipboard-write'])
        signIn(Role.READER)
        page.navigate("${SampleService.portal()}/portal")
        def first = page.locator('#portal-1').inputValue()
        def second = page.locator('#portal-2').inputValue()

        when:
        page.locator('[data-copy=portal-2]').click()

        then:
        see('.portal li:nth-child(2) [data-told]').hasText('Copié')
        page.evaluate('() => navigator.clipboard.readText()') == second
        second.startsWith('- ')

        when: 'the next is copied by the keyboard'
        page.locator('[data-copy=portal-1]').focus()
        page.keyboard().press('Enter')

        then:
        see('.portal li:nth-child(1) [data-told]').hasText('Copié')
        page.locator('.portal li:nth-child(2) [data-told]').textContent() == ''
        page.evaluate('() => navigator.clipboard.readText()') == first

        when: 'the browser has no clipboard for pages'
        page.evaluate('() => { Object.defineProperty(navigator, "clipboard", { value: undefined }); document.execCommand = () => false; }')
        page.locator('[data-copy=portal-2]').click()

        then:
        see('.portal li:nth-child(2) [data-told]').containsText('Ctrl')
        page.evaluate('() => document.getSelection().toString() || document.activeElement.value.substring(document.activeElement.selectionStart, document.activeElement.selectionEnd)').replace('\r', '') == second
    }

    def "without scripts the texts are there to be chosen, and no button that does nothing"() {
        given:
        open(javaScriptEnabled: false)
        signIn(Role.READER)
        page.navigate("${SampleService.portal()}/portal")

        expect:
        page.locator('.portal textarea').count() == 3
        page.locator('[data-copy]').all().every { !it.visible }
    }

    def "everyone can read the page, in #language, on a telephone and in the dark"() {
        given:
        open(locale: locale)
        signIn(Role.READER)
        page.navigate("${SampleService.portal()}/portal")
        page.locator('.portal summary').click()

        expect:
        page.locator('.portal [data-figure]').all()*.visible == [true, true]
        barriers() == []

        when:
        page.setViewportSize(360, 740)

        then:
        overhang() == 0
        barriers() == []

        when:
        open(locale: locale, colorScheme: ColorScheme.DARK)
        signIn(Role.READER)
        page.navigate("${SampleService.portal()}/portal")

        then:
        barriers() == []

        where:
        language | locale
        'fr'     | 'fr-CA'
        'en'     | 'en-CA'
        'es'     | 'es-MX'
    }
}
