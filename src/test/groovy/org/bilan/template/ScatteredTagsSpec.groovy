package org.bilan.template

import spock.lang.Specification

/** Whatever was done to the runs of a template, it prints what the clean one prints. */
class ScatteredTagsSpec extends Specification {
    static final List<String> TEMPLATES = [
        '''
            # Rapport de {{ organisme.nom }}
            Chez {{ organisme.nom }}, {{ si approuvé }}oui{{ sinon }}non{{ fin }} : {{ subvention.montant | dollars }}.
            Début {{ subvention.début | date longue }} ; {{ si organisme.sigle n'est pas CQS }}a{{ sinon }}b{{ fin }}
            Fin''',
        '''
            {{ pour chaque thème de thèmes }}
            ## {{ thème.titre }}
            {{ si thème.activités existe }}
            {{ pour chaque activité de thème.activités }}
            {{ rang }}. {{ activité.titre }}, {{ activité.lieu }}
            {{ fin }}
            {{ sinon }}
            Rien.
            {{ fin }}
            {{ fin }}
            Fin''',
        '''
            Avant
            |# Date | Quoi | Montant |
            | {{ dépenses.date }} | {{ dépenses.description }} | {{ dépenses.montant | dollars }} |
            | Total | | {{ budget.écart | dollars }} |
            Après {{ pour chaque p de partenaires }}{{ p }}{{ si dernier }}.{{ sinon }}, {{ fin }}{{ fin }}''',
        '''
            | Thème | Activité |
            | {{ pour chaque thème de thèmes }} | |
            | {{ thème.titre }} | {{ si thème.activités est vide }}rien{{ fin }} |
            | {{ fin }} | |
            {{ si budget.écart supérieur à 1 000 }}
            Trop
            {{ fin }}
            {{ note à relire }}
            Fin''']

    def 'scattered over runs and corrected by hand it prints the same (seed #seed)'() {
        expect:
        TEMPLATES.every { TemplateSpec.fill(new Scatter(seed).sample(it)) == TemplateSpec.fill(WordSample.of(it)) }

        where:
        seed << (1..40)
    }

    def 'a value has the looks of the first sign of its tag, wherever the tag is cut (seed #seed)'() {
        given:
        def random = new Random(seed)
        def looks = ['b', 'i', 'u w:val="single"', 'color w:val="C00000"', 'caps', 'strike']
        def line = 'Avant {{ organisme.nom }} entre {{ subvention.titre }} après'
        def given = (0..<line.length()).collect { looks[random.nextInt(looks.size())] }
        def body = '<w:p>' + [line.toList(), given].transpose().collect { sign, look ->
            "<w:r><w:rPr><w:$look/></w:rPr><w:t xml:space=\"preserve\">$sign</w:t></w:r>"
        }.join() + '</w:p>'

        when:
        def xml = WordSample.part(TemplateSpec.filled(new WordSample().xml(body)).docx(), 'word/document.xml')

        then:
        ['Comité Québec-Sud': line.indexOf('{{'), 'Éducation': line.lastIndexOf('{{')].every { value, at ->
            xml.contains("<w:r><w:rPr><w:${given[at]}/></w:rPr><w:t xml:space=\"preserve\">$value</w:t></w:r>")
        }
        TemplateSpec.fill(new WordSample().xml(body)) == 'Avant Comité Québec-Sud entre Éducation après'

        where:
        seed << (1..20)
    }
}
