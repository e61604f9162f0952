package org.bilan.template

import java.text.Normalizer
import spock.lang.Specification

/** The words of the language: French, English and Spanish are equal, accents and capitals free, however Word spaces them. */
class KeywordSpec extends Specification {
    static final String DATA = '''
        {"membres": [{"nom": "Ana", "coût": 2}, {"nom": "Luc", "coût": 3}], "vide": [], "actif": true, "clos": false, "sigle": "CQS",
         "rien": null, "prix": 100, "jour": "2022-05-01", "récit suite": "Voilà."}'''

    static String fill(String text) {
        TemplateSpec.fill(WordSample.of(text), DATA)
    }

    def 'each word is known in any spelling: #tags'() {
        expect:
        spellings(tags).collect { fill(it) }.toSet() == [expected] as Set

        where:
        tags                                                             | expected
        '{{ pour chaque m de membres }}{{ m.nom }}{{ fin }}'             | 'AnaLuc'
        '{{ pour chaque m des membres }}{{ m.nom }}{{ fin pour }}'       | 'AnaLuc'
        '{{ pour chaque m dans membres }}{{ m.nom }}{{ fin pour chaque }}' | 'AnaLuc'
        '{{ pour chaque m dans les membres }}{{ m.nom }}{{ fin de boucle }}' | 'AnaLuc'
        '{{ for each m of membres }}{{ m.nom }}{{ end }}'                | 'AnaLuc'
        '{{ for each m in the membres }}{{ m.nom }}{{ end for }}'        | 'AnaLuc'
        '{{ para cada m de los membres }}{{ m.nom }}{{ fin }}'           | 'AnaLuc'
        '{{ para cada m en membres }}{{ m.nom }}{{ fin para }}'          | 'AnaLuc'
        '{{ si actif }}a{{ sinon }}b{{ fin }}'                           | 'a'
        '{{ si clos }}a{{ sinon }}b{{ fin si }}'                         | 'b'
        '{{ if clos }}a{{ else }}b{{ end if }}'                          | 'b'
        '{{ sí clos }}a{{ si no }}b{{ fin }}'                            | 'b'
        '{{ si actif est oui }}a{{ fin }}{{ if actif is yes }}b{{ end }}{{ si actif es sí }}c{{ fin }}' | 'abc'
        '{{ si sigle est CQS }}a{{ fin }}{{ if sigle is cqs }}b{{ end }}{{ si sigle es CQS }}c{{ fin }}' | 'abc'
        '{{ si sigle n\'est pas X }}a{{ fin }}{{ if sigle is not X }}b{{ end }}{{ si sigle no es X }}c{{ fin }}' | 'abc'
        '{{ si rien est vide }}a{{ fin }}{{ if rien is empty }}b{{ end }}{{ si rien está vacío }}c{{ fin }}' | 'abc'
        '{{ si sigle n\'est pas vide }}a{{ fin }}{{ if sigle is not empty }}b{{ end }}{{ si sigle no está vacío }}c{{ fin }}' | 'abc'
        '{{ si membres existent }}a{{ fin }}{{ if membres exist }}b{{ end }}{{ si membres existen }}c{{ fin }}' | 'abc'
        '{{ si sigle existe }}a{{ fin }}{{ if sigle exists }}b{{ end }}{{ si rien existe }}c{{ fin }}' | 'ab'
        '{{ si prix supérieur à 99 }}a{{ fin }}{{ if prix greater than 99 }}b{{ end }}{{ si prix mayor que 99 }}c{{ fin }}' | 'abc'
        '{{ si prix est inférieur à 101 }}a{{ fin }}{{ if prix is less than 101 }}b{{ end }}{{ si prix es menor que 101 }}c{{ fin }}' | 'abc'
        '{{ si prix au moins 100 }}a{{ fin }}{{ if prix at least 100 }}b{{ end }}{{ si prix al menos 100 }}c{{ fin }}' | 'abc'
        '{{ si prix au plus 100 }}a{{ fin }}{{ if prix at most 100 }}b{{ end }}{{ si prix como máximo 100 }}c{{ fin }}' | 'abc'
        '{{ si prix supérieur à 100 }}a{{ fin }}{{ if prix less than 100 }}b{{ end }}{{ si prix mayor que 100 }}c{{ fin }}.' | '.'
        '{{ si actif et clos }}a{{ fin }}{{ if actif and clos }}b{{ end }}{{ si actif y clos }}c{{ fin }}.' | '.'
        '{{ si actif ou clos }}a{{ fin }}{{ if actif or clos }}b{{ end }}{{ si actif o clos }}c{{ fin }}' | 'abc'
        '{{ si clos et clos ou actif }}a{{ fin }}{{ si actif ou clos et clos }}b{{ fin }}' | 'ab'
        '{{ si jour au moins 2022-01-01 }}a{{ fin }}{{ si jour inférieur à 2022-01-01 }}b{{ fin }}' | 'a'
        '{{ total de membres.coût }} {{ total of the membres.coût }} {{ total de los membres.coût }}' | '5 5 5'
        '{{ membres.nombre }} {{ membres.count }} {{ membres.número }}'  | '2 2 2'
        '{{ pour chaque m de membres }}{{ rang }}{{ rank }}{{ rango }}{{ fin }}' | '111222'
        '{{ pour chaque m de membres }}{{ si premier }}p{{ fin }}{{ if first }}f{{ end }}{{ si primero }}s{{ fin }}{{ si première }}q{{ fin }}{{ fin }}' | 'pfsq'
        '{{ pour chaque m de membres }}{{ si dernier }}d{{ fin }}{{ if last }}l{{ end }}{{ si último }}u{{ fin }}{{ si dernière }}e{{ fin }}{{ fin }}' | 'dlue'
        '{{ récit suite }}\n{{ narrative suite }}\n{{ relato suite }}'   | 'Voilà.\nVoilà.\nVoilà.'
        'a{{ note à revoir }}{{ nota a ver }}b'                          | 'ab'
        'a{{ saut de page }}{{ page break }}{{ salto de página }}b'      | 'a⁂⁂⁂b'
    }

    def 'the table of contents has its names: #name'() {
        expect:
        spellings("{{ $name }}\n# Un").every { fill(it) == 'Un→0\nUn' }

        where:
        name << ['sommaire', 'table des matières', 'contents', 'table of contents', 'índice', 'tabla de contenido']
    }

    def 'the elision is free: #list'() {
        expect:
        TemplateSpec.fill(WordSample.of("{{ pour chaque m $list }}{{ m }}{{ fin }}"), '{"équipe": ["Ana", "Luc"]}') == 'AnaLuc'

        where:
        list << ['d\'équipe', 'd’équipe', 'de l’équipe', 'de l\'Équipe', 'dans l’équipe', 'de équipe', 'd’ Équipe']
    }

    /** As typed, in capitals, without accents, with accents in two signs, with the spaces of Word. */
    private static List<String> spellings(String tags) {
        def inside = { Closure<String> change -> tags.replaceAll(/\{\{(.*?)\}\}/) { all, inner -> '{{' + change(inner) + '}}' } }
        [{ it }, { it.toUpperCase(Locale.ROOT) }, { Normalizer.normalize(it, Normalizer.Form.NFD).replaceAll(/\p{M}/, '') },
         { Normalizer.normalize(it, Normalizer.Form.NFD) }, { it.replace(' ', '\u00a0').replace('\'', '’') }, { it.replace(' ', ' \u202f ') },
         { it.trim() }].collect { inside(it) }
    }
}
