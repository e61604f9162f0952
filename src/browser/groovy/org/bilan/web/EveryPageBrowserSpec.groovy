package org.bilan.web

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.ColorScheme
import org.bilan.security.Role

/**
 * What holds for each page. Axe looks at each in French twice, at both widths and in both colour schemes: what is written in
 * another language has the same markup, and is looked at for what its words change.
 */
class EveryPageBrowserSpec extends BrowserSpec {
    private static final int NARROW = 360

    static final List<String> PAGES = [
        '/', '/home/year', '/activities', '/activities?need=any&q=atelier', '/activities/calendar?month=2022-05',
        '/expenses', '/expenses/new', '/expenses/D-2021-100', '/grants/NQSF/budget', '/receipts', '/receipts/new', '/reports',
        '/reports/new', '/sign-in', '/nowhere', '/grants', '/grants/NQSF', '/funders/MRIF', '/projects',
        '/projects/haiti-securite-alimentaire', '/organizations', '/organizations/FH-METALLOS', '/results',
        '/activities/new', '/activities/2021-11-12-solidarite-haiti', '/activities/import', '/templates', '/ledger',
        '/templates/annual/fr', '/templates/annual/fr/fields', '/templates/foundation/fr/needs?grant=LEO-CORMIER&from=2021-09-01&to=2022-08-31',
        '/templates/annual/fr/preview', '/templates/annual/fr/versions',
        '/reconciliations', '/account', '/results/nqsf-droits', '/results/people', '/people', '/records', '/records/amendments', '/records/grants/edit?code=NQSF',
        '/administration/profiles', '/administration/profiles/mrif-qsf', '/administration/profiles/annual', '/administration/profiles/mrif-qsf/rules/new',
        '/administration/profiles/portal-sqrc/rules/edit?code=aid-share', '/administration/profiles/foundation/sections/edit?code=resume',
        '/administration/profiles/foundation/edit', '/administration/profiles/foundation/copy',
        '/administration/profiles/formulaire', '/administration/profiles/formulaire/forms/pdf', '/administration/profiles/formulaire/forms/xlsx',
        '/administration/audit', '/administration/audit?door=import&from=2021-01-01', '/administration/audit/check', '/administration/audit/erasure?words=NQSF',
        '{portal}', '{portal}/portal', '{figures}', '{figure}', '{story}', '{pair}', '{work}'
    ]

    /** Where a page is that has no address before it is made. */
    private static String made(String address, String language = 'fr') {
        switch (address) {
            case ~/\{portal}.*/: return address.replace('{portal}', SampleService.portal())
            case '{figures}': return SampleService.figures()
            case '{figure}': return SampleService.figure()
            case '{story}': return SampleService.story(language)
            case '{pair}': return SampleService.pair(language)
            case '{work}': return SampleService.work()
            default: return address
        }
    }

    private static Role who(String address) {
        address.startsWith('/administration/audit') ? Role.ADMIN : Role.COORDINATOR
    }

    def "#address is readable by everyone: on a screen, and on a telephone in the dark"() {
        given:
        signIn(who(address))

        when:
        page.navigate(made(address))

        then:
        page.locator('html').getAttribute('lang') == 'fr'
        page.locator('h1').count() == 1
        barriers() == []

        when: 'with its scripts begun anew, as there'
        page.setViewportSize(NARROW, 740)
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK))
        page.navigate(made(address))

        then:
        overhang() == 0
        barriers() == []

        where:
        address << PAGES
    }

    def "#address is in #language, and fits on a telephone"() {
        given:
        open(locale: locale)
        page.setViewportSize(NARROW, 740)
        signIn(who(address))

        when:
        page.navigate(made(address, language))

        then:
        page.locator('html').getAttribute('lang') == language
        page.locator('h1').count() == 1
        overhang() == 0

        where:
        [address, language] << [PAGES, ['en', 'es']].combinations()
        locale = [en: 'en-CA', es: 'es-MX'][language]
    }

    def "the home page of the role #role is readable by everyone"() {
        given:
        signIn(role)

        when:
        page.navigate('/')

        then:
        barriers() == []

        where:
        role << Role.values()
    }
}
