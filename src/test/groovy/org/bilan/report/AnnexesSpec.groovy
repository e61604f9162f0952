package org.bilan.report

import org.bilan.report.block.AnnexBlock
import org.bilan.report.block.AnnexSheets
import org.bilan.report.check.Findings
import org.bilan.report.fact.PictureSource
import org.bilan.report.fact.ReportFacts
import org.bilan.report.field.StoryFields
import org.bilan.report.material.AnnexSource
import org.bilan.report.material.AnnexWords
import org.bilan.report.material.Material

import java.nio.file.Path
import org.bilan.document.annex.ActiveContent
import org.bilan.document.annex.AnnexFile
import org.bilan.document.annex.AnnexKind
import org.bilan.document.annex.AnnexReading
import org.bilan.document.annex.AnnexReason
import org.bilan.finance.Expense
import org.bilan.funding.ProfileRule
import org.bilan.value.Language
import spock.lang.Specification

import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part

class AnnexesSpec extends Specification {

    /** What the files are by their names: {@code inside.pdf} is not fit to be printed, {@code locked.pdf} has a password. */
    static class Shelf implements AnnexSource {
        int asked
        long size = 1000

        List<AnnexFile> read(List<Path> files) {
            asked++
            files.collect { file ->
                def name = file.fileName.toString()
                def reason = name.startsWith('inside') ? AnnexReason.NOT_ARCHIVAL : name.startsWith('locked') ? AnnexReason.ENCRYPTED
                    : name.startsWith('nothing') ? AnnexReason.MISSING : null
                def removed = name.contains('script') ? [ActiveContent.SCRIPT] as Set : [] as Set
                new AnnexFile(name.endsWith('jpg') ? AnnexKind.JPEG : AnnexKind.PDF, new AnnexReading(reason, removed, 3), file, name, size)
            }
        }

        Path document(String path) { Path.of('/home', path) }
    }

    static Expense documented(String code, String on, String document, Map more = [:]) {
        def one = expense([code: code, on: on] + more)
        new Expense(one.code(), one.incurredOn(), null, one.supplier(), one.voucher(), one.description(), one.category(), one.amountMinor(), one.currency(),
            null, null, null, null, null, document)
    }

    static Sample sample(List<Expense> expenses, List<ProfileRule> rules = []) {
        new Sample(reported: 'G', grants: [grant()], lines: [line('G', '1', 1000_00)], expenses: expenses, rules: rules,
            allocations: expenses.collect { part(it.code(), 'G', '1', it.amountMinor()) })
    }

    static Material material(Sample sample, Shelf shelf, AnnexPart... parts) {
        def facts = sample.facts()
        def asked = new ReportFacts(sample.request().annexing(parts.toList()), facts.home(), facts.parties(), facts.funding(), facts.work(), facts.workBefore(),
            facts.finances(), facts.results())
        new Material(asked, sample.profile(), { Optional.empty() } as PictureSource, shelf, StoryFields::typed)
    }

    static AnnexPart.File file(String name, String title = name) {
        new AnnexPart.File(Path.of('/elsewhere', name), name, title)
    }

    static List<String> annexFindings(Material from) {
        Findings.of(from).findAll { it.code().startsWith('annex.') }*.line()*.replace('\u00a0', ' ')
    }

    def "the vouchers of the period stand by date where they were put among the files; one document of several expenses is one annex"() {
        given:
        def shelf = new Shelf()
        def expenses = [documented('late', '2022-03-01', 'documents/b.pdf', [voucher: 'B-2']), documented('early', '2021-10-01', 'documents/a.pdf', [voucher: 'A-1']),
            documented('twin', '2022-03-02', 'documents/b.pdf', [voucher: 'B-2']), documented('out', '2022-11-01', 'documents/c.pdf'), expense(code: 'bare')]
        def from = material(sample(expenses), shelf, file('first.pdf', 'Contrat'), new AnnexPart.Vouchers(), file('last.jpg', 'Affiche'))

        expect:
        from.annexes().all()*.title() == ['Contrat', 'A-1, Affiches', 'B-2, Affiches', 'Affiche']
        from.annexes().all()*.number() == [1, 2, 3, 4]
        from.annexes().all().collect { it.expenses()*.code() } == [[], ['early'], ['late', 'twin'], []]
        from.annexes().all()*.page(1) == ['A1-1', 'A2-1', 'A3-1', 'A4-1']

        and: 'all are looked at once, however often they are asked for'
        Findings.of(from)
        shelf.asked == 1

        and: 'an expense without document is told of'
        annexFindings(from) == ['warning: dépenses sans pièce numérisée : 1 sur 4: Annexes: joindre la pièce sur la page de chaque dépense, si le bailleur la demande']
    }

