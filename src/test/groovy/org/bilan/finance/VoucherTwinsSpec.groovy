package org.bilan.finance

import java.time.LocalDate
import org.bilan.organization.Organization
import org.bilan.organization.Person
import spock.lang.Specification

class VoucherTwinsSpec extends Specification {
    static final ORGANIZATIONS = [
            new Organization('IMP', 'Imprimerie Dorval', 'ID', [], 'CA', ['Dorval Impression'], null, null, null),
            new Organization('COOP1', 'Coopérative A', null, [], 'CA', [], null, null, null),
            new Organization('COOP2', 'Coopérative B', null, [], 'CA', [], null, null, null)]

    static Expense expense(String code, Map given = [:]) {
        def all = [on: '2021-11-12', supplier: 'IMP', voucher: 'F-0123', amount: 120_50L, currency: 'CAD', category: CostCategory.COMMUNICATION, text: 'Affiches'] + given
        new Expense(code, LocalDate.parse(all.on), null, all.supplier as String, all.voucher as String, all.text as String, all.category, all.amount as long,
                all.currency as String, null, null, null, null, all.kind as CostKind, null)
    }

    static Expense expense(Map given, String code) {
        expense(code, given)
    }

    static List<String> twins(List<Expense> expenses) {
        VoucherTwins.of(expenses, ORGANIZATIONS).collect { "${it.first().code()}+${it.second().code()}" as String }
    }

    def "entered again with #other it is found"() {
        expect:
        twins([expense('b', other), expense('a')]) == ['a+b']

        where:
        other << [
                [:], [voucher: 'f 123'], [voucher: 'F0123 '], [voucher: 'F–123'], [supplier: 'Imprimerie Dorval'], [supplier: 'imprimerie dorval'],
                [supplier: 'Dorval Impression'], [supplier: 'I.D.'], [supplier: 'Imprimerie Dorvale'], [supplier: 'Imprimeri Dorval'], [supplier: null],
                [amount: 120_05L], [amount: 121_00L], [on: '2021-12-09'], [voucher: null], [voucher: ' ', supplier: 'ID'], [text: 'Autre chose']]
    }

    def "another voucher it is with #other"() {
        expect:
        twins([expense('a'), expense('b', other)]) == []

        where:
        other << [
                [voucher: 'F-0124'], [voucher: 'F-1230'], [supplier: 'COOP1'], [supplier: 'Papeterie'], [amount: 130_00L], [amount: -120_50L], [currency: 'USD'],
                [on: '2021-12-10'], [voucher: null, on: '2021-11-13'], [voucher: null, amount: 120_05L], [voucher: null, supplier: null], [kind: CostKind.IN_KIND]]
    }

    def "two organizations of nearly one name stay two, and a rent of one number comes every month"() {
        expect:
        twins([expense('a', supplier: 'COOP1'), expense('b', supplier: 'COOP2')]) == []
        twins((1..12).collect { expense("m$it", on: LocalDate.of(2021, it, 1).toString(), voucher: 'BAIL') }.findAll { it.code() != 'm2' }) == []
        twins([expense('a'), expense('b'), expense('c')]) == ['a+b', 'a+c', 'b+c']
    }

    def "a hundred thousand expenses of one amount, day and number are compared with their next only"() {
        when:
        def pairs = VoucherTwins.of((1..100_000).collect { expense("e$it" as String, voucher: it % 2 ? null : "F-$it" as String, supplier: "Fournisseur de papier $it" as String) }, [])

        then:
        pairs.size() <= 100_000 * 50
    }

    def "#name has the number #number"() {
        expect:
        VoucherTwins.number(expense('a', voucher: name)) == number

        where:
        name       || number
        null       || ''
        '  - '     || ''
        'F-0123'   || 'f123'
        'No 000'   || 'no0'
        'INV 100'  || 'inv100'
        'É/2021-07' || 'e2021.7'
    }

    static final POST = new Person('chargee-campagne', 'Chargée de campagne', 'Campagnes', 'team', null, null, 35, false, 'EQ')

    static List<String> pays(List<Expense> expenses, List<Allocation> subsidised = [new Allocation(null, 'a', 'EQ', '1', 60_00L)], List<Person> people = [POST]) {
        PostTwins.of(expenses, subsidised, people).collect { "${it.first().code()}+${it.second().code()} ${it.grant()}" as String }
    }

    static Expense pay(String code, Map given = [:]) {
        expense(code, [supplier: 'EQUIPE', voucher: "PAIE-$code" as String, category: CostCategory.SALARY, amount: 3420_00L, on: '2021-09-30', text: 'Salaire et charges, chargée de campagne, septembre 2021'] + given)
    }

    static Expense pay(Map given, String code) {
        pay(code, given)
    }

    def "a pay that a wage subsidy pays in part, entered again with #other, is found"() {
        expect:
        pays([pay('a'), pay('b', other)]) == ['a+b EQ']

        where:
        other << [[:], [on: '2021-10-06'], [amount: 3400_00L], [amount: 3240_00L], [supplier: 'Paie', text: 'Charges : CHARGEE DE CAMPAGNE'], [supplier: 'Paie', text: 'x', voucher: 'chargee-campagne 09'], [text: 'Salaire et charges, charge de campagne, septembre 2021']]
    }

    def "another pay it is with #other"() {
        expect:
        pays([pay('a'), pay('b', other)]) == []

        where:
        other << [[on: '2021-10-07'], [amount: 1710_00L], [currency: 'USD'], [category: CostCategory.FEES], [text: 'Salaire et charges, coordination, septembre 2021'], [supplier: 'Autre', text: 'Salaire']]
    }

    def "pays without a wage subsidy are not looked at, two of one subsidy are, unless they name two people"() {
        given:
        def both = ['a', 'b'].collect { new Allocation(null, it, 'EQ', '1', 60_00L) }
        def other = new Person('agente', 'Agente de liaison', null, 'team', null, null, 35, false, 'EQ')

        expect:
        pays([pay('a'), pay('b')], []) == []
        pays([pay('a', text: 'Paie 19'), pay('b', text: 'Rémunération')], both) == ['a+b EQ']
        pays([pay('a'), pay('b', text: 'Salaire de l’agente de liaison')], both, [POST, other]) == []
    }
}
