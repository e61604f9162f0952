package org.bilan.web

import com.microsoft.playwright.options.AriaRole

class SignInBrowserSpec extends BrowserSpec {
    def "who is not signed in is asked to, then sees what was asked for"() {
        when:
        page.navigate('/?year=2021-09-01')

        then:
        page.title() == 'Connexion – Bilan'

        when:
        page.getByLabel('Nom de connexion').fill('coordinator')
        page.getByLabel('Mot de passe').fill(SampleService.PASSWORD)
        leads { button('Se connecter').click() }

        then:
        page.url().endsWith('/?year=2021-09-01')
        button('Se déconnecter').isVisible()

        when:
        leads { button('Se déconnecter').click() }
        page.navigate('/')

        then:
        page.title() == 'Connexion – Bilan'
    }

    def "a wrong password is said above the form, and the name typed is kept"() {
        when:
        page.navigate('/')
        page.getByLabel('Nom de connexion').fill('finance')
        page.getByLabel('Mot de passe').fill('ce n’est pas le bon')
        leads { button('Se connecter').click() }

        then:
        page.getByRole(AriaRole.ALERT).textContent().contains('ne vont pas ensemble')
        page.getByLabel('Nom de connexion').inputValue() == 'finance'
        page.getByLabel('Mot de passe').inputValue() == ''
        barriers() == []
    }

    def "after signing out no page comes back, though the browser keeps whole pages in its memory"() {
        given:
        def remembering = launched(['--disable-back-forward-cache'])
        open([:], remembering)
        signIn()
        page.navigate('/grants/NQSF')
        page.navigate('/activities')
        page.fill('#q', 'haiti')
        see('.sentence h2').containsText('haiti')

        when:
        leads { button('Se déconnecter').click() }

        then: 'nothing but addresses, which the browser knows anyway'
        page.evaluate('[...Object.keys(sessionStorage), ...Object.keys(localStorage)]') - 'htmx-current-path-for-history' == []

        when:
        def seen = (1..3).collect {
            page.goBack()
            page.waitForLoadState()
            [page.title(), page.locator('main').innerText().contains('Haïti')]
        }

        then:
        seen.toSet() == [['Connexion – Bilan', false]] as Set

        cleanup:
        window.close()
        window = null
        remembering.close()
    }

    def "signing in needs no mouse"() {
        given:
        page.navigate('/sign-in')

        when:
        page.keyboard().press('Tab')

        then: 'the first stop jumps over the navigation'
        see(link('Aller au contenu')).isFocused()

        when:
        page.keyboard().press('Enter')
        focused('#main')
        page.keyboard().press('Tab')
        page.keyboard().type('reader')
        page.keyboard().press('Tab')
        page.keyboard().type(SampleService.PASSWORD)
        leads { page.keyboard().press('Enter') }

        then:
        button('Se déconnecter').isVisible()
        page.url() == SampleService.address() + '/'
    }

    def "signing in and choosing a language need no script"() {
        given:
        open(javaScriptEnabled: false)
        page.navigate('/sign-in')

        when:
        leads { button('English').click() }
        page.getByLabel('Sign-in name').fill('admin')
        page.getByLabel('Password').fill(SampleService.PASSWORD)
        leads { button('Sign in').click() }

        then:
        button('Sign out').isVisible()
        page.locator('html').getAttribute('lang') == 'en'
    }
}
