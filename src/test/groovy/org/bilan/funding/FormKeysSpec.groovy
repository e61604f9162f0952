package org.bilan.funding

import org.bilan.value.Language
import spock.lang.Specification

/** What a profile's file says of the funder's own forms and portal. */
class FormKeysSpec extends Specification {
    static FunderProfile read(String keys) {
        ProfileFile.read('essai', "kind: funder\ntitle: Essai\n$keys")
    }

    def "a form has its file, whether it is made flat, and a text for each field, in the order of the file"() {
        given:
        def form = read('''
form:
  file: demande.pdf
  flatten: true
  fields:
    Organisme: "{{ organisme.nom }}"
    "Poste {n}": "{{ lignes.titre }}"
    Signature:
    7: sept
''').forms()[0]

        expect:
        form.file() == 'demande.pdf'
        form.flat()
        form.fields() == [Organisme: '{{ organisme.nom }}', 'Poste {n}': '{{ lignes.titre }}', Signature: '', '7': 'sept']
        form.fields().keySet() as List == ['Organisme', 'Poste {n}', 'Signature', '7']
        !form.isWorkbook()
    }

    def "what is not said is the usual: form.pdf, fields left open, no text, no portal"() {
        expect:
        read('form: {}').forms() == [new ProfileForm('form.pdf', false, [:])]
        read('').forms() == []
        read('').portal() == null
        !read('').hasPortal()
        read('portal: {}').portal() == new ProfilePortal(1, [])
    }

    def "one PDF and one workbook may be there"() {
        expect:
        read('form:\n  - file: a.pdf\n  - file: b.xlsx\n').forms()*.extension() == ['pdf', 'xlsx']
    }

    def "a portal counts the end of a line as it says, and each field has its label and limit"() {
        given:
        def portal = read('''
portal:
  line_break: 2
  fields:
    - {label: {fr: Titre, en: Title}, text: "{{ subvention.titre }}", max_characters: 60}
    - {label: Résumé, text: "{{ récit resume }}"}
''').portal()

        expect:
        portal.lineBreak() == 2
        portal.fields()*.label().collect { it.in(Language.EN) } == ['Title', 'Résumé']
        portal.fields()*.maxCharacters() == [60, null]
        portal.fields()[0].text() == '{{ subvention.titre }}'
    }

    def "what cannot be meant is refused, with its place and a sentence in each language: #keys"() {
        when:
        read(keys)

        then:
        def problem = thrown(ProfileProblem)
        def said = problem.sentence(Language.FR)
        told.every { said.contains(it) }
        Language.values().every { !problem.sentence(it).contains('{') && problem.sentence(it).length() > 10 }

        where:
        keys                                                      || told
        'form: {file: formulaire.docx}'                           || ['formulaire.docx', 'file']
        'form: {file: ../autre/form.pdf}'                         || ['../autre/form.pdf']
        'form: {file: .pdf}'                                      || ['.pdf']
        'form: {fichier: form.pdf}'                               || ['fichier', 'file']
        'form: {feilds: {A: b}}'                                  || ['feilds', 'fields']
        'form: {flatten: peut-être}'                              || ['flatten']
        'form: {fields: [a, b]}'                                  || ['fields']
        'form: {fields: {A: [b]}}'                                || ['A']
        'form: form.pdf'                                          || ['form']
        'form:\n  - {file: a.pdf}\n  - {file: b.pdf}'             || ['.pdf']
        'form: [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]'       || ['form']
        'portal: {line_break: 3}'                                 || ['3', 'line_break']
        'portal: {line_break: deux}'                              || ['line_break']
        'portal: {fields: [{text: a}]}'                           || ['label']
        'portal: {fields: [{label: A, max_characters: -1}]}'      || ['max_characters']
        'portal: {fields: [{label: A, max_characters: 1.5}]}'     || ['max_characters']
        'portal: {fields: [{label: A, max: 10}]}'                 || ['max']
        'portal: {champs: []}'                                    || ['champs', 'fields']
    }
}
