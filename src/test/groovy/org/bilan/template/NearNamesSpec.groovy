package org.bilan.template

import static org.bilan.template.TemplateCheckSpec.field
import static org.bilan.template.TemplateCheckSpec.list
import static org.bilan.template.TemplateCheckSpec.thing

import org.bilan.template.Field.Type
import org.bilan.value.Language
import spock.lang.Specification
import spock.lang.Timeout

class NearNamesSpec extends Specification {
    static final Vocabulary MONEY = new Vocabulary([
        field('prévu', 'approved', 'previsto', Type.MONEY), field('réel', 'actual', 'real', Type.MONEY),
        field('solde', 'balance', 'saldo', Type.MONEY)])
    static final Vocabulary GRANT = new Vocabulary([
        field('titre', 'title', 'título'), field('montant', 'amount', 'monto', Type.MONEY),
        field('bailleur', 'funder', 'financiador'), field('début', 'start', 'inicio', Type.DATE),
        field('fin', 'end', 'fin', Type.DATE)])
    static final Vocabulary ACTIVITY = new Vocabulary([
        field('titre', 'title', 'título'), field('lieu', 'place', 'lugar'),
        field('participants', 'participants', 'participantes', Type.NUMBER)])
    static final Vocabulary YEAR = new Vocabulary([list('subventions', 'grants', 'subvenciones', GRANT),
        field('bloc bilan', 'block balance sheet', 'bloque balance', Type.BLOCK)])
    static final Vocabulary KNOWN = new Vocabulary([
        thing('bailleur', 'funder', 'financiador', new Vocabulary([field('nom', 'name', 'nombre')])),
        thing('subvention', 'grant', 'subvención', GRANT),
        thing('budget', 'budget', 'presupuesto', MONEY),
        field('date', 'date', 'fecha', Type.DATE), field('fonds', 'funds', 'fondos'),
        list('lignes', 'lines', 'líneas', MONEY),
        list('activités', 'activities', 'actividades', ACTIVITY)]).besides('annual', YEAR)

    static List<TemplateFinding> check(String text) {
        Template.check(WordSample.of(text).bytes(), KNOWN).findAll { it.severity() != TemplateFinding.Severity.NOTE }
    }

    def 'what was meant comes first: #typed'() {
        when:
        def findings = check("{{ $typed }}")

        then:
        findings*.id() == ['unknown-field']
        findings[0].nearest().take(1) == (first ? [first] : [])

        where:
        typed                      | first
        'xyzzyxyzzy'               | null
        'subventionmontant'        | 'subvention.montant'
        'subvention montant'       | 'subvention.montant'
        'subvention.mon.tant'      | 'subvention.montant'
        'sub.vention.montant'      | 'subvention.montant'
        'grant_amount'             | 'grant.amount'
        'subvention.mnotant'       | 'subvention.montant'
        'budgets.prévu'            | 'budget.prévu'
        'lignes.reste'             | 'lignes.solde'
        'ligne.prévu'              | 'lignes.prévu'
        'activity.title'           | 'activities.title'
        'montant de la subvention' | 'subvention.montant'
        'amount of the grant'      | 'grant.amount'
        'monto de la subvención'   | 'subvención.monto'
        'coût de la subvention'    | 'subvention.montant'
        'bailleur de fonds'        | 'bailleur.nom'
        'donateur.nom'             | 'bailleur.nom'
        'donor.name'               | 'funder.name'
        'donante.nombre'           | 'financiador.nombre'
        'subvention.donateur'      | 'subvention.bailleur'
        'grant.start date'         | 'grant.start'
        'fecha de inicio'          | 'subvención.inicio'
        'date de début'            | 'subvention.début'
        'grant.cost'               | 'grant.amount'
        'subvención.costo'         | 'subvención.monto'
        'budget.budgété'           | 'budget.prévu'
        'budget.budgeted'          | 'budget.approved'
        'budget.dépensé'           | 'budget.réel'
        'budget.spent'             | 'budget.actual'
        'presupuesto.gastado'      | 'presupuesto.real'
        'budget.reste'             | 'budget.solde'
        'remaining'                | 'budget.balance'
        'activités.endroit'        | 'activités.lieu'
    }

    def 'a synonym is only suggested where the name is known'() {
        expect:
        Synonyms.of('fournisseur') == [] && Synonyms.of('vendeur')*.french() == ['fournisseur']
        check('{{ vendeur }}')[0].nearest() == []
    }

    def 'the names of the repetition around come before those of the whole'() {
        expect:
        check('{{ pour chaque l de lignes }}\n{{ l.reste }} {{ reste }}\n{{ fin }}')*.nearest()*.first() == ['l.solde', 'l.solde']
        check('{{ pour chaque activité de activités }}\n{{ activité.ville }}\n{{ fin }}')[0].nearest() == ['activité.lieu']
    }

    def 'a list by another word is that list'() {
        expect:
        check('{{ for each e of events }}\nx\n{{ end }}')[0].nearest().first() == 'activities'
    }

    def 'a name that only another kind of report has is told so: #text'() {
        when:
        def findings = check(text)

        then:
        findings*.id() == ['other-report']
        findings[0].nearest().take(1) == nearest
        findings[0].sentence(Language.FR).contains('rapports annuels')
        Language.values().every { !findings[0].sentence(it).contains('{') && findings[0].remedy(it) }

        where:
        text                                                             | nearest
        '{{ grants.title }}'                                             | ['grant.title']
        '{{ pour chaque s de subventions }}\n{{ s.titre }}\n{{ fin }}'   | []
        '{{ bloc bilan }}'                                               | []
        '{{ total de subventions.montant }}'                             | []
        '| {{ subventions.titre }} |'                                    | ['subvention.titre']
    }

    def 'an honest name that looks like a keyword is a name: #name'() {
        given:
        def known = new Vocabulary([field(name, name, name)])

        expect:
        Template.check(WordSample.of("{{ $name }}").bytes(), known).findAll { it.isError() } == []

        where:
        name << ['fine', 'fins', 'find', 'ends', 'send', 'fondo', 'por cada persona', 'si/non']
    }

    @Timeout(60)
    def 'ten thousand unknown names are all found, and the first hundreds of different ones are thought about'() {
        expect:
        def found = check((1..10_000).collect { "{{ subvantion.x${it}montent }}" }.join('\n'))
        found.size() == 10_000 && found.take(500).every { it.nearest() } && found.drop(500).every { it.nearest().isEmpty() }
        check((1..10_000).collect { '{{ subvantion.montent }}' }.join('\n'))*.nearest().toSet() == [['subvention.montant', 'subvención.monto', 'subvention.titre']].toSet()
    }
}
