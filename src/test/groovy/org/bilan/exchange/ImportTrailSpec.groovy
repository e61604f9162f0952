package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.value.Language
import org.bilan.value.Sha256
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What an import says of itself in the audit trail. */
class ImportTrailSpec extends Specification {
    @TempDir Path home
    @TempDir Path folder
    @AutoCleanup ApplicationContext context

    def "a file that an import adds or replaces is told with what it was and is"() {
        given:
        context = ApplicationContext.run('bilan.home': home.toString())
        Folder.whole(folder)
        def file = folder.resolve('pieces/F-1.pdf')
        def first = Sha256.of(Files.readAllBytes(file))

        when:
        assert context.getBean(Import).run(folder, Language.EN).problems() == []
        def added = latest()
        file.toFile() << '\n'
        assert context.getBean(Import).run(folder, Language.EN).problems() == []
        def replaced = latest()

        then:
        added.after.files.contains("pieces/F-1.pdf $first".toString())
        added.before?.files == null
        replaced.number == added.number + 1
        replaced.before == [files: "pieces/F-1.pdf $first".toString()]
        replaced.after == [files: "pieces/F-1.pdf ${Sha256.of(file)}".toString()]

        when: 'nothing differs'
        assert context.getBean(Import).run(folder, Language.EN).problems() == []

        then:
        latest().number == replaced.number
    }

    def "of many files each is told, in as many entries as that takes"() {
        given:
        context = ApplicationContext.run('bilan.home': home.toString())
        def data = Folder.whole(folder)
        def names = (1..450).collect { String.format('photos/p%03d.png', it) }
        names.each { data.file(it, Folder.PNG) }
        data.csv('photos', Folder.WHOLE.photos + names.withIndex().collect { name, at -> "\n            many$at,$name,a1,mex,L’atelier,CISO,Dix personnes,2022-05,Montréal,granted,2027-01-01" }.join(''))

        when:
        assert context.getBean(Import).run(folder, Language.EN).problems() == []
        def told = latest(3)*.after*.files.collect { it.tokenize(';')*.strip() }.reverse()

        then:
        told*.size() == [200, 200, 52]
        told.flatten().findAll { it.startsWith('photos/p') } == names.collect { "$it ${Sha256.of(Folder.PNG)}".toString() }
    }

    private Map latest() {
        latest(1)[0]
    }

    private List<Map> latest(int count) {
        context.getBean(AuditEntryRepository).findLatest(null, null, null, 0, count).collect { entry ->
            def told = context.getBean(AuditTrail).content(entry)
            [number: entry.number(), before: told.before(), after: told.after()]
        }
    }
}
