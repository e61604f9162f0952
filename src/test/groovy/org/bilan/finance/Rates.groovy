package org.bilan.finance

import java.time.LocalDate
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.funding.Instalment
import org.bilan.funding.RatePolicy
import org.bilan.value.Money

/** Makers of what is converted, for specs. */
class Rates {
    static final CAD = Currency.getInstance('CAD')
    static final USD = Currency.getInstance('USD')

    static ExchangeRate rate(String currency, String day, BigDecimal rate, RateSpan span = null, String source = 'Banque du Canada') {
        new ExchangeRate(null, currency, LocalDate.parse(day), rate, source, span)
    }

    static Money money(Object amount, String currency = 'CAD') {
        Money.of(amount as BigDecimal, Currency.getInstance(currency))
    }

    static Grant grant(Map given = [:]) {
        new Grant('g', 'f', 'Appui', null, given.agreement as String, GrantKind.PROJECT, 100_000_00L, (given.currency ?: 'CAD') as String,
                LocalDate.parse('2022-01-01'), LocalDate.parse('2022-12-31'), LocalDate.parse('2021-12-15'), null, false, null, null,
                given.policy as RatePolicy, given.agreed as BigDecimal, given.agreedCurrency as String)
    }

    static Expense expense(Map given = [:]) {
        def amount = money(given.amount ?: 100, (given.currency ?: 'CAD') as String)
        new Expense((given.code ?: 'e') as String, LocalDate.parse((given.on ?: '2022-03-16') as String), null, null, null, 'Affiches', CostCategory.ACTIVITY,
                amount.minor(), amount.currency().currencyCode, given.rate as BigDecimal, given.rateDate ? LocalDate.parse(given.rateDate as String) : null,
                null, null, null, null)
    }

    static Allocation part(String expense, Object amount) {
        new Allocation(null, expense, 'g', 'L', money(amount, 'USD').minor())
    }

    static Instalment instalment(int number, String day, Object amount) {
        def minor = money(amount, 'USD').minor()
        new Instalment(null, 'g', number, LocalDate.parse(day), minor, null, LocalDate.parse(day), minor)
    }

    static Receipt receipt(String code, String day, Object amount, String currency, BigDecimal rate = null) {
        new Receipt(code, LocalDate.parse(day), 'f', 'g', ReceiptKind.INSTALMENT, money(amount, currency).minor(), currency, rate, false, null)
    }

    static GrantConversion conversion(Grant grant, List<ExchangeRate> rates, List<Receipt> receipts = [], List<Instalment> instalments = []) {
        GrantConversion.of(grant, new Conversion(CAD, rates), instalments, receipts)
    }
}
