package org.bilan.template

import org.bilan.value.Language
import org.bilan.value.Money
import spock.lang.Specification

class NumberInWordsSpec extends Specification {

    def '#number in letters'() {
        expect:
        NumberInWords.in(Language.FR).number(new BigDecimal(number)).get() == french
        NumberInWords.in(Language.EN).number(new BigDecimal(number)).get() == english
        NumberInWords.in(Language.ES).number(new BigDecimal(number)).get() == spanish

        where:
        number     | french                                               | english                                          | spanish
        0          | 'zéro'                                               | 'zero'                                           | 'cero'
        1          | 'un'                                                 | 'one'                                            | 'uno'
        16         | 'seize'                                              | 'sixteen'                                        | 'dieciséis'
        21         | 'vingt et un'                                        | 'twenty-one'                                     | 'veintiuno'
        71         | 'soixante et onze'                                   | 'seventy-one'                                    | 'setenta y uno'
        80         | 'quatre-vingts'                                      | 'eighty'                                         | 'ochenta'
        81         | 'quatre-vingt-un'                                    | 'eighty-one'                                     | 'ochenta y uno'
        91         | 'quatre-vingt-onze'                                  | 'ninety-one'                                     | 'noventa y uno'
        100        | 'cent'                                               | 'one hundred'                                    | 'cien'
        101        | 'cent un'                                            | 'one hundred one'                                | 'ciento uno'
        200        | 'deux cents'                                         | 'two hundred'                                    | 'doscientos'
        201        | 'deux cent un'                                       | 'two hundred one'                                | 'doscientos uno'
        1000       | 'mille'                                              | 'one thousand'                                   | 'mil'
        21000      | 'vingt et un mille'                                  | 'twenty-one thousand'                            | 'veintiún mil'
        80000      | 'quatre-vingt mille'                                 | 'eighty thousand'                                | 'ochenta mil'
        84259      | 'quatre-vingt-quatre mille deux cent cinquante-neuf' | 'eighty-four thousand two hundred fifty-nine'    | 'ochenta y cuatro mil doscientos cincuenta y nueve'
        1000000    | 'un million'                                         | 'one million'                                    | 'un millón'
        200000000  | 'deux cents millions'                                | 'two hundred million'                            | 'doscientos millones'
        -3         | 'moins trois'                                        | 'minus three'                                    | 'menos tres'
    }

    def 'an amount names its currency'() {
        given:
        def money = { long minor, String code -> new Money(minor, Currency.getInstance(code)) }

        expect:
        NumberInWords.in(Language.FR).money(money(100, 'CAD')).get() == 'un dollar'
        NumberInWords.in(Language.FR).money(money(120050, 'CAD')).get() == 'mille deux cents dollars et cinquante cents'
        NumberInWords.in(Language.FR).money(money(200000000, 'CAD')).get() == 'deux millions de dollars'
        NumberInWords.in(Language.EN).money(money(101, 'USD')).get() == 'one US dollar and one cent'
        NumberInWords.in(Language.ES).money(money(2100, 'MXN')).get() == 'veintiún pesos mexicanos'
    }

    def 'what has no whole words is left to figures'() {
        expect:
        NumberInWords.in(Language.FR).number(12.5).isEmpty()
        NumberInWords.in(Language.FR).number(1e15).isEmpty()
        NumberInWords.in(Language.FR).money(new Money(100, Currency.getInstance('JPY'))).isEmpty()
    }
}
