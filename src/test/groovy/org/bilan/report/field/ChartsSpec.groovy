package org.bilan.report.field

import org.bilan.report.ReportKind
import org.bilan.report.Sample
import org.bilan.report.chart.BudgetChart
import org.bilan.report.chart.CategoryChart
import org.bilan.report.chart.KindChart
import org.bilan.report.chart.MonthChart
import org.bilan.report.chart.ReachChart
import org.bilan.report.chart.SourceChart
import org.bilan.report.material.ReachBy

import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityRole
import org.bilan.activity.Gender
import org.bilan.document.chart.Chart
import org.bilan.finance.CostCategory
import org.bilan.finance.ReceiptKind
import org.bilan.template.Value
import org.bilan.value.Language
import spock.lang.Specification

import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part
import static org.bilan.report.Sample.people
import static org.bilan.report.Sample.receipt

class ChartsSpec extends Specification {
    static String plain(String text) {
        text.replace('\u00a0', ' ')
    }

    static Sample financed(Language language = Language.FR) {
        new Sample(language: language, grants: [grant(code: 'G', amount: 5800_00L)],
            receipts: [receipt(code: '1', grant: 'G', amount: 5800_00L), receipt(code: '2', source: 'MEMBRES', kind: ReceiptKind.DUES, amount: 4200_00L), receipt(code: '3', on: '2021-08-31', source: 'MEMBRES', kind: ReceiptKind.DUES, amount: 9900_00L)])
    }

    def 'the title of the sources says who pays most of the year, in the language of the report'() {
        when:
        def chart = SourceChart.chart(financed(language).material())

        then:
        plain(chart.title()) == title
        chart.series()[0].points() == [5800.00, 4200.00]

        where:
        language    || title
        Language.FR || 'Le MRIF finance 58 % de l’année'
        Language.EN || 'The MRIF funds 58% of the year'
        Language.ES || 'El MRIF financia el 58 % del año'
    }

    def 'the text for those who do not see a chart tells what it says, its period, the highest, the lowest, the total, every point: #language'() {
        expect:
        plain(SourceChart.chart(financed(language).material()).alt()) == text

        where:
        language    || text
        Language.FR || 'Le MRIF finance 58 % de l’année. Financement reçu dans la période, par source ($). Période : du 1er septembre 2021 au 31 août 2022. ' +
            'Le plus haut : MRIF, 5 800 $. Le plus bas : Cotisations des membres, 4 200 $. Total : 10 000 $. MRIF, 5 800 $; Cotisations des membres, 4 200 $.'
        Language.EN || 'The MRIF funds 58% of the year. Funding received in the period, by source ($). Period: September 1, 2021 to August 31, 2022. ' +
            'Highest: MRIF, $5,800. Lowest: Membership dues, $4,200. Total: $10,000. MRIF, $5,800; Membership dues, $4,200.'
        Language.ES || 'El MRIF financia el 58 % del año. Financiamiento recibido en el período, por fuente ($). Período: del 1 de septiembre de 2021 al 31 de agosto de 2022. ' +
            'El más alto: MRIF, $5,800. El más bajo: Cuotas de los miembros, $4,200. Total: $10,000. MRIF, $5,800; Cuotas de los miembros, $4,200.'
    }

    def 'the text tells how the numbers went in time'() {
        when:
        def chart = MonthChart.chart(new Sample(activities: ['2021-09-01', '2021-11-02', '2021-11-03'].withIndex().collect { date, i -> activity(code: "a$i".toString(), date: date) }).material())

        then:
        plain(chart.alt()).contains('. Total : 3. Tantôt plus, tantôt moins, de 1 au début à 0 à la fin. sept. 2021, 1; oct., 0; nov., 2;')
    }

