package org.bilan.report.material

import org.bilan.report.Sample
import org.bilan.report.block.ReachAgeBlock
import org.bilan.report.block.ReachBlock
import org.bilan.report.chart.ReachChart
import org.bilan.report.check.Findings
import org.bilan.report.field.Catalogue

import static org.bilan.report.field.BlocksSpec.lines
import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.people

import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityRole
import org.bilan.activity.AgeBand
import org.bilan.activity.Gender
import org.bilan.activity.Project
import org.bilan.activity.ReachKind
import org.bilan.activity.ReachMeasure
import org.bilan.document.Cell
import org.bilan.document.Table
import org.bilan.organization.Theme
import org.bilan.template.Scope
import org.bilan.template.Value
import org.bilan.value.Period
import spock.lang.Specification

/** People reached, told apart by project, theme, country, kind and time, with small counts hidden where that is asked. */
class ReachSpec extends Specification {
    static Project project(String code) {
        new Project(code, "Projet $code".toString(), null, ['MX', 'HT'], null, null, null, null, [], [], null)
    }

    static Value field(Sample sample, String path) {
        def value = new Value.Thing(Catalogue.of(sample.request().kind(), sample.profile()).scope(sample.material()))
        path.split('\\.').inject(value) { Value at, name -> (at as Value.Thing).scope().find(Scope.key(name)).get() }
    }

    def 'people of one cohort in two projects count once in each and once in all, and the table says so'() {
        given:
        def sample = new Sample(projects: [project('p'), project('q')],
            activities: [activity(code: 'a', project: 'p'), activity(code: 'b', project: 'q'), activity(code: 'c', title: 'Autre')],
            reach: [people('a', 20, [cohort: 'k', gender: Gender.WOMEN]), people('b', 12, [cohort: 'k']), people('c', 7)])

        expect:
        lines(ReachBlock.of(sample.material(), ReachBy.PROJECT)).drop(1) == [
            'I|Projet p|20|—|—|0|20|—', 'I|Projet q|—|—|—|12|12|—', 'I|Sans projet|—|—|—|7|7|—', 'T|Total|20|—|—|7|27|—',
            'N|Les mêmes personnes, comptées à plusieurs activités, ne comptent qu’une fois dans le total.']
    }

    def 'an activity counts in its own country whatever the countries of its project, and without one in none'() {
        given:
        def sample = new Sample(projects: [project('p')], activities: [activity(code: 'a', project: 'p', country: 'MX'), activity(code: 'b', project: 'p'), activity(code: 'c', country: 'HT')],
            reach: [people('a', 10), people('b', 5), people('c', 8)])

        expect:
        lines(ReachBlock.of(sample.material(), ReachBy.COUNTRY)).drop(1) == [
            'I|Haïti|—|—|—|8|8|—', 'I|Mexique|—|—|—|10|10|—', 'I|Pays non précisé|—|—|—|5|5|—', 'T|Total|—|—|—|23|23|—']
    }

    def 'a theme has its sub-themes in it, told under it'() {
        given:
        def sample = new Sample(themes: [new Theme('t', 'Éducation', null, 1), new Theme('u', 'Écoles', 't', 1)],
            activities: [activity(code: 'a', theme: 't'), activity(code: 'b', theme: 'u')], reach: [people('a', 10), people('b', 5)])

        expect:
        lines(ReachBlock.of(sample.material(), ReachBy.THEME)).drop(1) == [
            'I|Éducation|—|—|—|15|15|—', 'I|..Écoles|—|—|—|5|5|—', 'T|Total|—|—|—|15|15|—', 'N|Les lignes en retrait sont comprises dans celle qui les précède.']
    }

    def 'what others organized has rows apart, in no total'() {
        given:
        def sample = new Sample(activities: [activity(code: 'a'), activity(code: 'b', role: role, kind: ActivityKind.LETTER)], reach: [people('a', 10), people('b', 400)])

        expect:
        lines(ReachBlock.of(sample.material(), ReachBy.KIND)).drop(1) == [
            'I|atelier|—|—|—|10|10|—', 'T|Total|—|—|—|10|10|—',
            'G|Personnes aux activités organisées par d’autres (non comptées ci-dessus)||||||', 'I|lettre|—|—|—|400|400|—', 'T|Total|—|—|—|400|400|—']

        where:
        role << [ActivityRole.CONTRIBUTED, ActivityRole.PRESENTED, ActivityRole.HOSTED, ActivityRole.ENDORSED]
    }

