package org.bilan.report.field

import org.bilan.report.ReportKind
import org.bilan.report.ReportWords
import org.bilan.report.Sample
import org.bilan.report.material.Material
import org.bilan.report.sketch.CatalogueEntry

import static org.bilan.report.Sample.section

import org.bilan.template.Field
import org.bilan.template.Scope
import org.bilan.template.Synonyms
import org.bilan.template.Template
import org.bilan.template.Value
import org.bilan.template.Vocabulary
import org.bilan.template.WordSample
import org.bilan.value.Coded
import org.bilan.value.Language
import org.bilan.value.Messages
import org.bilan.value.Translated
import spock.lang.Specification

class CatalogueSpec extends Specification {
    static final Sample ANNUAL = new Sample(sections: [section('mot-du-president')])
    static final Sample FUNDER = new Sample(reported: 'G', grants: [Sample.grant()], sections: [section('resume')])

    static Vocabulary vocabulary(Sample sample) {
        Catalogue.of(sample.request().kind(), sample.profile()).vocabulary()
    }

    static List<Vocabulary> everyVocabulary(Vocabulary root) {
        [root] + root.fields().collectMany { it.inside().map { inside -> everyVocabulary(inside) }.orElse([]) }
    }

    def 'no two names of one scope are spelled alike in any language'() {
        when:
        def clashes = everyVocabulary(vocabulary(sample)).collectMany { one ->
            def spellings = one.fields().collectMany { field -> field.names().collect { Scope.key(it) }.unique().collect { [it, field.french()] } }
            spellings.groupBy { it[0] }.findAll { it.value.size() > 1 }.keySet()
        }

        then:
        clashes.toSet() == [] as Set

        where:
        sample << [ANNUAL, FUNDER]
    }

    def 'a name that only the other kind of report has is told to be there: #tag'() {
        expect:
        Template.check(WordSample.of(tag).bytes(), vocabulary(sample)).findAll { it.isError() }
            .collect { [it.id(), it.nearest().take(1)] } == [['other-report', nearest]]
        !('other-report' in Template.check(WordSample.of(tag).bytes(), vocabulary(other))*.id())

        where:
        tag                           | sample | other  | nearest
        '{{ subventions.titre }}'     | FUNDER | ANNUAL | ['subvention.titre']
        '{{ public aid }}'            | FUNDER | ANNUAL | []
        '{{ total de lignes.solde }}' | ANNUAL | FUNDER | []
    }

    def 'every synonym is of a name that some report knows'() {
        given:
        def known = [ANNUAL, FUNDER].collectMany { everyVocabulary(vocabulary(it)) }.collectMany { it.fields() }
            .collect { Scope.key(it.french()) }.toSet() + 'rang'

        expect:
        Synonyms.BY_WORD.values().flatten()*.french().findAll { !(it in known) } == []
    }

    def 'every name that a template may type has a value, of its type or absent, in each language'() {
        given:
        def material = sample.material()
        def scope = Catalogue.of(sample.request().kind(), sample.profile()).scope(material)

        expect:
        vocabulary(sample).fields().every { field ->
            field.names().every { name ->
                def value = scope.find(Scope.key(name)).get()
                value instanceof Value.Absent || value.class == TYPES[field.type()]
            }
        }

        where:
        sample << [ANNUAL, FUNDER]
    }

    static final Map TYPES = [
        (Field.Type.THING): Value.Thing, (Field.Type.LIST): Value.Items, (Field.Type.BLOCK): Value.Block, (Field.Type.CHART): Value.Drawing,
        (Field.Type.STORY): Value.Story, (Field.Type.PICTURES): Value.Pictures]

