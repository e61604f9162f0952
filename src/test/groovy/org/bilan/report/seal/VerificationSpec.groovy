package org.bilan.report.seal

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyPairGenerator
import java.time.Instant
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import org.bilan.report.ReportRefused
import org.bilan.report.trace.Figure
import org.bilan.report.trace.How
import org.bilan.report.trace.Trace
import org.bilan.report.trace.TraceJson
import org.bilan.value.Language
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Packages that are not what was sealed, by accident or by intent. */
class VerificationSpec extends Specification {
    static final List<String> NAMES = ['facts.json', 'sources.json', 'profile.yaml', 'template.docx', 'pictures/a.jpg', 'report.docx', 'trace.json', 'findings.json', 'made.json', 'steps.json']

    @TempDir @Shared Path folder
    @Shared def pair = KeyPairGenerator.getInstance('Ed25519').generateKeyPair()
    @Shared SealedPackage sealed

    def setupSpec() {
        new SealedHome(folder.resolve('home')).withCloseable { sealed = it.seal(SealedHome.funder('NQSF')) }
    }

    /** A package that holds next to nothing, but is signed. */
    private Map<String, byte[]> small(Map<String, byte[]> others = [:], List<Manifest.Part> listed = null) {
        Map<String, byte[]> files = NAMES.collectEntries { [it, ("{\"$it\":1}" as String).bytes] } + others
        def key = PackageKey.of(pair.public)
        files['public.pem'] = key.pem().bytes
        def parts = listed ?: files.collect { Manifest.Part.of(it.key, it.value) }
        def manifest = RecordJson.bytes(new Manifest(Manifest.FORMAT, Manifest.VERSION, Instant.EPOCH, null, null, parts))
        files['manifest.json'] = manifest
        files['signature.json'] = RecordJson.bytes(PackageSignature.of(manifest, pair.private, key))
        files
    }

    private static List<SealFlaw> flaws(byte[] bytes, List<PackageKey> trusted = []) {
        Verification.of(bytes, trusted).flaws()
    }

    private static List<String> told(byte[] bytes, List<PackageKey> trusted = []) {
        flaws(bytes, trusted).collect { "${it.file()}:${it.code()}".toString() }
    }

    private List<String> toldOf(Map<String, byte[]> files) {
        told(StoredZip.write(signed(files)))
    }

    private static String lines(byte[] bytes) {
        Verification.of(bytes, []).lines(Language.FR).join('\n')
    }

    private static byte[] changed(byte[] bytes, int at) {
        def copy = bytes.clone()
        copy[at] = (byte) (copy[at] ^ 0x01)
        copy
    }

    def "any byte of the zip file that is changed is told, with the file that it belongs to"() {
        given:
        def files = small()
        def bytes = StoredZip.write(files)
        List<String> owners = []
        files.each { name, content -> (StoredZip.header(name, content).length + content.length).times { owners << name } }
        files.each { name, content -> StoredZip.entry(name, content, 0).length.times { owners << name } }
        StoredZip.END_SIZE.times { owners << '' }

        expect: 'nothing else is wrong with it than what its tiny files hold'
        owners.size() == bytes.length
        flaws(bytes)*.file() == ['facts.json', 'sources.json', 'findings.json', 'made.json', 'steps.json']

        and:
        (0..<bytes.length).findAll { at -> !flaws(changed(bytes, at))*.file().contains(owners[at]) } == []
    }

    def "a byte of #name that is changed is told"() {
        given:
        def content = sealed.files()[name]
        def files = new LinkedHashMap(sealed.files())
        files[name] = changed(content, (content.length / 2) as int)

        expect:
        flaws(StoredZip.write(files))*.file().contains(name)

        where:
        name << sealed.files().keySet().toList()
    }

    def "what was cut off is told, wherever: #part"() {
        given:
        def bytes = sealed.bytes()

        expect:
        told(Arrays.copyOf(bytes, (bytes.length * part) as int)) != []
        lines(Arrays.copyOf(bytes, (bytes.length * part) as int)).contains(part < 0.00001 ? 'ce n’est pas un paquet' : 'coupé')

        where:
        part << [0, 0.000001, 0.01, 0.3, 0.5, 0.9, 0.99999]
    }

