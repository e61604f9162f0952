package org.bilan.report.field

import org.bilan.report.trace.How
import org.bilan.report.Sample
import org.bilan.report.block.ActivityBlock
import org.bilan.report.block.BudgetBlock
import org.bilan.report.block.ExchangeBlock
import org.bilan.report.block.GrantMoneyBlock
import org.bilan.report.block.InstalmentBlock
import org.bilan.report.block.KeyFigureBlock
import org.bilan.report.block.PlanBlock
import org.bilan.report.block.ProjectBudgetBlock
import org.bilan.report.block.ReachBlock
import org.bilan.report.block.ResultBlock
import org.bilan.report.block.SourceBlock
import org.bilan.report.block.VoucherBlock
import org.bilan.report.block.YearBlock

import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part
import static org.bilan.report.Sample.people
import static org.bilan.report.Sample.receipt

import java.time.LocalDate
import org.bilan.activity.ActivityRole
import org.bilan.activity.GrantProject
import org.bilan.activity.Project
import org.bilan.activity.ActivityStatus
import org.bilan.activity.Gender
import org.bilan.activity.ReachMeasure
import org.bilan.document.Table
import org.bilan.finance.Allocation
import org.bilan.finance.BudgetLine
import org.bilan.finance.CostCategory
import org.bilan.finance.CostKind
import org.bilan.finance.ExchangeRate
import org.bilan.finance.Explanation
import org.bilan.finance.Forecast
import org.bilan.finance.NetAssets
import org.bilan.finance.ReceiptKind
import org.bilan.funding.Amendment
import org.bilan.funding.Instalment
import org.bilan.funding.RatePolicy
import org.bilan.result.Aggregation
import org.bilan.result.Indicator
import org.bilan.result.IndicatorLevel
import org.bilan.result.Measurement
import org.bilan.value.Language
import org.bilan.value.Wording
import spock.lang.Specification

class BlocksSpec extends Specification {
    /** The table as lines of text: the role's first letter, then the cells. */
    static List<String> lines(Table table) {
        table.rows().collect { row ->
            ([row.role().name()[0]] + row.cells().collect { it.worded(Wording.of(Language.FR)) }).join('|').replace('\u00a0', ' ').replace('\u2003', '..')
        }
    }

