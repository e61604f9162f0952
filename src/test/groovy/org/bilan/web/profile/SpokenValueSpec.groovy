package org.bilan.web.profile

import org.bilan.funding.FunderProfile
import org.bilan.funding.ProfileKind
import org.bilan.funding.RuleUnit
import org.bilan.value.Language
import org.bilan.value.Messages
import org.bilan.value.Translated
import org.bilan.value.Wording
import org.bilan.web.Page
import org.bilan.web.Pages
import spock.lang.Specification

class SpokenValueSpec extends Specification {
    static RuleWords words(Language language, String currency = 'CAD') {
        def page = new Page(language, Messages.of(Pages, language).within('profile', Pages), 'profile', Wording.of(language), null, '/', '')
        def profile = new FunderProfile('x', ProfileKind.FUNDER, Translated.same('X'), [Language.FR], [], [])
        new RuleWords(page, profile, Currency.getInstance(currency))
    }

    def 'a value as people type it is understood: #text'() {
        given:
        def value = SpokenValue.read(text, units, known, words(language))

        expect:
        value.problem() == null
        value.value() == expected
        value.unit() == unit

        where:
        text               | language    | units                              | known           || expected | unit
        '10 %'             | Language.FR | [RuleUnit.PERCENT]                 | null            || 10       | RuleUnit.PERCENT
        '12,5\u00a0%'      | Language.FR | [RuleUnit.PERCENT, RuleUnit.AMOUNT] | null           || 12.5     | RuleUnit.PERCENT
        '10 pour cent'     | Language.FR | [RuleUnit.PERCENT]                 | null            || 10       | RuleUnit.PERCENT
        '15'               | Language.FR | [RuleUnit.PERCENT]                 | null            || 15       | RuleUnit.PERCENT
        '15'               | Language.FR | [RuleUnit.MONTHS, RuleUnit.DAYS]   | RuleUnit.DAYS   || 15       | RuleUnit.DAYS
        '50 000 $'         | Language.FR | [RuleUnit.PERCENT, RuleUnit.AMOUNT] | RuleUnit.PERCENT || 50000  | RuleUnit.AMOUNT
        '$1,234.50'        | Language.EN | [RuleUnit.AMOUNT]                  | null            || 1234.5   | RuleUnit.AMOUNT
        '30 jours'         | Language.ES | [RuleUnit.MONTHS, RuleUnit.DAYS]   | RuleUnit.MONTHS || 30       | RuleUnit.DAYS
        '3 MOIS'           | Language.FR | [RuleUnit.MONTHS, RuleUnit.DAYS]   | null            || 3        | RuleUnit.MONTHS
        '7 años'           | Language.ES | [RuleUnit.YEARS]                   | null            || 7        | RuleUnit.YEARS
        '1 an'             | Language.FR | [RuleUnit.YEARS]                   | null            || 1        | RuleUnit.YEARS
        '25 $ l’heure'     | Language.FR | [RuleUnit.HOUR, RuleUnit.KM]       | null            || 25       | RuleUnit.HOUR
        '25 $/h'           | Language.FR | [RuleUnit.HOUR, RuleUnit.KM]       | null            || 25       | RuleUnit.HOUR
        '0,605 $ du km'    | Language.FR | [RuleUnit.HOUR, RuleUnit.KM]       | null            || 0.605    | RuleUnit.KM
        '$150 a night'     | Language.EN | [RuleUnit.HOUR, RuleUnit.NIGHT]    | null            || 150      | RuleUnit.NIGHT
        '12 pages'         | Language.FR | [RuleUnit.PAGES, RuleUnit.CHARACTERS] | null         || 12       | RuleUnit.PAGES
        '3 000 caractères' | Language.FR | [RuleUnit.PAGES, RuleUnit.CHARACTERS] | null         || 3000     | RuleUnit.CHARACTERS
        '0 %'              | Language.FR | [RuleUnit.PERCENT]                 | null            || 0        | RuleUnit.PERCENT
        '100 %'            | Language.FR | [RuleUnit.PERCENT]                 | null            || 100      | RuleUnit.PERCENT
    }

    def 'nothing typed is not known, and no problem'() {
        expect:
        SpokenValue.read(' \u00a0', [RuleUnit.PERCENT], null, words(Language.FR)) == new SpokenValue(null, null, null)
    }

    def 'what cannot be taken is refused in words: #text'() {
        given:
        def value = SpokenValue.read(text, units, null, words(language))

        expect:
        value.value() == null
        value.problem()?.contains(told)

        where:
        text       | language    | units                               || told
        '100,01 %' | Language.FR | [RuleUnit.PERCENT]                  || 'de 0 à 100'
        '-1 %'     | Language.FR | [RuleUnit.PERCENT]                  || ''
        '15'       | Language.FR | [RuleUnit.PERCENT, RuleUnit.AMOUNT] || 'unité'
        '15'       | Language.EN | [RuleUnit.MONTHS, RuleUnit.DAYS]    || '3 months or 30 days'
        '3 mois'   | Language.FR | [RuleUnit.PERCENT]                  || '10\u00a0%'
        '1,5 mois' | Language.FR | [RuleUnit.MONTHS]                   || 'entier'
        '1,234'    | Language.FR | [RuleUnit.AMOUNT]                   || ''
        'dix'      | Language.FR | [RuleUnit.PERCENT]                  || ''
        '50 USD'   | Language.FR | [RuleUnit.AMOUNT]                   || 'USD'
        '9' * 400  | Language.FR | [RuleUnit.AMOUNT]                   || ''
    }

    def 'what a page shows is understood again, in each language: #unit #value in #language'() {
        given:
        def shown = words(language).told(value, unit)
        def units = RuleUnit.values().toList()

        expect:
        SpokenValue.read(shown, units, null, words(language)).with { [it.value() as BigDecimal, it.unit()] } == [value, unit]

        where:
        [unit, value, language] << RuleUnit.values().collectMany { one ->
            [1.0, 2.0, 12.0, one == RuleUnit.KM ? 0.605 : 1000.0].findAll { one.takes(it) }.collectMany { number -> Language.values().collect { [one, number, it] } }
        }
    }
}
