package org.bilan.organization

import org.bilan.organization.OrganizationTwins.Likeness
import spock.lang.Specification

class OrganizationTwinsSpec extends Specification {
    static Organization named(Map given) {
        new Organization(given.code as String, given.name as String, given.acronym as String, [], given.country as String, given.aliases ?: [], given.site as String, given.email as String, null)
    }

    static List<Likeness> likeness(Map one, Map other) {
        def pair = [named([code: 'A'] + one), named([code: 'B'] + other)]
        assert OrganizationTwins.of(pair)*.likeness() == OrganizationTwins.of(pair.reverse())*.likeness()
        OrganizationTwins.of(pair)*.likeness()
    }

    def '#one and #other look like one organization by their #by'() {
        expect:
        likeness(one, other) == [by]

        where:
        one                                                       | other                                                    || by
        [name: 'Développement et Paix']                           | [name: 'DEVELOPPEMENT  ET PAIX']                         || Likeness.NAME
        [name: 'Fondation Louise Grenier']                        | [name: 'Louise Grenier']                                 || Likeness.NAME
        [name: 'Fondation Léo-Cormier']                           | [name: 'Leo Cormier Foundation']                         || Likeness.NAME
        [name: 'Comité pour les droits humains']                  | [name: 'Le comité des droits humains']                   || Likeness.NAME
        [name: 'Imprimerie Rosemont inc.']                        | [name: 'Imprimerie Rosemont ltée']                       || Likeness.NAME
        [name: 'Institut culturel Karl-Lévêque', acronym: 'ICKL'] | [name: 'ICKL']                                           || Likeness.NAME
        [name: 'Institut culturel (ICKL)']                        | [name: 'Autre nom', acronym: 'I.C.K.L.']                 || Likeness.NAME
        [name: 'Frente Auténtico del Trabajo']                    | [name: 'FAT', aliases: ['Frente Autentico del Trabajo']] || Likeness.NAME
        [name: 'Institut culturel Karl-Lévêque']                  | [name: 'Institut culturel Karl Lévesque']                || Likeness.SPELLING
        [name: 'Ligue des droits et libertés']                    | [name: 'Ligue des driots et liberté']                    || Likeness.SPELLING
        [name: 'Un', site: 'https://www.exemple.org/']            | [name: 'Deux', site: 'http://exemple.org']               || Likeness.WEBSITE
        [name: 'Un', email: 'info@exemple.org']                   | [name: 'Deux', email: ' INFO@exemple.org']               || Likeness.EMAIL
    }

    def '#one and #other are two organizations'() {
        expect:
        likeness(one, other) == []

        where:
        one                                                       | other
        [name: 'FIQ']                                             | [name: 'FTQ']
        [name: 'Syndicat des Métallos']                           | [name: 'Fonds humanitaire des Métallos']
        [name: 'Syndicat des employés, section locale 574']       | [name: 'Syndicat des employés, section locale 575']
        [name: 'Amnistie internationale', country: 'CA']          | [name: 'Amnistie internationale', country: 'HT']
        [name: 'Fondation Desjardins', site: 'fondation.exemple'] | [name: 'Desjardins', site: 'exemple.org']
        [name: 'Desjardins', email: 'a@exemple.org']              | [name: 'Fondation Desjardins', email: 'b@exemple.org']
        [name: 'Faculté de droit', site: 'u.ca', email: 'd@u.ca'] | [name: 'Faculté de génie', site: 'u.ca', email: 'g@u.ca']
        [name: 'Comité régional A', acronym: 'CRA']               | [name: 'Comité régional B', acronym: 'CRB']
        [name: '!']                                               | [name: '?']
    }

    def 'three spellings of one name are three pairs, and a record is never its own twin'() {
        expect:
        OrganizationTwins.of(['A', 'B', 'C'].collect { named(code: it, name: 'Maison d’Haïti', aliases: ["Maison d'Haiti"]) })
                .collect { it.first().code() + it.second().code() } == ['AB', 'AC', 'BC']
    }

    def 'among 5 000 records of nearly one name the two that are one are found'() {
        given:
        def many = (1..5000).collect { named(code: "O$it", name: "Syndicat des employées et employés, section locale $it") }

        expect:
        OrganizationTwins.of(many + named(code: 'Z', name: 'Sindicat des employées et employés, section locale 4321'))
                .collect { it.first().code() + it.second().code() } == ['O4321Z']
    }
}