    def "what was added behind the end is told"() {
        expect:
        told((sealed.bytes().toList() + [0]) as byte[]) == [':zip.more']
        told('PK'.bytes) == [':zip.none']
        told(new byte[0]) == [':zip.none']
        told(('x' * 10_000).bytes) == [':zip.none']
    }

    def "a zip file that would grow, or leads elsewhere, is refused and nothing of it is written"() {
        given:
        def out = new ByteArrayOutputStream()
        new ZipOutputStream(out).withCloseable { zip ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(new byte[5_000_000])
        }

        when:
        def found = told(out.toByteArray())

        then:
        found.size() == 1
        found[0].endsWith(code)
        !Files.exists(folder.resolve('../evil'))

        where:
        name              || code
        'facts.json'      || ':zip.compressed'
        '../evil'         || ':zip.name'
        '/etc/evil'       || ':zip.name'
        'a/../../evil'    || ':zip.name'
        'C:\\evil'        || ':zip.name'
        'pictures/..'     || ':zip.name'
        'x' * 500         || ':zip.name'
    }

    def "two files of one name are refused"() {
        given: 'the second facts stand where a picture stood'
        def bytes = StoredZip.write(small(['facts.jsom': 'other'.bytes]))
        def text = new String(bytes, StandardCharsets.ISO_8859_1).replace('facts.jsom', 'facts.json')

        expect:
        told(text.getBytes(StandardCharsets.ISO_8859_1)).contains('facts.json:zip.twice')
    }

    def "a manifest that names a file twice, one that is not there, or leaves one out, is told although it is signed"() {
        given:
        def files = small()
        def parts = files.findAll { it.key != 'manifest.json' && it.key != 'signature.json' }.collect { Manifest.Part.of(it.key, it.value) }

        expect:
        told(StoredZip.write(small([:], change(parts)))).contains(said)

        where:
        change                                                           || said
        ({ it + [it[0]] })                                               || 'facts.json:twice'
        ({ it + [new Manifest.Part('more.txt', 1, 'a' * 64)] })          || 'more.txt:missing'
        ({ it.drop(1) })                                                 || 'facts.json:added'
        ({ [new Manifest.Part('facts.json', 99, it[0].sha256())] + it.drop(1) }) || 'facts.json:size'
    }

    def "whoever changes a package and signs it anew is told from the organization by the key"() {
        given:
        def ours = PackageKey.of(new String(sealed.files()['public.pem'], 'US-ASCII')).get()
        def forged = new LinkedHashMap(sealed.files())
        ['manifest.json', 'signature.json', 'public.pem'].each { forged.remove(it) }
        forged['steps.json'] = RecordJson.bytes(new SealedStep.Life([new SealedStep('accept', 'personne', Instant.EPOCH, '')]))
        def bytes = StoredZip.write(signed(forged))

        expect: 'by itself it is whole'
        flaws(bytes) == []
        !Verification.of(bytes, []).isKeyKnown()

        and:
        told(bytes, [ours]) == [':key']
        Verification.of(bytes, [ours]).lines(Language.EN)[1].contains(ours.id())
        told(sealed.bytes(), [ours]) == []
    }

    private Map<String, byte[]> signed(Map<String, byte[]> files) {
        def key = PackageKey.of(pair.public)
        files['public.pem'] = key.pem().bytes
        def manifest = RecordJson.bytes(new Manifest(Manifest.FORMAT, Manifest.VERSION, Instant.EPOCH, null, null, files.collect { Manifest.Part.of(it.key, it.value) }))
        files['manifest.json'] = manifest
        files['signature.json'] = RecordJson.bytes(PackageSignature.of(manifest, pair.private, key))
        files
    }

    def "facts, a template or a document that was exchanged and signed anew do not give the same documents: #name"() {
        given:
        def files = new LinkedHashMap(sealed.files())
        ['manifest.json', 'signature.json', 'public.pem'].each { files.remove(it) }
        files[name] = change(files[name])

        expect:
        toldOf(files).any { it.startsWith(said) }

        where:
        name            | change                                                                                                                   || said
        'facts.json'    | { byte[] it -> new String(it, 'UTF-8').replaceFirst('"amountMinor":(\\d)', '"amountMinor":9$1').getBytes('UTF-8') }     || 'report.'
        'facts.json'    | { byte[] it -> '{}'.bytes }                                                                                             || 'facts.json:content'
        'template.docx' | { byte[] it -> 'no Word file'.bytes }                                                                                   || 'template.docx:refused'
        'report.docx'   | { byte[] it -> changed(it, 1000) }                                                                                      || 'report.docx:rebuilt'
        'report.pdf'    | { byte[] it -> changed(it, 1000) }                                                                                      || 'report.pdf:rebuilt'
        'report.xlsx'   | { byte[] it -> changed(it, 1000) }                                                                                      || 'report.xlsx:rebuilt'
    }

