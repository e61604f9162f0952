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
        def manifest = RecordJson.bytes(new Manifest(Manifest.FORMAT, Manifest.VERSION, Instant.EPOCH, null, parts))
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
        def manifest = RecordJson.bytes(new Manifest(Manifest.FORMAT, Manifest.VERSION, Instant.EPOCH, null, files.collect { Manifest.Part.of(it.key, it.value) }))
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
        found.lines(Language.EN).any { it.contains('that takes Bilan 9.1 (aaaaaaaaaaaaaaaa)') }
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
                assert new SealFlaw('facts.json', it - 'flaw.', ['1', '2']).sentence(Language.of(code).get()).startsWith('facts.json')
            }
        }
    }
}
