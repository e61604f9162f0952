package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.lang.TempDir

/** A process started without UTF-8, as services often are, in which the JDK can name no file with an accent. */
@IgnoreIf(value = { os.windows || os.macOs }, reason = 'names of files are Unicode there whatever the locale')
class PosixLocaleSpec extends Specification {
    @TempDir Path folder

    private List run(String... words) {
        def classes = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
        def command = [Path.of(System.getProperty('java.home'), 'bin/java').toString(), '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true', '-cp', classes, *words]
        def builder = new ProcessBuilder(command).redirectErrorStream(true)
        builder.environment().putAll(LC_ALL: 'C', LANG: 'C')
        def process = builder.start()
        def said = process.inputStream.getText('UTF-8')
        [process.waitFor(), said]
    }

    def "a command whose accents are lost does nothing and says what to do"() {
        when:
        def (code, said) = run('org.bilan.Application', '--lang', 'fr', 'report', 'annual', '--annex', 'reçu.pdf', '--home', folder.resolve('home').toString())

        then:
        code == 2
        said.contains('LC_ALL=C.UTF-8')
        !Files.exists(folder.resolve('home'))
    }

    def "an annex that arrives is kept without its accents; one that is there under its name is told with the remedy"() {
        given:
        Files.createDirectories(folder.resolve('files/documents'))
        Files.writeString(folder.resolve('files/documents/re\u00e7u.pdf'), '%PDF')
        def script = folder.resolve('look.groovy')
        Files.writeString(script, '''
            def home = java.nio.file.Path.of(args[0])
            def received = java.nio.file.Files.writeString(home.resolve('received'), '%PDF')
            println 'KEPT ' + new org.bilan.exchange.FileShelf(home.toString()).keep(received, 'annexes', 'Re\\u00e7u sign\\u00e9 \\u0142.pdf')
            def annexes = new org.bilan.report.make.HomeAnnexes(home)
            def found = annexes.read([annexes.document('documents/re\\u00e7u.pdf')])[0].reading().reason()
            println 'FOUND ' + found
            println 'TOLD ' + org.bilan.report.material.AnnexWords.of(org.bilan.value.Language.EN).remedy(found)
        ''')

        when:
        def (code, said) = run('groovy.ui.GroovyMain', script.toString(), folder.toString())

        then:
        code == 0
        said.contains('KEPT annexes/Recu-signe--.pdf')
        Files.exists(folder.resolve('files/annexes/Recu-signe--.pdf'))
        said.contains('FOUND NAME')
        said.contains('TOLD start Bilan again with LC_ALL=C.UTF-8')
    }
}
