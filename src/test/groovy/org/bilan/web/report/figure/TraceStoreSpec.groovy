package org.bilan.web.report.figure

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import org.bilan.report.ReportKind
import org.bilan.report.trace.Figure
import org.bilan.report.trace.How
import org.bilan.report.trace.RecordRef
import org.bilan.report.trace.Term
import org.bilan.report.trace.Trace
import org.bilan.report.trace.TraceJson
import org.bilan.web.report.job.JobPurpose
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportFolder
import org.bilan.web.report.job.ReportJob
import spock.lang.Specification
import spock.lang.TempDir

/** What is kept of the figures of a report beside its files. */
class TraceStoreSpec extends Specification {
    static final Trace TRACE = new Trace([
            new Figure('spent', 'Dépenses\tde l’année', '1\u202f234,50\u00a0€', '1234.50', 'EUR', How.SUM,
                    [new Term('du poste 1', '1234.50', 'EUR', How.SUM, [new RecordRef('expenses', 'D-1', 'a' * 64)])], [], 'somme'),
            new Figure('reach', 'Personnes', '7', '7', 'person', How.SUM, [], [new RecordRef('activities', 'A-1', 'b' * 64)], ''),
    ])

    @TempDir Path home
    ReportJob job = new ReportJob('one', ReportKind.ANNUAL, null, LocalDate.parse('2021-09-01'), LocalDate.parse('2022-08-31'), 'fr', ['docx'], 'lea',
            Instant.EPOCH, JobState.DONE, null, null, 1, 100, Instant.EPOCH, [], '[]', null, null, 0, JobPurpose.ORDER, null, 0, null, null, [])

    TraceStore store() {
        new TraceStore(new ReportFolder(home.toString()))
    }

    Path folder() {
        new ReportFolder(home.toString()).of(job)
    }

    def "what is kept is read again: all, one figure, and their list"() {
        when:
        store().keep(job, TRACE)

        then:
        store().of(job).get() == TRACE
        store().list(job).collect { store().figure(job, it) } == TRACE.figures()
        store().list(job)*.mark() == TRACE.figures()*.mark()
        store().list(job)[0].with { [it.label(), it.printed(), it.how()] } == ['Dépenses de l’année', '1\u202f234,50\u00a0€', How.SUM]
        store().list(job)[0].folded().contains('depenses de l\'annee 1 234,50')
    }

    def "of many each is read without those before it, and all of them are"() {
        given:
        def many = new Trace((1..1234).collect { new Figure("reach/$it", "Personnes $it", "$it", "$it", 'person', How.COUNT, [], [], '') })

        when:
        store().keep(job, many)

        then:
        store().of(job).get() == many
        def lines = store().list(job)
        [0, 99, 100, 1199, 1200, 1233].every { store().figure(job, lines[it]) == many.figures()[it] }

        when: 'what stands before it cannot even be read'
        def whole = folder().resolve('trace.jsonl.gz').toFile()
        def bytes = whole.bytes
        Arrays.fill(bytes, 0, lines[1200].at(), 0 as byte)
        whole.bytes = bytes

        then:
        store().figure(job, lines[1233]) == many.figures()[1233]

        when:
        store().of(job)

        then:
        thrown(UncheckedIOException)
    }

    def "a report without a figure has a trace without any"() {
        when:
        store().keep(job, Trace.NONE)

        then:
        store().of(job).get() == Trace.NONE
        store().list(job) == []
    }

    def "what an older Bilan kept is read, and kept as it is now"() {
        given:
        Files.createDirectories(folder())
        Files.writeString(folder().resolve('trace.json'), TraceJson.write(TRACE))

        expect:
        store().list(job)*.label()[1] == 'Personnes'
        store().of(job).get() == TRACE
        !Files.exists(folder().resolve('trace.json'))
    }

    def "a report made before figures knew their sources has none"() {
        expect:
        store().list(job) == []
        store().of(job).empty
    }
}
