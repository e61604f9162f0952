package org.bilan.web.administration

import java.nio.file.Files
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.Export
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.exchange.RecordTables
import org.bilan.organization.ClosedPeriodRepository
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

/** What lies in a closed period no longer moves, whoever asks and by whichever door. */
class PeriodsSpec extends WebSpec {
    static final BY = new Author('finance', Door.PAGE)

    def <T> T bean(Class<T> type) {
        server.applicationContext.getBean(type)
    }

    List<String> problems(Edit... edits) {
        bean(RecordDesk).save(edits as List, BY, Language.EN).problems()*.message()
    }

    static Edit expense(String code, String day, String amount = '10.00') {
        Edit.put('expenses', [code: code, incurred_on: day, description: 'Paper', category: 'other', amount: amount, currency: 'CAD'])
    }

    static Edit activity(String code, String date) {
        Edit.put('activities', [code: code, date: date, title: 'A walk', kind: 'other', role: 'organized', status: 'done'])
    }

    int close(String start, String end, String reason = 'reported') {
        def token = opened(Role.ADMIN)
        send('POST', '/administration/periods', token, [csrfToken: formToken(token), start: start, end: end, reason: reason]).statusCode()
    }

    int reopen(String reason) {
        def token = opened(Role.ADMIN)
        def id = bean(ClosedPeriodRepository).findClosed()[0].id()
        send('POST', "/administration/periods/$id/reopen", token, [csrfToken: formToken(token), reason: reason]).statusCode()
    }

    def cleanup() {
        bean(ClosedPeriodRepository).deleteAll()
    }

    def "records inside a closed period are neither added, changed, removed, nor moved in or out"() {
        given:
        assert problems(expense('IN', '2022-08-31'), expense('OUT', '2022-09-01'), activity('ACT', '2022-05')) == []

        when:
        def answer = close('2021-09-01', '2022-08-31')

        then:
        answer == 303
        problems(expense('NEW', '2021-09-01'))[0].contains('lies in the closed period from 2021-09-01 to 2022-08-31')
        problems(expense('NEW', '2022-09-01')) == []
        problems(expense('IN', '2022-08-31', '11.00')).size() == 1
        problems(expense('IN', '2022-09-02')).size() == 1
        problems(expense('OUT', '2022-08-30')).size() == 1
        problems(Edit.remove('expenses', [code: 'IN'], null)).size() == 1
        problems(Edit.put('reach', [activity: 'ACT', reach: 'direct', measure: 'people', gender: 'women', age: 'adult', count: '3'])).size() == 1
        problems(Edit.remove('activities', [code: 'ACT'], null)).size() == 1
        problems(Edit.change('activities', [code: 'ACT', title: 'Another'], null)).size() == 1

        and: 'what is stored as it is, and what is not dated, pass'
        problems(expense('IN', '2022-08-31')) == []
        problems(Edit.put('themes', [code: 'T', title: 'Water'])) == []
    }

    def "what a grant promised and paid stays as it was: #table"() {
        given:
        assert problems(
            Edit.put('organizations', [code: 'FUND', name: 'The fund', roles: 'funder']),
            Edit.put('grants', [code: 'G', funder: 'FUND', title: 'Water', kind: 'project', amount: '1000.00', currency: 'CAD', start: '2021-01-01', end: '2024-12-31']),
            Edit.put('budget_lines', [grant: 'G', version: '0', line: '1', title: 'Paper', category: 'other', amount: '1000.00']),
            Edit.put(table, inside), Edit.put(table, outside)) == []
        close('2021-09-01', '2022-08-31')

        expect:
        problems(Edit.put(table, inside + change))[0].contains('lies in the closed period from 2021-09-01 to 2022-08-31')
        problems(Edit.change(table, key(table, inside) + change, null)).size() == 1
        problems(Edit.remove(table, key(table, inside), null)).size() == 1
        problems(Edit.add(table, inside + another)).size() == 1

        and: 'as it is, and outside the period, nothing stands in the way'
        problems(Edit.put(table, inside)) == []
        problems(Edit.put(table, outside + change)) == []
        problems(Edit.remove(table, key(table, outside), null)) == []

        cleanup:
        bean(ClosedPeriodRepository).deleteAll()
        bean(RecordDesk).save([Edit.remove(table, key(table, inside), null)], BY, Language.EN)

        where:
        table          | inside                                                                                                            || change               | another         | moved
        'amendments'   | [grant: 'G', number: '1', signed_on: '2022-03-01', amount_change: '50.00']                                        || [note: 'more']       | [number: '9']   | [signed_on: '2022-09-01']
        'instalments'  | [grant: 'G', number: '1', expected_on: '2021-08-01', amount: '500.00', received_on: '2021-09-01', received_amount: '500.00'] || [amount: '400.00']   | [number: '9']   | [received_on: '2022-09-01']
        'forecasts'    | [grant: 'G', line: '1', period_end: '2022-08-31', amount: '20.00']                                                || [amount: '30.00']    | [period_end: '2022-07-31'] | [period_end: '2022-12-31']
        outside = inside + moved + (inside.number ? [number: '2'] : [:])
    }

