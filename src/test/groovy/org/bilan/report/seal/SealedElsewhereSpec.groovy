package org.bilan.report.seal

import java.nio.file.Path
import org.bilan.report.SameBytesSpec
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** A package sealed by one Java, in one country, is checked by another elsewhere. */
class SealedElsewhereSpec extends Specification {
    @TempDir Path folder

    private List<String> run(Path java, List<String> options, String... arguments) {
        def classes = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
        def command = [java.resolve('bin/java').toString(), '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx600m', '-Djava.awt.headless=true', *options, '-cp', classes, SealRun.name, *arguments]
        def process = new ProcessBuilder(command).redirectError(folder.resolve('problems.txt').toFile()).start()
        def lines = process.inputStream.readLines('UTF-8')
        assert process.waitFor() == 0: folder.resolve('problems.txt').toFile().text
        lines
    }

    @Requires(value = { SameBytesSpec.NEWER }, reason = 'there is no JDK 25 under /usr/lib/jvm')
    def "sealed on 17 it is whole on 25, and the other way round, in another language and time zone"() {
        given:
        def older = Path.of(System.getProperty('java.home'))
        def newer = SameBytesSpec.NEWER
        def toronto = ['-Duser.language=fr', '-Duser.country=CA', '-Duser.timezone=America/Toronto']
        def cairo = ['-Duser.language=ar', '-Duser.country=EG', '-Duser.extensions=u-nu-arab', '-Duser.timezone=Africa/Cairo', '-Dfile.encoding=UTF-8']
        def auckland = ['-Duser.language=tr', '-Duser.country=TR', '-Duser.timezone=Pacific/Auckland', '-Dfile.encoding=ISO-8859-9']
        def first = folder.resolve('17.zip').toString()
        def second = folder.resolve('25.zip').toString()

        when:
        def there = run(older, toronto, 'seal', folder.resolve('a').toString(), first)
        def here = run(newer, auckland, 'seal', folder.resolve('b').toString(), second)

        then:
        there[0].endsWith("Toronto ${Runtime.version().feature()}")
        here[0].endsWith('Auckland 25')
        run(newer, cairo, 'verify', first).last() == 'FOUND SAME []'
        run(older, auckland, 'verify', second).last() == 'FOUND SAME []'
        run(older, cairo, 'verify', first).last() == 'FOUND SAME []'
    }
}
