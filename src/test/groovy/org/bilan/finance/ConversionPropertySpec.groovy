package org.bilan.finance

import static org.bilan.finance.Rates.*

import java.math.RoundingMode
import java.time.LocalDate
import org.bilan.funding.RatePolicy
import org.bilan.value.Money
import spock.lang.Specification

/** Truths of conversion over random currencies, rates, receipts and expenses; the seed is in the name of the iteration. */
class ConversionPropertySpec extends Specification {
    static final CURRENCIES = ['USD', 'MXN', 'EUR', 'JPY', 'TND', 'HTG']
    static final YEAR = LocalDate.parse('2022-01-01')

    /** A world of one grant with its rates, receipts and expenses; some rates are missing. */
    static class World {
        final Random random
        final List<ExchangeRate> rates = []
        final List<Receipt> receipts = []
        final List<Expense> expenses = []
        final List<Allocation> parts = []
        final String currency

        World(long seed) {
            random = new Random(seed)
            currency = one(CURRENCIES)
            CURRENCIES.each { code ->
                def base = 10 ** random.nextDouble(-4, 2)
                random.nextInt(60).times { rates << new ExchangeRate(null, code, day(), positive(base), 'Banque du Canada, FX' + code, one([null, RateSpan.DAY, RateSpan.MONTH])) }
            }
            (1 + random.nextInt(5)).times { i ->
                receipts << new Receipt("r$i", day(), 'f', 'g', ReceiptKind.INSTALMENT, amount(), currency, random.nextBoolean() ? positive(1.3) : null, false, null)
            }
            (1 + random.nextInt(20)).times { i ->
                expenses << new Expense("e$i", day(), null, null, null, 'x', CostCategory.OTHER, random.nextInt(10) == 0 ? -amount() : amount(),
                        one(CURRENCIES + 'CAD'), random.nextInt(3) == 0 ? positive(1) : null, null, null, null, null, null)
                parts << new Allocation(null, "e$i", 'g', 'L', amount())
            }
        }

        def one(List all) {
            all[random.nextInt(all.size())]
        }

        long amount() {
            1 + random.nextLong(10_000_000_00L)
        }

        LocalDate day() {
            YEAR.plusDays(random.nextInt(365))
        }

        BigDecimal positive(Number base) {
            def rate = (base * random.nextDouble(0.8, 1.2)) as BigDecimal
            [rate.setScale(8, RoundingMode.HALF_UP), 0.00000001].max()
        }

        GrantConversion conversion(RatePolicy policy) {
            Rates.conversion(Rates.grant(currency: currency, policy: policy, agreed: policy == RatePolicy.AGREED ? positive(1.2) : null), rates, receipts)
        }
    }

    def "what is converted is its amount at its rate, rounded once, and the rate is above zero (seed #seed, #policy)"() {
        given:
        def world = new World(seed)
        def conversion = world.conversion(policy)

        when:
        def converted = world.expenses.collectMany { one -> [conversion.toGrant(one), conversion.toHome(new Money(one.amountMinor(), USD), one)] }
                .findAll { it.present }*.get()

        then:
        converted.every { one ->
            one.quote() == null
                    ? one.original() == one.amount()
                    : one.quote().rate().signum() > 0 && !one.quote().date().isAfter(YEAR.plusDays(365)) &&
                        (one.original().major() * one.quote().rate() - one.amount().major()).abs() * 2 <= unit(one.amount())
        }

        where:
        [seed, policy] << [1..60, [null, *RatePolicy.values()]].combinations()
    }

    def "converting a sum and summing what was converted differ by half a unit for each item at most (seed #seed)"() {
        given:
        def world = new World(seed)
        def amounts = world.parts.collect { new Money(it.amountMinor(), USD) }
        def quote = new Quote(world.positive(1.3), YEAR, 'x', RateBasis.DAY)

        when:
        def sum = Converted.at(quote, amounts.inject { one, other -> one.plus(other) }, CAD).amount()
        def each = amounts.collect { Converted.at(quote, it, CAD).amount() }.inject { one, other -> one.plus(other) }

        then:
        Math.abs(sum.minor() - each.minor()) * 2 <= amounts.size() + 1

        where:
        seed << (1..200)
    }

    def "gain and loss are what was received at home less what was spent at home, on what was both (seed #seed, #policy)"() {
        given:
        def world = new World(seed)

        when:
        def found = ExchangeDifference.of(world.conversion(policy), YEAR.plusDays(400), world.expenses, world.parts).get()

        then:
        found.received().minor() == world.receipts*.amountMinor().sum()
        found.spent().minor() == world.parts*.amountMinor().sum()
        found.settled() == [found.received(), found.spent()].min()
        (found.realised() == null) == ([found.receivedAtHome(), found.spentAtHome()].contains(null))
        found.unconverted().empty == (found.spentAtHome() != null)
        found.realised() == null || (found.realised().major() - exact(found)).abs() <= unit(found.realised())

        where:
        [seed, policy] << [1..60, [null, *RatePolicy.values()]].combinations()
    }

    def "amounts of two currencies are never added, subtracted, compared or shared"() {
        when:
        act(money(1), money(1, 'USD'))

        then:
        thrown(IllegalArgumentException)

        where:
        act << [{ a, b -> a.plus(b) }, { a, b -> a.minus(b) }, { a, b -> a.compareTo(b) }, { a, b -> a.share(a, b) }]
    }

    private static BigDecimal exact(ExchangeDifference found) {
        part(found.receivedAtHome(), found.settled(), found.received()) - part(found.spentAtHome(), found.settled(), found.spent())
    }

    private static BigDecimal part(Money home, Money settled, Money whole) {
        (home.major() * settled.minor()).divide(whole.minor() as BigDecimal, 12, RoundingMode.HALF_UP)
    }

    private static BigDecimal unit(Money money) {
        BigDecimal.ONE.movePointLeft(Math.max(0, money.currency().defaultFractionDigits))
    }
}
