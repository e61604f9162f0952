package org.bilan.template

import org.bilan.document.Cell
import org.bilan.document.Table
import org.bilan.document.chart.Chart
import org.bilan.template.Field.Type
import org.bilan.value.FuzzyDate
import org.bilan.value.Missing
import org.bilan.value.Money

/** The names that the templates of the corpus use, each with its value: one table to check and to fill by. */
class CorpusNames {
    static final List<List> PARTNER = [['nom', 'name', 'nombre', Type.TEXT]]
    static final List<List> PLACE = [['ville', 'city', 'ciudad', Type.TEXT], ['pays', 'country', 'país', Type.TEXT]]
    static final List<List> ACTIVITY = [
        ['titre', 'title', 'título', Type.TEXT], ['date', 'date', 'fecha', Type.DATE],
        ['participants', 'participants', 'participantes', Type.NUMBER], ['publique', 'public', 'pública', Type.YES_NO],
        ['récit', 'narrative', 'relato', Type.STORY], ['lieu', 'place', 'lugar', Type.THING, PLACE],
        ['partenaires', 'partners', 'socios', Type.LIST, PARTNER]]
    static final List<List> EXPENSE = [
        ['description', 'description', 'descripción', Type.TEXT], ['date', 'date', 'fecha', Type.DATE],
        ['montant', 'amount', 'monto', Type.MONEY]]
    static final List<List> ALL = [
        ['organisme', 'organization', 'organización', Type.THING, [
            ['nom', 'name', 'nombre', Type.TEXT], ['sigle', 'acronym', 'sigla', Type.TEXT],
            ['site', 'website', 'sitio', Type.TEXT]]],
        ['subvention', 'grant', 'subvención', Type.THING, [
            ['titre', 'title', 'título', Type.TEXT], ['montant', 'amount', 'monto', Type.MONEY],
            ['début', 'start', 'inicio', Type.DATE], ['fin', 'end', 'término', Type.DATE]]],
        ['budget', 'budget', 'presupuesto', Type.THING, [
            ['prévu', 'planned', 'previsto', Type.MONEY], ['écart', 'variance', 'diferencia', Type.MONEY],
            ['taux', 'rate', 'tasa', Type.PERCENT]]],
        ['approuvé', 'approved', 'aprobado', Type.YES_NO],
        ['activités', 'activities', 'actividades', Type.LIST, ACTIVITY],
        ['dépenses', 'expenses', 'gastos', Type.LIST, EXPENSE],
        ['revenus', 'income', 'ingresos', Type.LIST, EXPENSE],
        ['bloc budget', 'block budget', 'bloque presupuesto', Type.BLOCK],
        ['graphique sources', 'chart sources', 'gráfico fuentes', Type.CHART],
        ['récit retombées', 'narrative outcomes', 'relato resultados', Type.STORY],
        ['photos de couverture', 'photos of cover', 'fotos de portada', Type.PICTURES]]

    static final Map VALUES = [
        organisme: [nom: 'Comité Québec-Sud', sigle: 'CQS', site: null],
        subvention: ['titre': 'Éducation', montant: money(84259), 'début': day('2021-09-01'), fin: day('2022-08-31')],
        budget: ['prévu': money(1000), 'écart': money(120.5), taux: new Value.Percent(12.5)],
        'approuvé': true,
        'activités': [
            [titre: 'Atelier', date: day('2022-01-15'), participants: 12, publique: true, 'récit': 'On a **bien** travaillé.',
             lieu: [ville: 'Oaxaca', pays: 'Mexique'], partenaires: [[nom: 'Alpha'], [nom: 'Bêta']]],
            [titre: 'Colloque', date: day('2022-03'), participants: null, publique: false, 'récit': 'Rien à dire.',
             lieu: [ville: 'Montréal', pays: 'Canada'], partenaires: []]],
        'dépenses': [
            [description: 'Salle & café', date: day('2022-01-15'), montant: money(120.5)],
            [description: 'Papier <A4>', date: day('2022-02-01'), montant: money(80)]],
        revenus: [],
        'bloc budget': new Value.Block(new Table('Budget',
            [new Table.Column('Poste', false, 2), new Table.Column('Prévu', true, 1)],
            [new Table.Row(Table.Role.ITEM, [new Cell.Text('Salaires'), new Cell.Amount(Money.of(1000.0, currency()))])])),
        'graphique sources': new Value.Drawing(new Chart(Chart.Kind.BAR, 'Sources', 'Dollars', null, 'Deux sources',
            Chart.PointFormat.NUMBER, ['Dons', 'Ventes'], [new Chart.Series('2022', [3.0, 4.0])])),
        'récit retombées': 'Des **retombées** nettes.',
        'photos de couverture': new Value.Pictures([])]

    static Vocabulary vocabulary(List<List> names = ALL) {
        new Vocabulary(names.collect { name ->
            new Field(name[0], name[1], name[2], name[3], '', Optional.ofNullable(name[4]).map { vocabulary(it) })
        })
    }

    static Scope scope(List<List> names = ALL, Map values = VALUES) {
        Map<String, Value> known = [:]
        names.each { name ->
            name[0..2].each { known[it] = value(name[3], values[name[0]], name[4]) }
        }
        Scope.of(known)
    }

    private static Value value(Type type, Object is, List<List> inside) {
        if (is == null) {
            return new Value.Absent(Missing.NOT_ENTERED)
        }
        switch (type) {
            case Type.TEXT: return new Value.Text(is)
            case Type.NUMBER: return new Value.Number(is)
            case Type.YES_NO: return new Value.YesNo(is)
            case Type.STORY: return new Value.Story(is)
            case Type.THING: return new Value.Thing(scope(inside, is))
            case Type.LIST: return new Value.Items(is.collect { scope(inside, it) })
            default: return is
        }
    }

    private static Value money(BigDecimal amount) {
        new Value.Amount(Money.of(amount, currency()))
    }

    private static Currency currency() {
        Currency.getInstance('CAD')
    }

    private static Value day(String date) {
        new Value.Day(FuzzyDate.parse(date))
    }
}