    def 'quarters are those of the fiscal year, beside the year before, and what spans several stands apart'() {
        given:
        def sample = new Sample(activities: [activity(code: 'a', date: '2021-11-30'), activity(code: 'b', date: '2021-12'), activity(code: 'c', date: '2021-11/2021-12')],
            reach: [people('a', 10), people('b', 20), people('c', 30)],
            activitiesBefore: [activity(code: 'x', date: '2020-10-01'), activity(code: 'y', date: '2021-08-31')], reachBefore: [people('x', 6), people('y', 9)])

        expect:
        lines(ReachBlock.of(sample.material(), ReachBy.QUARTER)).drop(1) == [
            'I|du 1er septembre au 30 novembre 2021|—|—|—|10|10|—|6', 'I|du 1er décembre 2021 au 28 février 2022|—|—|—|20|20|—|—',
            'I|du 1er juin au 31 août 2022|—|—|—|—|—|—|9', 'I|Sur plusieurs trimestres|—|—|—|30|30|—|—', 'T|Total|—|—|—|60|60|—|15']
    }

    def 'a period of several years is told by fiscal year'() {
        given:
        def sample = new Sample(period: Period.parse('2020-11-01/2021-12-31'), activities: [activity(code: 'a', date: '2021-08-31'), activity(code: 'b', date: '2021-09-01')],
            reach: [people('a', 10), people('b', 20)])

        expect:
        lines(ReachBlock.of(sample.material(), ReachBy.YEAR)).drop(1) == [
            'I|du 1er novembre 2020 au 31 août 2021|—|—|—|10|10|—|—', 'I|du 1er septembre au 31 décembre 2021|—|—|—|20|20|—|—', 'T|Total|—|—|—|30|30|—|—']
    }

    def 'gender and age meet in one table, with those of neither'() {
        given:
        def sample = new Sample(activities: [activity()], reach: [people('a', 30, [gender: Gender.WOMEN, age: AgeBand.ADULT]), people('a', 12, [gender: Gender.WOMEN]), people('a', 8)])

        expect:
        lines(ReachAgeBlock.table(sample.material())) == [
            'G|Personnes rejointes directement|||||', 'I|adultes|30|—|—|—|30', 'I|âge non précisé|12|—|—|8|20', 'T|Total|42|—|—|8|50']
    }

    def 'hidden counts are hidden in blocks, fields, charts and sentences, and the tables say why'() {
        given:
        def sample = masked(5)
        def material = sample.material()
        def usual = lines(ReachBlock.table(material))

        expect:
        usual.any { it.contains('|x|') } && usual.any { it.startsWith('N|x : nombre non publié') }
        field(sample, 'personnes rejointes.femmes') == new Value.Text('x')
        field(sample, 'personnes rejointes.directes') == new Value.Number(33G as BigDecimal)
        material.told().womenShare(ReachMeasure.PEOPLE).isEmpty()
        def chart = ReachChart.chart(material, ReachBy.KIND)
        chart.series()*.points() == [[33G as BigDecimal]]
        chart.source().contains('pour protéger les personnes') && !chart.alt().contains('Femmes')

        and: 'where nothing is to be hidden they are told'
        field(masked(0), 'personnes rejointes.femmes') == new Value.Number(3G as BigDecimal)
    }

