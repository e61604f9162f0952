package org.bilan.web

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import java.nio.file.Path
import org.bilan.security.SetUpCode
import spock.lang.TempDir

/** An administrator sets the organisation up from nothing, in English. */
class SetUpBrowserSpec extends BrowserSpec {
    @TempDir Path home
    EmbeddedServer server

    def setup() {
        server = ApplicationContext.run(EmbeddedServer, ['bilan.home': home.toString(), 'micronaut.server.port': -1, 'bilan.warm-up': 'false'])
        open(locale: 'en-CA', baseURL: "http://127.0.0.1:$server.port".toString())
    }

    def cleanup() {
        elsewhere.removeAll { it.startsWith("http://127.0.0.1:$server.port/".toString()) }
        server.close()
    }

    def "an administrator sets the organisation up from nothing, and invites a colleague"() {
        when: 'the first page asked for leads to the set-up'
        page.navigate('/reports')

        then:
        page.url().endsWith('/set-up')
        barriers() == []

        when:
        page.locator('#code').fill(server.applicationContext.getBean(SetUpCode).text())
        page.locator('#name_of_organization').fill('Water Committee')
        page.locator('#fiscal_year_start').selectOption('04-01')
        page.locator('#name').fill('Marie Tremblay')
        page.locator('#login').fill('marie@example.org')
        page.locator('#password').fill('short')
        leads { button('Begin').click() }

        then: 'what is wrong is said, and what was typed is kept'
        page.locator('.summary').textContent().contains('12 characters')
        page.locator('#name_of_organization').inputValue() == 'Water Committee'

        when:
        page.locator('#code').fill(server.applicationContext.getBean(SetUpCode).text())
        page.locator('#password').fill('a sentence of my own')
        leads { button('Begin').click() }

        then: 'the home page says what to do first'
        link('Invite the people you work with').isVisible()
        barriers() == []

        when:
        leads { link('Invite the people you work with').click() }
        page.locator('#name').fill('Paul Roy')
        page.locator('#email').fill('paul@example.org')
        page.locator('#login').fill('paul')
        page.locator('input[value="finance"]').check()
        leads { button('Make the invitation').click() }
        def invitation = page.locator('#link').inputValue()

        then:
        barriers() == []

        when: 'the colleague opens the link elsewhere'
        open(locale: 'en-CA', baseURL: "http://127.0.0.1:$server.port".toString())
        page.navigate(invitation)
        page.locator('#password').fill('a sentence of his own')
        leads { button('Set the password').click() }

        then:
        button('Sign out').isVisible()
        link('Administration').count() == 0
        link('Write down a first activity').isVisible()
    }
}
