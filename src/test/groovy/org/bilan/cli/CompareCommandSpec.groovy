package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Whether the reports of a period tell the same story, from the command line. */
class CompareCommandSpec extends Specification {
    @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def "what a narrative tells otherwise than the other report's record is told, with where and why, and refused when strict"() {
        given:
        def home = folder.resolve('home').toString()
        def data = Files.createDirectories(folder.resolve('data/narratives')).parent
        [
                settings     : 'key,value\norganization,ciso\ncurrency,CAD\nfiscal_year_start,09-01\nlanguage,fr\n',
                organizations: 'code,name,roles\nciso,CISO,\nleo,Fondation Léo,funder\n',
                grants       : 'code,funder,title,kind,amount,currency,start,end\nLEO,leo,Ateliers,project,5000.00,CAD,2021-09-01,2022-08-31\n',
                activities   : 'code,date,title,kind,role,status,grants\nletter,2022-05-21,Lettre collective sur le travail domestique,letter,organized,done,LEO\n',
                narratives   : 'report,period_start,period_end,section,language,file\nLEO,2021-09-01,2022-08-31,resultats,fr,narratives/leo.md\n',
        ].each { name, text -> Files.writeString(data.resolve("${name}.csv"), text) }
        Files.writeString(data.resolve('narratives/leo.md'), 'La lettre collective sur le travail domestique est partie le 22 mai 2022.')
        assert run('--home', home, 'import', data.toString()) == 0

        expect:
        run('--home', home, '--lang', 'fr', 'report', 'compare', '--period', '2021-09-01/2022-08-31') == 0
        def said = out.toString('UTF-8').replace('\u00a0', ' ')
        said.contains('Lettre collective sur le travail domestique : date : 21 mai 2022 dans « Rapport annuel », 22 mai 2022 dans « Ateliers » (le texte « Résultats » le dit à la main) – un texte le dit autrement que la fiche')
        said.contains('1 différence est à corriger.')
        run('--home', home, '--lang', 'en', 'report', 'compare', '--period', '2021-09-01/2022-08-31', '--strict') == 3
        run('--home', home, '--lang', 'en', 'report', 'compare', '--period', '2021-09-01/2022-08-31', '--grant', 'NONE') == 1
    }

    private int run(String... arguments) {
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:]), arguments)
    }
}
