package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class RatesCommandSpec extends Specification {
    @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def "rates are rehearsed, taken, there already, and refused when they differ"() {
        given:
        def home = folder.resolve('home').toString()
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString(data.resolve('themes.csv'), 'code,title,position\neducation,Éducation,1\n')
        def file = Files.writeString(folder.resolve('FX_RATES_DAILY.csv'), '"OBSERVATIONS"\n"date","FXAUDCAD","FXUSDCAD"\n"2022-01-04","0.92","1.2728"\n')
        assert run('--home', home, 'import', data.toString()) == 0

        expect:
        said(0, '--home', home, '--lang', 'en', 'rates', 'import', file.toString(), '--currency', 'usd,HTG', '--dry-run').contains('nothing was stored')
        with(said(0, '--home', home, '--lang', 'en', 'rates', 'import', file.toString(), '--currency', 'USD,HTG')) {
            contains('FXUSDCAD: 1 new rates, 0 there already')
            contains('No rate in this file for: HTG')
            contains('Rates imported.')
        }
        said(0, '--home', home, '--lang', 'en', 'rates', 'import', file.toString()).contains('Everything was there already.')

        when:
        Files.writeString(file, Files.readString(file).replace('1.2728', '1.2729'))

        then:
        run('--home', home, '--lang', 'en', 'rates', 'import', file.toString()) == 1
        err.toString('UTF-8').contains('FX_RATES_DAILY.csv:3:FXUSDCAD: the rate of 2022-01-04 is 1.2729 in this file, and 1.2728 is stored already')
        err.toString('UTF-8').contains('nothing was stored')
    }

    def "a currency that is none is a wrong command line"() {
        expect:
        run('rates', 'import', 'x.csv', '--currency', 'USD,DOLLAR') == 2
        err.toString('UTF-8').contains('DOLLAR')
    }

    private String said(int code, String... arguments) {
        out.reset()
        assert run(arguments) == code
        out.toString('UTF-8')
    }

    private int run(String... arguments) {
        err.reset()
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:]), arguments)
    }
}
