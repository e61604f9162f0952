package org.bilan.web

import com.microsoft.playwright.Page

/** The coordinator, in Spanish, through the story of a grant: finds it, marks what was handed in, writes an amendment down. */
class GrantStoryBrowserSpec extends BrowserSpec {
    private String main() {
        page.locator('main').innerText().replace('\u00a0', ' ')
    }

    def "a grant is found, its report marked, and its amendment written in the coordinator's words"() {
        given:
        open(locale: 'es-MX')
        signIn()

        when: 'she looks for the grant without its accents'
        page.navigate('/grants')
        page.getByLabel('Buscar').fill('reforme du droit')
        leads { button('Filtrar').click() }

        then:
        page.locator('tbody tr').count() == 1

        when:
        leads { page.locator('tbody th a').first().click() }

        then: 'what is overdue is told first'
        page.locator('h1').innerText().startsWith('Réforme')
        main().contains('días de retraso')
        main().contains('$24,000.00')

        when: 'she says that the report went out'
        def report = page.locator('.timeline li', new Page.LocatorOptions(hasText: 'Informe financiero')).filter(new com.microsoft.playwright.Locator.FilterOptions(hasText: 'días de retraso'))
        report.locator('summary').click()
        report.getByLabel('El', new com.microsoft.playwright.Locator.GetByLabelOptions(exact: true)).fill('14 de febrero de 2023')
        leads { report.locator('button').click() }

        then:
        main().contains('Guardado.')
        main().contains('entregado el 14 de febrero de 2023')

        when: 'the amendment is written down, first with a slip'
        leads { link('Añadir una adenda').click() }
        page.getByLabel('Firmado el').fill('10 de marzo de 2023')
        page.getByLabel('Monto añadido o retirado').fill('mucho')
        leads { button('Guardar').click() }

        then:
        page.locator('[role=alert]').first().innerText().contains('Monto añadido o retirado')
        page.getByLabel('Firmado el').inputValue() == '10 de marzo de 2023'
        barriers() == []

        when:
        page.getByLabel('Monto añadido o retirado').fill('2,500.00 $')
        leads { button('Guardar').click() }

        then:
        main().contains('Adenda 1 firmada')
        main().contains('$26,500.00')

        when: 'she takes it back'
        leads { page.locator('.timeline li', new Page.LocatorOptions(hasText: 'Adenda 1')).getByText('Corregir').click() }
        leads { link('Retirar esta ficha').click() }
        leads { button('Retirar').click() }

        then:
        !main().contains('Adenda 1')
        main().contains('$24,000.00')
    }
}
