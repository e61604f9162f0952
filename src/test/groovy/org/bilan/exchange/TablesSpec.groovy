package org.bilan.exchange

import io.micronaut.data.annotation.MappedEntity
import java.util.regex.Pattern
import org.bilan.value.Language
import org.bilan.value.Messages
import spock.lang.Specification

class TablesSpec extends Specification {
    /** The tables of the contract, section 2, without what it says about their values. */
    static final CONTRACT = '''
        settings: key*, value*
        organizations: code*, name*, acronym, roles, country, aliases, website, email, notes
        people: code*, name*, function, body, organization, date, hours_per_week, volunteer, grant
        themes: code*, title*, parent, position
        projects: code*, title*, theme, countries, region, start, end, objective, partners, sectors, sdgs, status
        grants: code*, funder*, title*, programme, agreement, kind*, amount*, currency*, start*, end*, signed_on, profile, public_aid, lead, projects, variance_threshold_percent, rate_policy, agreed_rate, agreed_currency
        amendments: grant*, number*, signed_on*, amount_change, new_end, note
        budget_lines: grant*, version*, line*, parent, title*, category*, amount*, kind
        instalments: grant*, number*, expected_on*, amount*, condition, received_on, received_amount
        obligations: grant*, kind*, period_start*, period_end*, due_on*, submitted_on, accepted_on
        duties: rule*, period_start*, period_end*, due_on*, submitted_on
        receipts: code*, received_on*, source*, grant, kind*, amount*, currency*, rate, approximate, note
        expenses: code*, incurred_on*, paid_on, supplier, voucher, description*, category*, amount*, currency*, rate, rate_date, project, activity, kind, document
        allocations: expense*, grant*, line*, amount*
        rates: currency*, date*, rate*, source*, span
        activities: code*, date*, title*, kind*, role*, status*, theme, project, grants, partners, place, country, mode, media, description, gap_reason, in_annual_report
        reach: activity*, reach*, measure*, gender*, age*, count*, approximate, method, cohort
        indicators: code*, title*, level*, project, grant, parent, unit*, baseline, baseline_date, target, target_date, aggregation*, source
        measurements: indicator*, period_start*, period_end*, value, numerator, denominator, gender, age, note
        explanations: grant*, period_start*, period_end*, subject*, text*
        forecasts: grant*, line*, period_end*, amount*
        net_assets: as_of*, unrestricted*, restricted, source*
        photos: code*, file*, activity, project, caption*, credit*, alt*, taken_on, place, consent*, consent_expires
        narratives: report*, period_start*, period_end*, section*, language*, file*
        ledger_sources: source*, dates, date*, account, account_name, number, journal, type, name, memo, class, debit, credit, amount
        ledger_accounts: source*, account*, category*
        ledger_classes: source*, class*, project, grant, line
        ledger_lines: source*, entry*, account*, date*, number, name, memo, amount*, currency*, expense*
        reconciliations: code*, source*, file*, sha256*, period_start*, period_end*, grant, currency*, ledger*, booked*, differences*, made_on*, made_by
        reconciliation_items: reconciliation*, position*, kind*, account, category, expense, number, description, ledger_on, booked_on, ledger, booked, currency*'''

    def "the tables and columns are those of the contract, in its order"() {
        given:
        def declared = Tables.ALL.collect { layout ->
            layout.table() + ': ' + layout.columns().collect { it.name() + (it.required() ? '*' : '') }.join(', ')
        }

        expect:
        declared == CONTRACT.readLines()*.trim().findAll()
    }

    def "every component of every record has its column"() {
        expect:
        Tables.ALL.every { it.forgotten() == [] }
    }

    def "every table comes after those whose codes it names"() {
        given:
        def order = Tables.BY_NEED*.table()

        expect:
        order.toSorted() == Tables.names().toSorted()
        Tables.BY_NEED.each { layout ->
            layout.columns().each { column ->
                def type = column.type() instanceof ListCell ? column.type().item() : column.type()
                if (type instanceof CodeCell) {
                    assert order.indexOf(type.table()) < order.indexOf(layout.table())
                }
                if (type instanceof AmountCell && type.ofGrant()) {
                    assert order.indexOf('grants') < order.indexOf(layout.table())
                }
            }
        }
    }

    def "every link is a record of id, owner, code and position"() {
        expect:
        Tables.ALL.collectMany { it.links() }.every { column ->
            def components = column.link().recordComponents
            column.link().isAnnotationPresent(MappedEntity) && components*.type == [Long, String, String, int]
        }
    }

    def "every message is there in the three languages with the same gaps, and none is left over"() {
        given:
        def used = new File('src/main/java/org/bilan/exchange').listFiles()
                .findAll { it.name.endsWith('.java') }
                .collectMany { it.text.findAll(Pattern.compile('"([a-z0-9]+(?:\\.[a-z0-9]+)+)"')) { all, key -> key } }
                .toSet()
        def keys = { Language language ->
            def bundle = new Properties()
            bundle.load(Messages.getResourceAsStream("/org/bilan/exchange/messages_${language.code()}.properties").newReader('UTF-8'))
            bundle.collectEntries { key, text -> [key, text.findAll(/\{\d\}/).toSet()] }
        }
        // a remedy that reads otherwise on a page has the sentence's own key before
        def computed = { it.startsWith('setting.') || it.startsWith('file.attached.') || (it.endsWith('.page') && it - '.page' in used) }

        expect:
        Language.values().every { keys(it) == keys(Language.FR) }
        (keys(Language.FR).keySet() - used).findAll { !computed(it) } == [] as Set
        used.findAll { it.matches('(table|csv|cell|row|column|key|code|list|word|day|date|number|amount|currency|country|subject|line|parent|amendment|allocation|file|sheet|source|workbook|export)\\..*') && !it.endsWith('.') } - keys(Language.FR).keySet() == [] as Set
    }
}
