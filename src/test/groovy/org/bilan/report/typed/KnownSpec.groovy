package org.bilan.report.typed

import org.bilan.report.material.Part

import org.bilan.report.trace.Figure
import org.bilan.report.trace.How
import org.bilan.report.trace.Term
import org.bilan.report.trace.Trace
import org.bilan.value.Language
import spock.lang.Specification

/** When a number that was typed is a figure of the report, and which figure is meant where it is none. */
class KnownSpec extends Specification {
    static Figure figure(String label, String exact, String unit, List<Term> terms = []) {
        new Figure(label + exact, label, exact, exact, unit, How.SUM, terms, [], '')
    }

    static final TRACE = new Trace([
        figure('Personnes rejointes', '111', 'personnes'),
        figure('Personnes rejointes par l’atelier', '55', 'personnes'),
        figure('Organisations partenaires', '44', ''),
        figure('Dépenses', '106842.49', 'CAD'),
        figure('Cotisations des membres', '900', 'CAD'),
        figure('Part de l’administration', '12.3456', '%', [new Term('Administration', '4500', 'CAD', How.SUM, [])]),
        figure('Écart', '-69', ''),
        figure('Femmes', '', 'personnes'),
    ])

    static TypedNumber typed(String text) {
        new TypedNumbers([]).in(text, Language.FR)[0]
    }

    def '« #text » #is a figure of the report'() {
        expect:
        new Known(TRACE).has(typed(text)) == (is == 'is')

        where:
        text                       | is
        '111 personnes'            | 'is'
        '112 personnes'            | 'is not'
        '111 $'                    | 'is not'
        '44 % des gens'            | 'is not'
        '106 842,49 $'             | 'is'
        '106 842 $'                | 'is'
        '106 843 $'                | 'is not'
        '106 842,50 $'             | 'is not'
        'près de 107 000 $'        | 'is'
        '107 000 $'                | 'is not'
        'près de 106 000 $'        | 'is not'
        '106 842 USD'              | 'is not'
        '12 %'                     | 'is'
        '12,3 %'                   | 'is'
        '12,4 %'                   | 'is not'
        '4 500 $'                  | 'is'
        '69 de plus'               | 'is'
    }

    def '« #text » means « #label »'() {
        expect:
        new Known(TRACE).nearest(typed(text)).map { it.label() }.orElse(null) == label

        where:
        text                                               || label
        'près de 550 personnes sont venues'                || 'Personnes rejointes'
        'L’atelier a réuni 50 personnes.'                  || 'Personnes rejointes par l’atelier'
        'Nous avons 27 organisations à nos côtés.'         || 'Organisations partenaires'
        'Nos dépenses étaient de 99 $.'                    || 'Dépenses'
        'Les cotisations étaient de 99 000 $.'             || 'Cotisations des membres'
        'Nous avons reçu 99 $.'                            || null
        'Nous avons planté 300 arbres.'                    || null
    }

    def 'nothing is known of a report without figures'() {
        expect:
        !new Known(Trace.NONE).has(typed('111 personnes'))
        new Known(Trace.NONE).nearest(typed('111 personnes')).empty
    }
}