    private static Map<String, String> key(String table, Map<String, String> cells) {
        cells.subMap(RecordTables.named(table).get().key()*.name())
    }

    def "the words about a closed period may still be written: #table"() {
        given:
        assert problems(
            Edit.put('organizations', [code: 'FUND', name: 'The fund', roles: 'funder']),
            Edit.put('grants', [code: 'G', funder: 'FUND', title: 'Water', kind: 'project', amount: '1000.00', currency: 'CAD', start: '2021-01-01', end: '2024-12-31']),
            Edit.put('budget_lines', [grant: 'G', version: '0', line: '1', title: 'Paper', category: 'other', amount: '1000.00'])) == []
        close('2021-09-01', '2022-08-31')

        expect:
        problems(Edit.put(table, words)) == []

        where:
        table          | words
        'explanations' | [grant: 'G', period_start: '2021-09-01', period_end: '2022-08-31', subject: 'line:1', text: 'Dearer']
        'narratives'   | [report: 'G', period_start: '2021-09-01', period_end: '2022-08-31', section: 'resume', language: 'fr', text: 'Un']
    }

    def "a payment that was promised in a closed period may still come"() {
        given:
        assert problems(
            Edit.put('organizations', [code: 'FUND', name: 'The fund', roles: 'funder']),
            Edit.put('grants', [code: 'G', funder: 'FUND', title: 'Water', kind: 'project', amount: '1000.00', currency: 'CAD', start: '2021-01-01', end: '2024-12-31']),
            Edit.put('instalments', [grant: 'G', number: '5', expected_on: '2022-06-01', amount: '500.00'])) == []
        close('2021-09-01', '2022-08-31')

        expect:
        problems(Edit.change('instalments', [grant: 'G', number: '5', received_on: '2022-08-31', received_amount: '500.00'], null)).size() == 1
        problems(Edit.change('instalments', [grant: 'G', number: '5', received_on: '2022-09-15', received_amount: '500.00'], null)) == []
    }

    def "an import is refused where it would change a closed period, and passes where it changes nothing"() {
        given:
        assert problems(expense('SAME', '2022-01-15')) == []
        close('2021-09-01', '2022-08-31')
        def folder = home.resolve("out${System.nanoTime()}")
        bean(Export).run(folder, Language.EN)

        expect:
        bean(Import).run(folder, Language.EN).unchanged

        when:
        def file = folder.resolve('expenses.csv')
        Files.writeString(file, Files.readString(file).replaceAll(/(SAME.*)10\.00/, '$112.00'))
        def outcome = bean(Import).run(folder, Language.FR)

        then:
        outcome.problems()*.column() == ['incurred_on']
        outcome.problems()[0].message().contains('période fermée du 2021-09-01 au 2022-08-31')
    }

    def "a period is reopened with a reason, and both stay to be read"() {
        given:
        close('2021-09-01', '2022-08-31', 'accepted by the ministry')

        expect:
        reopen(' ') == 422
        problems(expense('X', '2022-01-01')).size() == 1
        reopen('a voucher came late') == 303
        problems(expense('X', '2022-01-01')) == []

        when:
        def page = send('GET', '/administration/periods', opened(Role.ADMIN), null).body()

        then:
        page.contains('accepted by the ministry')
        page.contains('a voucher came late')
    }

    def "a period needs days in order, a reason, and none closed already: #start to #end"() {
        given:
        close('2021-09-01', '2022-08-31')

        expect:
        close(start, end, reason) == status

        where:
        start        | end          | reason      || status
        '2022-08-31' | '2023-08-31' | 'x'         || 422
        '2022-09-01' | '2023-08-31' | 'x'         || 303
        '2023-08-31' | '2022-09-01' | 'x'         || 422
        '2022-13-01' | '2023-08-31' | 'x'         || 422
        '2022-09-01' | '2023-08-31' | ' '         || 422
        '2022-09-01' | '2023-08-31' | 'x' * 1001  || 422
    }
}