    def "a report that asks for no annexes looks at nothing"() {
        given:
        def shelf = new Shelf()
        def from = material(sample([documented('one', '2021-10-01', 'documents/a.pdf')]), shelf)

        expect:
        from.annexes().all().empty
        AnnexSheets.book(from) == null
        annexFindings(from) == []
        shelf.asked == 0
    }

    def "what is refused, attached or cleaned is told with its reason, and a refused one has no number"() {
        given:
        def from = material(sample([documented('e', '2021-10-01', 'documents/nothing.pdf')]), new Shelf(), file('locked.pdf', 'Contrat « secret »'),
            file('inside-script.pdf', 'Audit'), new AnnexPart.Vouchers(), file('good.pdf', 'Lettre'))

        expect:
        from.annexes().all()*.title() == ['Audit', 'Lettre']
        annexFindings(from)*.replaceAll(/: [^:]*$/, '') == [
            'warning: annexe refusée : il est protégé par un mot de passe: annexe « Contrat “secret” »',
            'warning: annexe refusée : le fichier est introuvable: annexe « F-1, Affiches »',
            'warning: annexe nettoyée de ce qui pouvait agir : des scripts: annexe « Audit »',
            'warning: annexe jointe au PDF sans y être imprimée : il ne se déclare pas fait pour l’archivage (PDF/A): annexe « Audit »']
        Findings.of(from).find { it.code() == 'annex.refused' && it.where().contains('F-1') }.subject() == new Finding.Subject('expenses', 'e')
    }

    def "a divider says what its annex belongs to and where it is"() {
        given:
        def from = material(sample([documented('e', '2021-10-01', 'documents/a.pdf')]), new Shelf(), new AnnexPart.Vouchers(), file('inside.pdf', 'Audit'), file('plan.jpg', 'Plan'))
        def sheets = AnnexSheets.book(from).sheets()

        expect:
        sheets[0].rows()*.collect { it.replace('\u00a0', ' ') } == [['e', '1er octobre 2021', 'Imprimerie', 'Affiches', '100,00 $']]
        sheets[0].remarks()*.replace('\u00a0', ' ') == ['Le document suit, 3 pages : A1-2 à A1-4.']
        sheets[1].listed() == 'A2-1, jointe'
        sheets[1].remarks().last().contains('« A2 inside.pdf »'.replace('« ', '«\u00a0').replace(' »', '\u00a0»'))
        sheets[2].remarks().last().endsWith('page A3-2.')
    }

    def "no more stand behind a report than it can carry: #told"() {
        given:
        def shelf = new Shelf(size: size)
        def from = material(sample([]), shelf, (1..count).collect { file("f${it}.pdf") } as AnnexPart[])

        expect:
        from.annexes().all().size() == kept
        annexFindings(from)*.replaceAll(/: Annexes.*/, '') == told

        where:
        count | size     || kept | told
        150   | 1000     || 150  | []
        151   | 1000     || 150  | ['warning: annexes laissées de côté (1) : pas plus de 150 annexes ni de 60 Mo en tout']
        5     | 15 << 20 || 4    | ['warning: annexes laissées de côté (1) : pas plus de 150 annexes ni de 60 Mo en tout']
    }

    def "the block lists the annexes with the label of their page"() {
        given:
        def from = material(sample([documented('e', '2021-10-01', 'documents/a.pdf')]), new Shelf(), new AnnexPart.Vouchers(), file('inside.pdf', 'Audit'))

        expect:
        AnnexBlock.table(from).rows()*.cells()*.collect { it.hasProperty('text') ? it.text() : it.toString() }*.last()*.toString()*.find(/A\d-1(, jointe)?/) == ['A1-1', 'A2-1, jointe']
    }

    def "every reason is told in each language"() {
        expect:
        Language.values().every { language ->
            def words = AnnexWords.of(language)
            AnnexReason.values().every { words.reason(it) && words.remedy(it) && words.outcome(new AnnexReading(it, ActiveContent.values() as Set, 2)) }
        }
    }

    def "a file that is sent and is a voucher too stands once, where it came first, with both names and its expenses"() {
        given: 'the shelf calls a file by its name: the same name is the same content'
        def from = material(sample([documented('e1', '2021-10-01', 'documents/facture.pdf', [voucher: 'A-1']), documented('e2', '2021-11-01', 'documents/autre.pdf', [voucher: 'A-2'])]), new Shelf(),
            file('facture.pdf', 'Facture de l’imprimerie'), new AnnexPart.Vouchers(), file('facture.pdf', 'Facture de l’imprimerie'))

        expect:
        from.annexes().all()*.title() == ['Facture de l’imprimerie · A-1, Affiches', 'A-2, Affiches']
        from.annexes().all().collect { it.expenses()*.code() } == [['e1'], ['e2']]
        from.annexes().all()*.number() == [1, 2]
    }
}