    def 'activities are counted in their month, and those of no known month beside the source'() {
        when:
        def chart = MonthChart.chart(new Sample(activities: dates.withIndex().collect { date, i -> activity(code: "a$i".toString(), date: date) }).material())

        then:
        chart.categories().size() == 12
        chart.categories()[0..1] == ['sept. 2021', 'oct.'] && chart.categories()[4] == 'janv. 2022'
        chart.series()[0].points()[2] == november
        plain(chart.title()) == title
        chart.source().contains('1 activit') == false
        chart.source().contains('activité dont la date ne précise pas le mois') == vague

        where:
        dates                                                 || november | vague | title
        ['2021-11-01', '2021-11', '2021-11-30', '2021-12-01'] || 3        | false | 'Le plus d’activités en novembre 2021 : 3'
        ['2021-11-01', '2021-11', '2021-10/2021-11']          || 2        | true  | 'Le plus d’activités en novembre 2021 : 2'
    }

    def 'kinds stand with the most frequent first'() {
        when:
        def chart = KindChart.chart(new Sample(activities: [ActivityKind.LETTER, ActivityKind.WORKSHOP, ActivityKind.LETTER].withIndex().collect { kind, i -> activity(code: "a$i".toString(), kind: kind) }).material())

        then:
        chart.categories() == ['lettre', 'atelier']
        plain(chart.title()) == 'Le plus souvent : lettre (2 activités sur 3)'
    }

    def 'people are those whom the organization reached itself, by gender where it is known'() {
        when:
        def chart = ReachChart.chart(new Sample(
            activities: [activity(code: 'a'), activity(code: 'b', role: ActivityRole.PRESENTED)],
            reach: [people('a', 60, [gender: Gender.WOMEN]), people('a', 40, [gender: Gender.MEN]), people('b', 999)]).material(), ReachBy.KIND)

        then:
        plain(chart.title()) == '100 personnes rejointes directement, dont 60 % de femmes'
        chart.series()*.name() == ['Femmes', 'Hommes']
        chart.kind() == Chart.Kind.STACKED_BAR
    }

    def 'an approximate count makes an approximate title'() {
        expect:
        plain(ReachChart.chart(new Sample(activities: [activity()], reach: [people('a', 550, [approximate: true])]).material(), ReachBy.KIND).title()) == 'Environ 550 personnes rejointes directement'
    }

    def 'expenses are those of the period, by category, in the home currency'() {
        when:
        def chart = CategoryChart.chart(new Sample(expenses: [
            expense(code: '1', amount: 300_00L, category: CostCategory.SALARY), expense(code: '2', amount: 1000_00L, currency: 'MXN', rate: 0.07, category: CostCategory.PARTNER_TRANSFER),
            expense(code: '3', amount: 50_00L, currency: 'USD'), expense(code: '4', on: '2021-08-31', amount: 9999_00L)]).material())

        then:
        chart.series()[0].points() == [300.00, 70.00]
        plain(chart.title()) == 'Salaires : 81 % des dépenses'
        chart.source().endsWith('Une dépense en devise sans taux de change n’y figure pas.')
    }

    def 'the budget stands beside what was spent, told in percent of the whole'() {
        when:
        def chart = BudgetChart.chart(new Sample(grants: [grant()], lines: [line('G', '1', 8000_00L), line('G', '2', 2000_00L)],
            expenses: [expense(amount: 6200_00L)], allocations: [part('e', 'G', '1', 6200_00L)]).material())

        then:
        plain(chart.title()) == '62 % du budget est dépensé au 31 août 2022'
        chart.series()*.points() == [[10000.00], [6200.00]]
    }

    def 'an empty organization has charts with nothing to draw, and no error'() {
        given:
        def sample = new Sample()
        def scope = Catalogue.of(ReportKind.ANNUAL, sample.profile()).scope(sample.material())

        expect:
        (scope.find("graphique $name".toString()).get() as Value.Drawing).chart().isEmpty()

        where:
        name << ['sources de financement', 'budget et reel', 'personnes rejointes', 'activites par mois', 'activites par type', 'depenses par categorie']
    }
}