    def "of a file that was changed, it is told where: #name"() {
        given:
        def files = new LinkedHashMap(sealed.files())
        files[name] = change(files[name])

        when:
        def flaw = flaws(StoredZip.write(files)).find { it.file() == name }
        def told = flaw.places()*.sentence(Language.EN)

        then:
        !told.isEmpty()
        told.any { it =~ where }

        where:
        name          | change                                                                                                           || where
        'facts.json'  | { byte[] it -> replaced(it, '"allocations":\\[\\{"amountMinor":(\\d+)', '"allocations":[{"amountMinor":9') }                                       || /^\/finances\/allocations\/0\/amountMinor \(record allocations D-\S+ \S+ \S+\): “9” stands there, “\d+” should$/
        'facts.json'  | { byte[] it -> replaced(it, '"activities":\\[', '"activities":{') }                                              || /^from byte \d+ on it can no longer be read$/
        'trace.json'  | { byte[] it -> replaced(it, '"printed":"([^"]+)"', '"printed":"0"') }                                            || /^figure .+: “0” stands there, “.+” should$/
        'trace.json'  | { byte[] it -> replaced(it, '"formula":"([^"]+)"', '"formula":"hasard"') }                                       || /^figure .+, formula: “hasard” stands there/
        'report.docx' | { byte[] it -> rewritten(it, 'word/document.xml') { replaced(it, '<w:t( [^>]*)?>Éducation', '<w:t$1>Formation') } } || /^word\/document.xml, (paragraph \d+|table \d+, row \d+, column \d+): “.*Formation.*” stands there, “.*Éducation.*” should$/
        'report.docx' | { byte[] it -> rewritten(it, 'word/styles.xml') { replaced(it, 'w:sz w:val="\\d+"', 'w:sz w:val="90"') } }        || /^word\/styles.xml: the texts are the same/
        'report.xlsx' | { byte[] it -> rewritten(it, 'xl/worksheets/sheet1.xml') { replaced(it, '<v>\\d+</v>', '<v>4</v>') } } || /^sheet .+, cell [A-Z]+\d+: “4” stands there, “\d+/
        'report.pdf'  | { byte[] it -> changed(it, (it.length / 2) as int) }                                                              || /./
    }

    def "facts that were exchanged and signed anew are told from those that the PDF carries, with the figures and the places of the documents"() {
        given:
        def files = new LinkedHashMap(sealed.files())
        ['manifest.json', 'signature.json', 'public.pem'].each { files.remove(it) }
        files['facts.json'] = replaced(files['facts.json'], '"amountMinor":\\d+,("claimedMinor":\\d+,"expense":"D-2021-010",)', '"amountMinor":7654321,$1')

        when:
        def found = flaws(StoredZip.write(signed(files)))

        then:
        found*.file()[0] == 'facts.json'
        found[0].code() == 'exchanged'
        found[0].places()*.code() == ['record']
        found*.file().containsAll(['trace.json', 'report.docx', 'report.pdf', 'report.xlsx'])

        and: 'no list is longer than a page'
        found.every { it.places().size() in 1..21 }
        found.find { it.file() == 'trace.json' }.places()*.code().contains('figure')
        found.find { it.file() == 'report.docx' }.places()*.code().contains('cell')
        found.find { it.file() == 'report.pdf' }.places()*.code().contains('page')
        found.find { it.file() == 'report.xlsx' }.places()*.code().contains('sheet')

        when: 'who only puts the new hashes into the manifest, without a key to sign it, is told so too'
        def parts = files.findAll { it.key != 'manifest.json' && it.key != 'signature.json' }.collect { Manifest.Part.of(it.key, it.value) }
        files['manifest.json'] = RecordJson.bytes(new Manifest(Manifest.FORMAT, Manifest.VERSION, Instant.EPOCH.plusSeconds(1), null, null, parts))

        then:
        with(told(StoredZip.write(files))) {
            contains('manifest.json:signature')
            contains('facts.json:exchanged')
            contains('trace.json:rebuilt')
        }
    }

