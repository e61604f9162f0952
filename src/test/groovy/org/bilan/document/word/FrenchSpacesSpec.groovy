package org.bilan.document.word

import spock.lang.Specification

class FrenchSpacesSpec extends Specification {
    def "a space that a line must not end at does not break: #text"() {
        expect:
        joined("<w:p><w:r><w:t xml:space=\"preserve\">$text</w:t></w:r></w:p>") == "<w:p><w:r><w:t xml:space=\"preserve\">${expected.replace('_', '\u00a0')}</w:t></w:r></w:p>"

        where:
        text                                   || expected
        'Pays : Haïti'                         || 'Pays_: Haïti'
        'Pourquoi ? Parce que !'               || 'Pourquoi_? Parce que_!'
        'un relais ; un autre'                 || 'un relais_; un autre'
        'le film « Tierra » et « été »'        || 'le film «_Tierra_» et «_été_»'
        'du 1er septembre au 31 août 2022'     || 'du 1er_septembre au 31_août 2022'
        '35 % de 84 259 $.'                    || '35_% de 84 259_$.'
        'en 2021 mars, 12 marsouins, 5 maison' || 'en 2021 mars, 12 marsouins, 5 maison'
        'a :-) b, costs $5 and 3 %x'           || 'a :-) b, costs $5 and 3 %x'
        'déjà joint\u00a0: oui'                || 'déjà joint_: oui'
    }

    def "what is no text stays as it was"() {
        given:
        def xml = '<w:instrText> HYPERLINK "x" : ; </w:instrText><w:tab w:val="left" /><w:tag w:val="a : b"/><w:t>a</w:t><w:delText>a : b</w:delText>'

        expect:
        FrenchSpaces.joined(xml.getBytes('UTF-8')) == xml.getBytes('UTF-8')
    }

    private static String joined(String xml) {
        new String(FrenchSpaces.joined(xml.getBytes('UTF-8')), 'UTF-8')
    }
}
