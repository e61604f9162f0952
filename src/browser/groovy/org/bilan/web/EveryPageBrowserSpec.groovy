package org.bilan.web

import com.microsoft.playwright.options.ColorScheme
import org.bilan.security.Role

/** What holds for each page, in each language. */
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
        '{portal}', '{portal}/portal', '{work}'
    ]

    /** Where a page is that has no address before it is made. */
    private static String made(String address) {
        address.startsWith('{portal}') ? address.replace('{portal}', SampleService.portal()) : address.replace('{work}', address == '{work}' ? SampleService.work() : '')
    }

    def "#address is readable by everyone in #language"() {
        given:
        open(locale: locale)
        signIn()

        when:
        page.navigate(made(address))

        then:
        page.locator('html').getAttribute('lang') == language
        page.locator('h1').count() == 1
        barriers() == []

        where:
        [address, language] << [PAGES, ['fr', 'en', 'es']].combinations()
        locale = [fr: 'fr-CA', en: 'en-CA', es: 'es-MX'][language]
    }

    def "#address is readable on a telephone and in the dark"() {
        given:
        signIn()

        when:
        page.setViewportSize(NARROW, 740)
        page.navigate(made(address))

        then:
        overhang() == 0
        barriers() == []

        when:
        open(locale: 'fr-CA', colorScheme: ColorScheme.DARK)
        signIn()
        page.navigate(made(address))

        then:
        barriers() == []

        where:
        address << PAGES
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