    private static byte[] replaced(byte[] bytes, String what, String by) {
        def text = new String(bytes, 'UTF-8')
        def other = text.replaceFirst(what, by)
        if (other == text) {
            throw new IllegalArgumentException(what)
        }
        other.getBytes('UTF-8')
    }

    /** A Word file or workbook in which one part says something else. */
    private static byte[] rewritten(byte[] file, String part, Closure<byte[]> change) {
        def out = new ByteArrayOutputStream()
        new ZipOutputStream(out).withCloseable { zip ->
            org.bilan.document.word.ZipParts.read(file, 'x').each { name, bytes ->
                zip.putNextEntry(new ZipEntry(name))
                zip.write(name == part ? change(bytes) : bytes)
            }
        }
        out.toByteArray()
    }

    def "every place is told in three languages"() {
        expect:
        ['fr', 'en', 'es'].each { code ->
            def words = new Properties()
            SealPlace.getResourceAsStream("messages_${code}.properties").withReader('UTF-8') { words.load(it) }
            (words.stringPropertyNames().findAll { it.startsWith('place.') } - ['place.nothing', 'place.quoted']).each {
                assert !new SealPlace(it - 'place.', ['1', '2', '3', '4', '5', '6']).sentence(Language.of(code).get()).contains('{')
            }
        }
    }

    def "a package of another Bilan is checked, and its documents are not made again"() {
        given:
        def files = new LinkedHashMap(sealed.files())
        ['manifest.json', 'signature.json', 'public.pem'].each { files.remove(it) }
        files['made.json'] = RecordJson.bytes(new Made(new CodeVersion('9.1', 'a' * 16), sealed.made().engine()))

        when:
        def found = Verification.of(StoredZip.write(signed(files)), [])

        then:
        found.flaws() == []
        found.rebuilt() == Rebuilt.OTHER_CODE
        found.lines(Language.EN).any { it.contains('made by Bilan 9.1 (aaaaaaaaaaaaaaaa); this is Bilan ') && it.contains('Hashes and signature hold') }
    }

    def "a trace of ten thousand figures is kept and checked"() {
        given:
        def trace = new Trace((1..10_000).collect { new Figure("figure $it", 'Total', "$it", "$it", 'CAD', How.SUM, [], [], 'somme') })
        def bytes = StoredZip.write(small(['trace.json': TraceJson.write(trace).getBytes('UTF-8')]))

        expect:
        !told(bytes).any { it.startsWith('trace.json') }
        TraceJson.read(new String(StoredZipReading.of(bytes).files()['trace.json'], 'UTF-8')) == trace
    }

    def "a template that is gone from the home after the report was sealed is not missed"() {
        given:
        def home = new SealedHome(folder.resolve('other'))
        def own = folder.resolve('other/report-templates/own')
        Files.createDirectories(own)
        new File('report-templates/mrif-qsf').eachFile { Files.copy(it.toPath(), own.resolve(it.name)) }
        def made = home.seal(SealedHome.funder('NQSF').with('own'))
        def before = Files.list(Path.of(System.getProperty('java.io.tmpdir'))).withCloseable { all -> all.filter { it.fileName.toString().startsWith('bilan-verify') }.count() }

        when:
        folder.resolve('other/report-templates').toFile().deleteDir()

        then:
        Verification.of(made.bytes(), []).rebuilt() == Rebuilt.SAME
        Files.list(Path.of(System.getProperty('java.io.tmpdir'))).withCloseable { all -> all.filter { it.fileName.toString().startsWith('bilan-verify') }.count() } == before

        when: 'another one is to be sealed'
        home.seal(SealedHome.funder('NQSF').with('own'))

        then:
        thrown(ReportRefused)

        cleanup:
        home.close()
    }

    def "every flaw is told in three languages"() {
        expect:
        ['fr', 'en', 'es'].each { code ->
            def words = new Properties()
            SealFlaw.getResourceAsStream("messages_${code}.properties").withReader('UTF-8') { words.load(it) }
            words.stringPropertyNames().findAll { it.startsWith('flaw.') && it != 'flaw.package' }.each {
                assert new SealFlaw('facts.json', it - 'flaw.', ['1', '2'], []).sentence(Language.of(code).get()).startsWith('facts.json')
            }
        }
    }
}
