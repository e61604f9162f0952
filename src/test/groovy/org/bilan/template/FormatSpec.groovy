package org.bilan.template

import java.time.LocalDate
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Missing
import org.bilan.value.Money
import org.bilan.value.Period
import spock.lang.Specification

/** What each format makes of each kind of value, in the language of the report; {@code _} is a no-break space. */
class FormatSpec extends Specification {
    static final Currency CAD = Currency.getInstance('CAD')
    static final Scope VALUES = Scope.of([
        texte: new Value.Text('Un; deux;trois'), nombre: new Value.Number(1234.5), entier: new Value.Number(21),
        montant: new Value.Amount(new Money(8425950, CAD)), rond: new Value.Amount(new Money(8425900, CAD)),
        solde: new Value.Amount(new Money(-150, CAD)), taux: new Value.Percent(35.25),
        jour: new Value.Day(FuzzyDate.parse('2022-05-01')), mois: new Value.Day(FuzzyDate.parse('2021-11')),
        période: new Value.Span(new Period(LocalDate.parse('2021-09-01'), LocalDate.parse('2022-08-31'))),
        réponse: new Value.YesNo(true), rien: new Value.Absent(Missing.NOT_ENTERED),
        liste: new Value.Items(['Alpha', 'Bêta', 'Idea'].collect { Scope.of(new Value.Text(it)) }),
        choses: new Value.Items(['A', 'B'].collect { Scope.of([titre: new Value.Text(it)]) })])

    static String say(String tag, Language language) {
        WordSample.read(Template.compile(WordSample.of("{{ $tag }}").bytes())
            .fill(VALUES, language, new DocumentProperties('', '', LocalDate.of(2022, 1, 1))).docx()).replace('\u00a0', '_')
    }

    def '#name as #format'() {
        expect:
        Language.values().collect { say(format ? "$name | ${format.name(it)}" : name, it) } == [french, english, spanish]

        where:
        name      | format            | french                      | english                  | spanish
        'texte'   | null              | 'Un; deux;trois'            | 'Un; deux;trois'         | 'Un; deux;trois'
        'texte'   | Format.AND_LIST   | 'Un, deux et trois'         | 'Un, deux and trois'     | 'Un, deux y trois'
        'nombre'  | null              | '1_234,5'                   | '1,234.5'                | '1,234.5'
        'nombre'  | Format.NUMBER     | '1_234,5'                   | '1,234.5'                | '1,234.5'
        'nombre'  | Format.DOLLARS    | '1_234,50_$'                | '$1,234.50'              | '$1,234.50'
        'nombre'  | Format.PERCENT    | '1_234,5_%'                 | '1,234.5%'               | '1,234.5_%'
        'nombre'  | Format.IN_WORDS   | '1_234,5'                   | '1,234.5'                | '1,234.5'
        'entier'  | Format.IN_WORDS   | 'vingt et un'               | 'twenty-one'             | 'veintiuno'
        'montant' | null              | '84_259,50_$'               | '$84,259.50'             | '$84,259.50'
        'montant' | Format.DOLLARS    | '84_259,50_$'               | '$84,259.50'             | '$84,259.50'
        'montant' | Format.NUMBER     | '84_259,50'                 | '84,259.50'              | '84,259.50'
        'montant' | Format.PERCENT    | '84_259,50_$'               | '$84,259.50'             | '$84,259.50'
        'montant' | Format.IN_WORDS   | 'quatre-vingt-quatre mille deux cent cinquante-neuf dollars et cinquante cents' | 'eighty-four thousand two hundred fifty-nine dollars and fifty cents' | 'ochenta y cuatro mil doscientos cincuenta y nueve dólares con cincuenta centavos'
        'rond'    | null              | '84_259_$'                  | '$84,259'                | '$84,259'
        'solde'   | Format.DOLLARS    | '−1,50_$'                   | '−$1.50'                 | '−$1.50'
        'taux'    | null              | '35,25_%'                   | '35.25%'                 | '35.25_%'
        'taux'    | Format.PERCENT    | '35,25_%'                   | '35.25%'                 | '35.25_%'
        'taux'    | Format.NUMBER     | '35,25'                     | '35.25'                  | '35.25'
        'jour'    | null              | '1er mai 2022'              | 'May 1, 2022'            | '1 de mayo de 2022'
        'jour'    | Format.LONG_DATE  | '1er mai 2022'              | 'May 1, 2022'            | '1 de mayo de 2022'
        'jour'    | Format.SHORT_DATE | '2022-05-01'                | '2022-05-01'             | '2022-05-01'
        'mois'    | Format.LONG_DATE  | 'novembre 2021'             | 'November 2021'          | 'noviembre de 2021'
        'mois'    | Format.SHORT_DATE | 'novembre 2021'             | 'November 2021'          | 'noviembre de 2021'
        'période' | null              | 'du 1er septembre 2021 au 31 août 2022' | 'September 1, 2021 to August 31, 2022' | 'del 1 de septiembre de 2021 al 31 de agosto de 2022'
        'réponse' | null              | 'oui'                       | 'yes'                    | 'sí'
        'liste'   | null              | 'Alpha, Bêta et Idea'       | 'Alpha, Bêta and Idea'   | 'Alpha, Bêta e Idea'
        'liste'   | Format.AND_LIST   | 'Alpha, Bêta et Idea'       | 'Alpha, Bêta and Idea'   | 'Alpha, Bêta e Idea'
        'choses'  | Format.AND_LIST   | 'A et B'                    | 'A and B'                | 'A y B'
        'rien'    | Format.DOLLARS    | '—'                         | '—'                      | '—'
        'rien'    | Format.LONG_DATE  | '—'                         | '—'                      | '—'
    }

    def 'the name of a format is known in every language whatever the report’s: #format'() {
        expect:
        format.names().collectMany { [it, it.toUpperCase(), java.text.Normalizer.normalize(it, java.text.Normalizer.Form.NFD).replaceAll(/\p{M}/, '')] }
            .every { Format.find(org.bilan.value.TextFold.fold(it)).get() == format }

        where:
        format << Format.values()
    }

    def 'a format that does not suit its kind of value is a warning: #type, #format'() {
        expect:
        Types.fits(format, type) == fits

        where:
        [type, format] << [Field.Type.values() as List, Format.values() as List].combinations()
        fits = [
            (Format.DOLLARS): [Field.Type.MONEY, Field.Type.NUMBER, Field.Type.FIGURE], (Format.NUMBER): [Field.Type.NUMBER, Field.Type.FIGURE, Field.Type.MONEY, Field.Type.PERCENT],
            (Format.PERCENT): [Field.Type.PERCENT, Field.Type.NUMBER, Field.Type.FIGURE], (Format.IN_WORDS): [Field.Type.NUMBER, Field.Type.FIGURE, Field.Type.MONEY, Field.Type.PERCENT],
            (Format.LONG_DATE): [Field.Type.DATE], (Format.SHORT_DATE): [Field.Type.DATE], (Format.AND_LIST): [Field.Type.LIST, Field.Type.TEXT]][format].contains(type)
    }
}
