package org.bilan.document.word

import spock.lang.Specification

/** Narratives where there are no looks: in a form, a portal, a cell. */
class PlainNarrativeSpec extends Specification {

    def "marks go, words stay: #markdown"() {
        expect:
        PlainNarrative.write(markdown) == plain

        where:
        markdown                                                  || plain
        ''                                                        || ''
        '  \n\n '                                                 || ''
        'Un mot'                                                  || 'Un mot'
        '# Titre\n\nTexte'                                        || 'Titre\n\nTexte'
        'Une **grande** *fête*'                                   || 'Une grande fête'
        'Deux lignes\nd’un paragraphe'                            || 'Deux lignes d’un paragraphe'
        'Une ligne  \nune autre'                                  || 'Une ligne\nune autre'
        'Un\n\n\n\nDeux'                                          || 'Un\n\nDeux'
        '- a\n- b\n\nSuite'                                       || '- a\n- b\n\nSuite'
        'Avant\n\n- a\n- b'                                       || 'Avant\n\n- a\n- b'
        '3. trois\n4. quatre'                                     || '3. trois\n4. quatre'
        '- a\n  - aa\n  - ab\n- b'                                || '- a\n  - aa\n  - ab\n- b'
        '1. un\n   - a\n2. deux'                                  || '1. un\n  - a\n2. deux'
        '- a\n\n  suite de a\n- b'                                || '- a\nsuite de a\n- b'
        '- **gras**\n\n  suite'                                   || '- gras\nsuite'
        '- `code`\n\n  suite\n- b'                                || '- code\nsuite\n- b'
        '-\n\nAprès une puce vide'                                || '- \n\nAprès une puce vide'
        '> Une citation\n\nAprès'                                 || 'Une citation\n\nAprès'
        '[le site](https://ciso.example)'                         || 'le site (https://ciso.example)'
        '<https://ciso.example>'                                  || 'https://ciso.example'
        '[nous écrire](mailto:a@ciso.example)'                    || 'nous écrire (a@ciso.example)'
        '[danger](javascript:alert(1))'                           || 'danger'
        '```\nx = 1\n```\n\nFin'                                  || 'x = 1\n\nFin'
        'a <b>c</b>'                                              || 'a <b>c</b>'
        '![une marche](photo.jpg)'                                || 'une marche'
        '« Oui », *dit-elle*\u00a0!'                              || '« Oui », dit-elle\u00a0!'
        'Un\n\n---\n\nDeux'                                       || 'Un\n\nDeux'
    }

    def "nesting and length that would stop a machine do not"() {
        expect:
        PlainNarrative.write('> ' * 5000 + 'fond').contains('fond')
        PlainNarrative.write(('- a\n' * 20_000)).count('- a') > 1000
    }
}
