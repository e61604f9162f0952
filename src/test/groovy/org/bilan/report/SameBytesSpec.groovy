package org.bilan.report

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.value.Language
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The same records and request give the same bytes, wherever and whenever: each report is made in processes that differ. */
class SameBytesSpec extends Specification {
    static final Path NEWER = Path.of('/usr/lib/jvm').toFile().listFiles()?.find { it.name =~ /25/ && new File(it, 'bin/java').canExecute() }?.toPath()

    @TempDir @Shared Path folder
    @Shared Map<String, String> usual

    def setupSpec() {
        ApplicationContext.run('bilan.home': folder.resolve('home').toString()).withCloseable {
            assert it.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().isEmpty()
        }
        usual = made(run(Path.of(System.getProperty('java.home')), '-Duser.language=fr', '-Duser.country=CA', '-Duser.timezone=America/Toronto'))
    }

    List<String> run(Path java, String... options) {
        def home = Files.createTempDirectory(folder, 'run')
        folder.resolve('home').toFile().eachFileRecurse { file ->
            def copy = home.resolve(folder.resolve('home').relativize(file.toPath()))
            file.directory ? Files.createDirectories(copy) : Files.copy(file.toPath(), copy)
        }
        def classes = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
        def command = [java.resolve('bin/java').toString(), '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx600m', '-Djava.awt.headless=true', *options, '-cp', classes, ReportRun.name, home.toString(), Files.createTempDirectory(folder, 'made').toString()]
        def process = new ProcessBuilder(command).redirectError(folder.resolve('problems.txt').toFile()).start()
        def lines = process.inputStream.readLines('UTF-8')
        assert process.waitFor() == 0: Files.readString(folder.resolve('problems.txt'))
        lines
    }

    static Map<String, String> made(List<String> lines) {
        lines.findAll { it.startsWith('MADE ') }.collectEntries { it.split(' ').drop(1).toList() }
    }

    def "the files of an annual and of two funders' reports are the same where people write #digits"() {
        given:
        def lines = run(Path.of(System.getProperty('java.home')), *options)

        expect:
        usual.size() == 12
        lines.find { it.startsWith('LIKE') }.contains(digits)
        made(lines) == usual

        where:
        options                                                                                                                            | digits
        ['-Duser.language=tr', '-Duser.country=TR', '-Duser.timezone=Pacific/Auckland', '-Dfile.encoding=ISO-8859-9']                       | '2022'
        ['-Duser.language=ar', '-Duser.country=EG', '-Duser.extensions=u-nu-arab', '-Duser.timezone=Africa/Cairo', '-Dfile.encoding=UTF-8']   | '٢٠٢٢'
        ['-Duser.language=th', '-Duser.country=TH', '-Duser.extensions=u-ca-buddhist-nu-thai', '-Duser.timezone=Asia/Bangkok', '-Dfile.encoding=UTF-8'] | '๒๐๒๒'
    }

    @Requires(value = { SameBytesSpec.NEWER }, reason = 'there is no JDK 25 under /usr/lib/jvm')
    def "they are the same with a later Java, where people write in Hindi"() {
        given:
        def lines = run(NEWER, '-Duser.language=hi', '-Duser.country=IN', '-Duser.extensions=u-nu-deva', '-Duser.timezone=Asia/Kolkata')

        expect:
        lines.find { it.startsWith('LIKE') }.endsWith(' 25')
        made(lines) == usual
    }
}