    def 'the names of the contract are there'() {
        expect:
        CatalogueEntry.of(sample.request().kind(), sample.profile(), Language.FR)*.path().containsAll(names)

        where:
        sample | names
        ANNUAL | ['organisme.nom', 'organisme.sigle', 'période.début', 'période.fin', 'période.nom', 'période.année', 'rapport.langue', 'rapport.date', 'rapport.titre',
                  'thèmes.titre', 'thèmes.activités.titre', 'thèmes.sous-thèmes.activités.date', 'projets.titre', 'sources.reçu', 'indicateurs.cible', 'personnes.fonction', 'récit mot du president']
        FUNDER | ['bailleur.nom', 'subvention.titre', 'subvention.entente', 'subvention.montant', 'subvention.début', 'subvention.fin', 'lignes.ligne', 'lignes.titre', 'lignes.prévu', 'lignes.révisé',
                  'lignes.réel', 'lignes.cumul', 'lignes.solde', 'lignes.écart', 'lignes.pourcentage', 'lignes.explication', 'versements.attendu le', 'activités.date', 'activités.titre', 'activités.rôle',
                  'activités.partenaires', 'activités.lieu', 'activités.description', 'activités.participants', 'indicateurs.titre', 'indicateurs.référence', 'indicateurs.cible', 'indicateurs.réel',
                  'indicateurs.cumul', 'dépenses.montant', 'sources.prévu', 'bloc budget', 'bloc signature', 'graphique personnes rejointes']
    }

    def 'every name is explained, with a tag to copy, in #language'() {
        when:
        def entries = CatalogueEntry.of(sample.request().kind(), sample.profile(), language)

        then:
        entries.size() > 100
        entries.every { !it.meaning().isBlank() && it.tag().startsWith('{{ ') && !it.example().blank }

        where:
        [language, sample] << [Language.values(), [ANNUAL, FUNDER]].combinations()
    }

    def 'the three languages have the same sentences with the same gaps'() {
        given:
        def bundles = Language.values().collectEntries { [it, new Properties().tap { p -> p.load(ReportWords.getResourceAsStream("messages_${it.code()}.properties").newReader('UTF-8')) }] }

        expect:
        bundles[Language.FR].keySet() == bundles[language].keySet()
        bundles[Language.FR].every { key, text -> gaps(text as String) == gaps(bundles[language][key] as String) }
        bundles[language].every { key, text -> !(text as String).replace("'{{'", '').replace("'}}'", '').contains("'") }

        where:
        language << Language.values()
    }

    static Set<String> gaps(String text) {
        (text =~ /\{(\d)/).collect { it[1] } as Set
    }

    def 'every coded choice that a report prints has its word in #language'() {
        given:
        def words = ReportWords.in(language)

        expect:
        choices.every { area, type -> (type.enumConstants as List<Coded>).every { words.has("${area}.${it.code()}") } }

        where:
        language << Language.values()
        choices = [kind: org.bilan.activity.ActivityKind, role: org.bilan.activity.ActivityRole, status: org.bilan.activity.ActivityStatus, mode: org.bilan.activity.ActivityMode,
            gender: org.bilan.activity.Gender, age: org.bilan.activity.AgeBand, project: org.bilan.activity.ProjectStatus, consent: org.bilan.activity.Consent,
            category: org.bilan.finance.CostCategory, cost: org.bilan.finance.CostKind, receipt: org.bilan.finance.ReceiptKind, source: org.bilan.finance.SourceType, payment: org.bilan.finance.Payment.Standing,
            'source.status': org.bilan.finance.SourceStatus, grant: org.bilan.funding.GrantKind, obligation: org.bilan.funding.ObligationKind,
            level: org.bilan.result.IndicatorLevel, 'organization.role': org.bilan.organization.OrganizationRole]
    }

    def 'a narrative is asked for by its section with spaces for hyphens, whatever the accents'() {
        given:
        def sample = new Sample(sections: [section('mot-du-president')])
        sample.narratives = [sample.narrative('mot-du-president', 'Bonjour.')]
        def scope = Catalogue.of(ReportKind.ANNUAL, sample.profile()).scope(sample.material())

        expect:
        scope.find(Scope.key(typed)).get() == new Value.Story('Bonjour.')

        where:
        typed << ['récit mot du président', 'Récit Mot du Président', 'narrative mot du president', 'relato mot du président']
    }
}