    def 'the budget of a grant has its lines, explanations under them, and totals'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant()], lines: [line('G', '1', 8000_00L), line('G', '2', 2000_00L)],
            expenses: [expense(amount: 2500_00L), expense(code: 'later', on: '2022-09-01', amount: 1_00L)],
            allocations: [part('e', 'G', '2', 2500_00L), part('later', 'G', '2', 1_00L)],
            explanations: [new Explanation(null, 'G', Sample.YEAR.start(), Sample.YEAR.end(), 'line:2', 'Le papier a augmenté.')])

        expect:
        lines(BudgetBlock.table(sample.material())) == [
            'I|Poste 1|8 000,00 $|0,00 $|0,00 $|8 000,00 $|−8 000,00 $|−100,0 %',
            'I|Poste 2|2 000,00 $|2 500,00 $|2 500,00 $|−500,00 $|500,00 $|25,0 %',
            'N|Explication : Le papier a augmenté.',
            'T|Total|10 000,00 $|2 500,00 $|2 500,00 $|7 500,00 $|−7 500,00 $|−75,0 %']
    }

    def 'an amendment signed in the period shows what it changed, one signed later does not'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant(end: '2024-08-31')], lines: [line('G', '1', 8000_00L), line('G', '1', 9000_00L, org.bilan.finance.CostCategory.ACTIVITY, 1)],
            amendments: [new Amendment(null, 'G', 1, LocalDate.parse(signed), 1000_00L, null, null)])
        def material = sample.material()

        expect:
        lines(BudgetBlock.table(material))[0] == row
        material.terms().amount().plain() == amount

        where:
        signed       || row                                                                                          | amount
        '2022-08-31' || 'I|Poste 1|8 000,00 $|1 000,00 $|9 000,00 $|0,00 $|0,00 $|9 000,00 $|9 000,00 $|0,00 $|0,0 %' | '11000.00'
        '2022-09-01' || 'I|Poste 1|8 000,00 $|0,00 $|0,00 $|8 000,00 $|8 000,00 $|0,00 $|0,0 %'                       | '10000.00'
    }

    def 'each amendment has its column, and a fourth puts them all in one'() {
        given:
        def amendment = { number -> new Amendment(null, 'G', number, LocalDate.parse('2022-01-01'), null, null, null) }
        def sample = new Sample(reported: 'G', grants: [grant()], amendments: (1..count).collect(amendment),
            lines: [line('G', '1', 100_00L)] + (1..count).collect { line('G', '1', 100_00L + it * 10_00L, CostCategory.ACTIVITY, it) })
        def table = BudgetBlock.table(sample.material())

        expect:
        table.columns()*.heading().subList(1, 1 + headings.size()) == headings
        lines(table)[0].startsWith(row)

        where:
        count || headings                                                         | row
        2     || ['Approuvé', 'Avenant 1', 'Avenant 2', 'Budget révisé']          | 'I|Poste 1|100,00 $|10,00 $|10,00 $|120,00 $|'
        4     || ['Approuvé', 'Avenants', 'Budget révisé']                        | 'I|Poste 1|100,00 $|40,00 $|140,00 $|'
    }

    def 'administration stands apart from the other cash, with both terms of its part, and in kind apart from both'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant(end: '2023-08-31')],
            lines: [line('G', '1', 900_00L), line('G', '2', 100_00L, CostCategory.ADMINISTRATION), new BudgetLine(null, 'G', 0, '3', null, 'Salle', CostCategory.ACTIVITY, 50_00L, CostKind.IN_KIND)],
            expenses: [expense(amount: 400_00L), expense(code: 'f', amount: 100_00L)],
            allocations: [part('e', 'G', '1', 400_00L), part('f', 'G', '2', 100_00L)],
            forecasts: [new Forecast(null, 'G', '1', Sample.YEAR.end(), 450_00L), new Forecast(null, 'G', '2', LocalDate.parse('2022-08-30'), 7_00L)])

        expect:
        lines(BudgetBlock.table(sample.material())) == [
            'G|En argent|||||||',
            'I|Poste 1|900,00 $|400,00 $|400,00 $|450,00 $|500,00 $|−50,00 $|−5,6 %',
            'I|Poste 2|100,00 $|100,00 $|100,00 $|0,00 $|0,00 $|0,00 $|0,0 %',
            'S|Dont administration|100,00 $|100,00 $|100,00 $|0,00 $|0,00 $|0,00 $|0,0 %',
            'S|Dont autres dépenses|900,00 $|400,00 $|400,00 $|450,00 $|500,00 $|−50,00 $|−5,6 %',
            'T|Total : En argent|1 000,00 $|500,00 $|500,00 $|450,00 $|500,00 $|−50,00 $|−5,0 %',
            'G|En nature|||||||',
            'I|Salle|50,00 $|0,00 $|0,00 $|50,00 $|50,00 $|0,00 $|0,0 %',
            'T|Total : En nature|50,00 $|0,00 $|0,00 $|50,00 $|50,00 $|0,00 $|0,0 %',
            'N|Administration : 10,0 % du budget révisé (100,00 $ sur 1 000,00 $).',
            'N|Administration : 20,0 % des dépenses depuis le début (100,00 $ sur 500,00 $).',
            'N|Prévision inscrite pour : Poste 1. Ailleurs, la prévision est ce qui reste du budget.']
    }

    def 'a line without budget has dashes where one of zero has zeros'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant()], lines: [line('G', '1', 0L)], expenses: [expense(amount: 10_00L)],
            allocations: [part('e', 'G', '1', 4_00L), part('e', 'G', '2', 6_00L)])

        expect:
        lines(BudgetBlock.table(sample.material())) == [
            'I|Poste 1|0,00 $|4,00 $|4,00 $|−4,00 $|4,00 $|—', 'I|2|—|6,00 $|6,00 $|—|—|—', 'T|Total|0,00 $|10,00 $|10,00 $|−10,00 $|10,00 $|—']
    }

    def 'in an annual report each grant stands in its currency, in kind apart, and only home money adds up'() {
        given:
        def sample = new Sample(grants: [grant(code: 'G'), grant(code: 'H', title: 'Prêt'), grant(code: 'U', title: 'Outside', currency: 'USD')],
            lines: [line('G', '1', 100_00L), line('U', '1', 900_00L), new BudgetLine(null, 'H', 0, '1', null, 'Salle', CostCategory.ACTIVITY, 50_00L, CostKind.IN_KIND)])

        expect:
        lines(BudgetBlock.table(sample.material())) == [
            'G|En argent|||||', 'I|MRIF, Appui|100,00 $|0,00 $|0,00 $|100,00 $|0 %', 'I|MRIF, Outside|900,00 $ US|0,00 $ US|0,00 $ US|900,00 $ US|0 %',
            'T|Total : En argent|100,00 $|0,00 $|0,00 $|100,00 $|0 %',
            'G|En nature|||||', 'I|MRIF, Prêt|50,00 $|0,00 $|0,00 $|50,00 $|0 %', 'T|Total : En nature|50,00 $|0,00 $|0,00 $|50,00 $|0 %',
            'N|Dans une autre devise, et dans aucun total : MRIF, Outside.']
    }

    def 'people, attendances, direct, indirect and others’ are never added'() {
        given:
        def sample = new Sample(
            activities: [activity(code: 'a', title: 'Atelier'), activity(code: 'b', title: 'Réseau', role: ActivityRole.PRESENTED)],
            reach: [people('a', 12, [gender: Gender.WOMEN]), people('a', 8), people('a', 30, [measure: ReachMeasure.ATTENDANCES]), people('b', 400)])

        expect:
        lines(ReachBlock.table(sample.material())) == [
            'G|Personnes (chacune comptée une fois)||||||', 'I|Atelier|12|—|—|8|20|—', 'T|Total|12|—|—|8|20|—',
            'G|Participations (une personne à trois rencontres en compte trois)||||||', 'I|Atelier|—|—|—|30|30|—', 'T|Total|—|—|—|30|30|—',
            'N|S’y ajoutent, sans être comptées ici, 400 personnes à une activité organisée par d’autres.']
    }

    def 'people of one cohort count once in the total, and the table says so'() {
        given:
        def sample = new Sample(activities: [activity(code: 'a', title: 'Un'), activity(code: 'b', title: 'Deux')], reach: [people('a', 20, [cohort: 'c']), people('b', 25, [cohort: 'c', approximate: true])])

        expect:
        lines(ReachBlock.table(sample.material())).drop(1) == [
            'I|Deux|—|—|—|env. 25|env. 25|—', 'I|Un|—|—|—|20|20|—', 'T|Total|—|—|—|env. 25|env. 25|—',
            'N|Les mêmes personnes, comptées à plusieurs activités, ne comptent qu’une fois dans le total.', 'N|env. : nombre approximatif']
    }

    def 'promised and received stand apart, and a payment of a later period is not yet received'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant()], instalments: [
            new Instalment(null, 'G', 2, LocalDate.parse('2022-08-01'), 40_00L, 'Rapport', LocalDate.parse('2022-09-01'), 40_00L),
            new Instalment(null, 'G', 1, LocalDate.parse('2021-10-01'), 60_00L, null, LocalDate.parse('2021-10-08'), 60_00L)])

        expect:
        lines(InstalmentBlock.table(sample.material())) == [
            'I|1||1er octobre 2021|60,00 $|reçu|8 octobre 2021|60,00 $|0,00 $', 'I|2|Rapport|1er août 2022|40,00 $|dû|—|—|40,00 $', 'T|Total|||100,00 $|||60,00 $|40,00 $']
    }

    def 'of an instalment that came in part, what is left of it is told among the terms of the sums'() {
        given:
        def material = new Sample(reported: 'G', grants: [grant()], instalments: [
            new Instalment(null, 'G', 1, LocalDate.parse('2021-10-01'), 60_00L, null, LocalDate.parse('2021-10-08'), 50_00L),
            new Instalment(null, 'G', 2, LocalDate.parse('2022-08-01'), 40_00L, null, null, null)]).material()
        InstalmentBlock.table(material)
        def figures = material.figures().trace().figures()
        def due = figures.find { it.label().contains('Total') && it.label().contains('Dû') }

        expect:
        due.exact() == '50.00'
        due.terms().collect { [it.label(), it.exact(), it.how()] } == [['Versement 1', '10.00', How.DIFFERENCE], ['Versement 2', '40.00', How.DIFFERENCE]]
    }

    def 'sources stand by whose money it is, with their part of what was received'() {
        given:
        def sample = new Sample(grants: [grant()], receipts: [
            receipt(code: '1', grant: 'G', amount: 75_00L), receipt(code: '2', source: 'MEMBRES', kind: ReceiptKind.DUES, amount: 25_00L, approximate: true),
            receipt(code: '3', on: '2022-09-01', grant: 'G', amount: 999_00L)])

        expect:
        lines(SourceBlock.table(sample.material())) == [
            'G|Fonds publics|||||', 'I|Appui|MRIF|10 000,00 $|100 %|75,00 $|75 %',
            'G|Ressources propres|||||', 'I|Cotisations des membres|MEMBRES|—|—|25,00 $|25 %', 'N|Montant approximatif.',
            'T|Total||10 000,00 $|100 %|100,00 $|100 %', 'N|Toutes ces sources sont confirmées.']
    }

    def 'several sources of a kind have their sum, and what is confirmed stands apart from what is pending'() {
        given:
        def sample = new Sample(grants: [grant(), grant(code: 'H', title: 'Autre', amount: 30000_00L, signed: false)], receipts: [receipt(grant: 'G', amount: 50_00L)])

        expect:
        lines(SourceBlock.table(sample.material())) == [
            'G|Fonds publics||||||', 'I|Appui|MRIF|confirmé|10 000,00 $|25 %|50,00 $|100 %', 'I|Autre|MRIF|en attente|30 000,00 $|75 %|0,00 $|0 %',
            'S|Total : Fonds publics|||40 000,00 $|100 %|50,00 $|100 %',
            'S|Dont confirmé|||10 000,00 $|25 %|50,00 $|100 %', 'S|Dont en attente|||30 000,00 $|75 %|0,00 $|0 %', 'T|Total|||40 000,00 $|100 %|50,00 $|100 %']
    }

    def 'each project has its sources and its payers, and a grant of several projects is marked'() {
        given:
        def project = { code -> new Project(code, "Projet $code".toString(), null, [], null, null, null, null, [], [], null) }
        def sample = new Sample(grants: [grant(), grant(code: 'H', title: 'Mission', amount: 30000_00L)], projects: [project('p'), project('q')],
            links: [new GrantProject(null, 'G', 'p', 0), new GrantProject(null, 'H', 'p', 0), new GrantProject(null, 'H', 'q', 1)],
            receipts: [receipt(grant: 'G', amount: 50_00L)], expenses: [expense(project: 'p', amount: 100_00L)], allocations: [part('e', 'H', '1', 80_00L)])
        def material = sample.material()

        expect:
        lines(SourceBlock.byProject(material)) == [
            'G|Projet p|||||', 'I|Appui|MRIF|10 000,00 $|25 %|50,00 $|100 %', 'I|Mission *|MRIF|30 000,00 $|75 %|0,00 $|0 %', 'S|Total||40 000,00 $|100 %|50,00 $|100 %',
            'G|Projet q|||||', 'I|Mission *|MRIF|30 000,00 $|100 %|0,00 $|—', 'S|Total||30 000,00 $|100 %|0,00 $|—',
            'N|* Paie aussi d’autres projets : son montant entier figure à chacun, et les projets ne s’additionnent pas.', 'N|Toutes ces sources sont confirmées.']
        lines(ProjectBudgetBlock.table(material)) == [
            'G|Projet p||||', 'I|MRIF, Appui|10 000,00 $|0,00 $|0,00 $|10 000,00 $', 'I|MRIF, Mission *|—|80,00 $|80,00 $|—', 'I|Fonds propres||20,00 $|20,00 $|', 'S|Total|10 000,00 $|100,00 $|100,00 $|',
            'N|* Paie aussi d’autres projets : aucun montant n’est prévu pour celui-ci seul.',
            'G|Projet q||||', 'I|MRIF, Mission *|—|0,00 $|0,00 $|—', 'S|Total|—|0,00 $|0,00 $|', 'N|* Paie aussi d’autres projets : aucun montant n’est prévu pour celui-ci seul.']
    }

    def 'the grants of the year have what came, what is due and what is to come apart'() {
        given:
        def sample = new Sample(grants: [grant(), grant(code: 'H', title: 'Autre')], instalments: [
            new Instalment(null, 'G', 1, LocalDate.parse('2021-10-01'), 60_00L, null, LocalDate.parse('2021-10-08'), 50_00L),
            new Instalment(null, 'G', 2, LocalDate.parse('2022-09-01'), 40_00L, null, null, null)])

        expect:
        lines(GrantMoneyBlock.table(sample.material()))*.replaceAll(/\|du 1er septembre[^|]*/, '') == [
            'I|MRIF, Appui|10 000,00 $|50,00 $|10,00 $|40,00 $', 'I|MRIF, Autre|10 000,00 $|—|—|—', 'T|Total||20 000,00 $|50,00 $|10,00 $|40,00 $']
    }

    def 'an indicator without data has a dash, one at zero a zero, and its parts stay'() {
        given:
        def indicator = { code -> new Indicator(code, "Titre $code".toString(), IndicatorLevel.OUTPUT, null, null, null, 'groupes', 0, null, 5, null, Aggregation.SUM, code == 'c' ? 'registre' : null) }
        def measured = { code, value, gender -> new Measurement(null, code, Sample.YEAR.start(), Sample.YEAR.end(), value, null, null, gender, null, null) }
        def sample = new Sample(indicators: [indicator('a'), indicator('b'), indicator('c')], measurements: [measured('b', 0, null), measured('c', 3, Gender.WOMEN), measured('c', 1, Gender.MEN)])

        expect:
        lines(ResultBlock.table(sample.material())) == [
            'G|Extrants|||||', 'I|Titre a (groupes)|0|5|—|—|—', 'I|Titre b (groupes)|0|5|0|0|0 % (0 sur 5)', 'I|Titre c (groupes)|0|5|4|4|80 % (4 sur 5)',
            'N|Source des données : registre', 'I|..Femmes|||3|3|', 'I|..Hommes|||1|1|']
    }

    def 'what did not take place is in the plan with its reason, and not in the list'() {
        given:
        def sample = new Sample(activities: [activity(code: 'a', title: 'Faite'), activity(code: 'b', title: 'Annulée', status: ActivityStatus.CANCELLED, reason: 'Grève.')])

        expect:
        lines(PlanBlock.table(sample.material())) == ['I|Annulée|12 novembre 2021|||annulée', 'N|Raison : Grève.', 'I|Faite|12 novembre 2021|||réalisée',
            'N|Activités : 2 en tout ; 1 réalisées, 0 reportées, 1 annulées, 0 encore prévues.']
        lines(ActivityBlock.table(sample.material())) == ['G|Éducation||||', 'I|12 novembre 2021|Faite|Organisée||']
    }

    def 'vouchers list what was charged in the period, foreign amounts with their rate, and add up'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant()], expenses: [expense(), expense(code: 'm', on: '2022-01-05', voucher: 'F-2', amount: 1000_00L, currency: 'MXN', rate: 0.063)],
            allocations: [part('e', 'G', '1', 40_00L), part('m', 'G', '1', 63_00L), part('e', 'H', '1', 60_00L)])

        expect:
        lines(VoucherBlock.table(sample.material())) == [
            'I|F-1|12 novembre 2021|Imprimerie|Affiches|1|100,00 $|||40,00 $', 'I|F-2|5 janvier 2022|Imprimerie|Affiches|1|1 000,00 $ MX|0,063|5 janvier 2022|63,00 $', 'T|Total||||||||103,00 $',
            'N|Taux : taux inscrit avec l’opération.']
    }

    def 'the exchange difference tells what came and what was spent, each at its rate, and the gain or loss'() {
        given:
        def rate = { day, value -> new ExchangeRate(null, 'USD', LocalDate.parse(day), value, 'Banque du Canada, FXUSDCAD') }
        def sample = new Sample(reported: 'G', grants: [grant(currency: 'USD', policy: RatePolicy.DAY)],
            receipts: [receipt(grant: 'G', currency: 'USD', amount: 1000_00L, on: '2021-10-01', rate: 1.30)],
            rates: [rate('2021-11-12', 1.25), rate('2022-01-05', 1.35)],
            expenses: [expense(currency: 'USD'), expense(code: 'f', currency: 'USD'), expense(code: 'g', on: '2022-01-05', currency: 'USD')],
            allocations: [part('e', 'G', '1', 100_00L), part('f', 'G', '1', 200_00L), part('g', 'G', '1', 100_00L)])

        expect:
        lines(ExchangeBlock.table(sample.material())) == [
            'G|Reçu, au taux du versement||||',
            'I|Versement du 1er octobre 2021|1er octobre 2021|1 000,00 $ US|1,30|1 300,00 $',
            'S|Total reçu||1 000,00 $ US|1,3|1 300,00 $',
            'G|Dépensé : taux du jour de la dépense||||',
            'I|2 dépenses imputées|12 novembre 2021|300,00 $ US|1,25|375,00 $',
            'I|Une dépense imputée|5 janvier 2022|100,00 $ US|1,35|135,00 $',
            'S|Total dépensé||400,00 $ US||510,00 $',
            'I|Solde à dépenser, au taux des versements||600,00 $ US||780,00 $',
            'T|Gain de change réalisé||400,00 $ US||10,00 $',
            'N|Taux : Banque du Canada, FXUSDCAD (taux du jour); taux inscrit avec l’opération.']
        sample.material().exchange().realisedInPeriod().get().plain() == '10.00'
    }

    def 'a grant in home currency gains or loses where its agreement wants another rate than the books'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant(policy: RatePolicy.AGREED, agreed: 1.35, agreedCurrency: 'USD')],
            expenses: [expense(currency: 'USD', rate: 1.31)], allocations: [new Allocation(null, 'e', 'G', '1', 135_00L, 100_00L)])

        expect:
        lines(ExchangeBlock.table(sample.material())) == ['I|dollar des États-Unis|100,00 $ US|135,00 $|131,00 $|4,00 $', 'T|Gain de change réalisé||135,00 $|131,00 $|4,00 $']
        sample.material().exchange().realised(Sample.YEAR.end()).get().plain() == '4.00'
        sample.material().exchange().realisedInPeriod().get().plain() == '4.00'
    }

    def 'a grant in home currency has no exchange difference, and says so'() {
        expect:
        lines(ExchangeBlock.table(new Sample(reported: 'G', grants: [grant()]).material())) == [
            'N|La subvention est dans la monnaie de l’organisme, et rien ne lui est imputé à un autre taux que celui des livres : il n’y a pas d’écart de change.']
    }

    def 'the fiscal year has last year beside it, a surplus of money alone, and dashes where nothing is recorded'() {
        given:
        def sample = new Sample(grants: [grant()],
            receipts: [receipt(grant: 'G', amount: 100_00L), receipt(code: 'k', kind: ReceiptKind.IN_KIND, amount: 7_00L)] + before,
            expenses: [expense(amount: 80_00L), expense(code: 'f', category: CostCategory.TRAVEL, amount: 50_00L), expense(code: 'b', on: '2021-01-01', amount: 40_00L)],
            netAssets: [new NetAssets(null, Sample.YEAR.end(), 65_00L, null, 'États')])

        expect:
        lines(YearBlock.table(sample.material())) == [
            'G|Recettes en argent||||', "I|Fonds publics|100,00 \$|$receipts", "S|Total des recettes|100,00 \$|$receipts",
            'G|Dépenses en argent||||', 'I|Déplacements|50,00 $|0,00 $|50,00 $|—', 'I|Activités|80,00 $|40,00 $|40,00 $|100 %', 'S|Total des dépenses|130,00 $|40,00 $|90,00 $|225 %',
            "T|Excédent ou insuffisance|−30,00 \$|$surplus",
            'G|En nature, sans effet sur l’excédent||||', "I|Apports en nature reçus|7,00 \$|$inKind",
            'N|Actif net non affecté au 31 août 2022 : 50,0 % des dépenses de l’exercice (65,00 $ sur 130,00 $).']

        where:
        before                                                   || receipts                    | surplus                     | inKind
        []                                                       || '—|—|—'                     | '—|—|—'                     | '—|—|—'
        [receipt(code: 'q', grant: 'G', on: '2021-01-01', amount: 50_00L)] || '50,00 $|50,00 $|100 %' | '10,00 $|−40,00 $|—'   | '0,00 $|7,00 $|—'
    }

    def 'key figures compare with the year before, and a year without records is not zero'() {
        given:
        def sample = new Sample(activities: [activity(code: 'a'), activity(code: 'b')], activitiesBefore: before)

        expect:
        lines(KeyFigureBlock.table(sample.material()))[0] == row

        where:
        before                                        || row
        []                                            || 'I|Activités réalisées|2|—|—'
        [activity(code: 'c', date: '2020-11-12')]     || 'I|Activités réalisées|2|1|+1'
    }
}
