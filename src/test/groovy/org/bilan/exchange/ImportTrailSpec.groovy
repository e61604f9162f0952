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

    private Map latest() {
        def entry = context.getBean(AuditEntryRepository).findLatest(null, null, null, 0, 1)[0]
        def told = context.getBean(AuditTrail).content(entry)
        [number: entry.number(), before: told.before(), after: told.after()]
    }
}