    def 'a text that tells a hidden number is a finding: #text'() {
        given:
        def sample = { int below -> new Sample(maskBelow: below, activities: [activity(code: 'a'), activity(code: 'b', title: 'Deux')],
            reach: [people('a', 3, [gender: Gender.WOMEN]), people('a', 30, [gender: Gender.MEN]), people('b', 60, [gender: Gender.MEN])],
            narratives: [new Sample().narrative('mot', text)]).material() }
        def found = { Findings.of(sample(it)).findAll { one -> one.code() == 'figure.masked' }*.what()*.replace('\u00a0', ' ') }

        expect:
        found(5) == (told ? ["nombre de personnes que ce rapport ne publie pas : « $told »" as String] : [])
        found(0) == []

        where:
        text                                   || told
        'Elles étaient 3 femmes à l’atelier.'  || '3 femmes'
        'Trois participantes ont parlé.'       || 'Trois participantes'
        'Les 30 hommes de l’atelier.'          || '30 hommes'
        'Les 33 personnes de l’atelier.'       || null
        'En tout, 93 personnes sont venues.'   || null
        'Nous avons écrit 3 lettres.'          || null
        'Le 3 mai, des femmes sont venues.'    || null
        'Quelques femmes sont venues.'         || null
    }

    static Sample masked(int below) {
        new Sample(maskBelow: below, activities: [activity()], reach: [people('a', 3, [gender: Gender.WOMEN]), people('a', 30, [gender: Gender.MEN])])
    }

    def 'a few participants are not told at their activity either'() {
        given:
        def material = new Sample(maskBelow: 5, activities: [activity(code: 'a', title: 'Un'), activity(code: 'b', title: 'Deux')], reach: [people('a', 3), people('b', 60)]).material()

        expect:
        material.told().participants(material.done().find { it.code() == 'a' }).hidden()
        material.told().participants(material.done().find { it.code() == 'b' }).hidden()
        !material.told().own(ReachKind.DIRECT, ReachMeasure.PEOPLE).hidden()
    }

    /** The figures of each group of rows, column by column. */
    static List<List<Cell>> columns(Table table) {
        def groups = table.rows().findAll { it.role() != Table.Role.NOTE }.inject([]) { all, row -> row.role() == Table.Role.GROUP ? all + [[]] : all[0..<-1] + [all[-1] + [row]] }
        groups.collectMany { rows -> (1..5).collect { at -> rows.collect { it.cells()[at] } } }
    }

    def 'no table of a masked report prints a small number of people'() {
        given:
        def random = new Random(seed)
        def sample = new Sample(maskBelow: 5, projects: ['p', 'q', 'r'].collect { project(it) }, activities: (0..<25).collect {
            activity(code: "a$it".toString(), title: "Activité $it".toString(), project: ['p', 'q', 'r', null][random.nextInt(4)], country: ['MX', 'HT', null][random.nextInt(3)],
                kind: ActivityKind.values()[random.nextInt(4)], role: ActivityRole.values()[random.nextInt(6)], date: "2021-${9 + random.nextInt(4)}".replace('-9', '-09'))
        }, reach: (0..<60).collect {
            people("a${random.nextInt(25)}".toString(), random.nextInt(12), [gender: Gender.values()[random.nextInt(4)], age: AgeBand.values()[random.nextInt(5)],
                measure: ReachMeasure.values()[random.nextInt(2)], cohort: random.nextInt(4) == 0 ? 'k' : null])
        }.unique { [it.activity(), it.gender(), it.age(), it.measure(), it.cohort()] })
        def material = sample.material()
        def tables = [ReachBlock.table(material), ReachAgeBlock.table(material)] + (ReachBy.values().toList() - ReachBy.ACTIVITY).collect { ReachBlock.of(material, it) }

        expect:
        tables.every { table -> table.rows().every { row -> row.cells().every { !(it instanceof Cell.Number) || it.number() == 0 || it.number() >= 5 } } }

        and: 'no row has one hidden number alone among its parts and its sum'
        tables.every { table -> table.rows().findAll { it.role() != Table.Role.NOTE }.every { row -> row.cells()[1..5].count { it instanceof Cell.Mark } != 1 } }

        and: 'nor has a column of the table by gender and age'
        tables[1].rows().any { it.cells().any { cell -> cell instanceof Cell.Mark } }
        columns(tables[1]).every { column -> column.count { it instanceof Cell.Mark } != 1 }

        where:
        seed << (1..10)
    }
}
