package org.bilan

import com.tngtech.archunit.ArchConfiguration
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

/**
 * Which package may use which: the rooms of the house, each below those it may use. Changing an arrow is a reviewed
 * change. Pages, API and commands stand at the end; nothing points back to them.
 */
class ArchitectureSpec extends Specification {
    static final FEATURES = ['organization', 'funding', 'activity', 'finance', 'result']

    static final Map<String, List<String>> MAY_USE = [
            value       : [],
            storage     : ['value'],
            audit       : ['value', 'storage'],
            organization: ['value', 'storage'],
            funding     : ['value', 'storage', 'organization'],
            activity    : ['value', 'storage', 'organization', 'funding'],
            finance     : ['value', 'storage', 'organization', 'funding', 'activity'],
            result      : ['value', 'storage', 'organization', 'funding', 'activity'],
            exchange    : ['value', 'storage', 'audit'] + FEATURES,
            document    : ['value'],
            template    : ['value', 'document'],
            report      : ['value', 'storage', 'document', 'template'] + FEATURES,
            security    : ['value', 'storage', 'audit'],
            notice      : ['value', 'storage', 'organization', 'funding', 'security'],
            web         : ['value', 'storage', 'audit', 'exchange', 'document', 'template', 'report', 'security', 'notice'] + FEATURES,
            cli         : ['value', 'storage', 'audit', 'exchange', 'document', 'template', 'report', 'security', 'notice', 'web'] + FEATURES,
    ]

    /** The parts of a large room, each with those it may use; all may use what lies in the room itself, which uses none. */
    static final Map<String, Map<String, List<String>>> PARTS = [
            document: [
                    word   : [],
                    sheet  : ['word'],
                    picture: ['word'],
                    chart  : ['word', 'sheet'],
                    page   : ['word', 'sheet', 'picture', 'chart'],
                    pdf    : ['word', 'page', 'chart'],
                    beside : [],
                    annex  : ['page', 'pdf', 'picture', 'beside'],
                    form   : ['word', 'pdf', 'beside'],
                    office : ['word', 'pdf'],
            ],
            report  : [
                    json    : [],
                    trace   : ['json'],
                    typed   : ['trace'],
                    story   : ['trace'],
                    fact    : ['trace'],
                    material: ['fact', 'trace'],
                    form    : ['material'],
                    chart   : ['fact', 'material', 'trace'],
                    block   : ['fact', 'material', 'trace', 'form', 'chart'],
                    field   : ['fact', 'material', 'trace', 'chart', 'block'],
                    check   : ['fact', 'material', 'trace', 'typed', 'story', 'block', 'field'],
                    sketch  : ['fact', 'material', 'form', 'field'],
                    make    : ['fact', 'material', 'trace', 'story', 'form', 'block', 'field', 'check', 'sketch'],
                    seal    : ['json', 'trace', 'fact', 'material', 'make'],
            ],
            'web.report': [
                    choice   : [],
                    finding  : ['choice'],
                    job      : ['choice', 'finding'],
                    figure   : ['job'],
                    work     : ['choice'],
                    annex    : ['work'],
                    life     : ['choice', 'job', 'work', 'annex'],
                    change   : [],
                    comment  : ['work', 'life'],
                    seal     : ['job', 'work', 'life', 'change'],
                    withdrawn: ['work', 'seal'],
                    story    : ['choice', 'work', 'life', 'seal'],
                    watch    : ['job', 'figure', 'work', 'life', 'change', 'seal'],
                    worker   : ['job', 'figure', 'life', 'seal', 'watch'],
                    workspace: ['choice', 'finding', 'job', 'figure', 'work', 'annex', 'life', 'change', 'comment', 'seal', 'watch'],
                    list     : ['choice', 'finding', 'job', 'work', 'life', 'withdrawn', 'workspace'],
            ],
    ]

    /** A library that only one room knows, so that it can be replaced there. */
    static final Map<String, List<String>> ONLY_IN = [
            'org.docx4j'                : ['document'],
            'org.xlsx4j'                : ['document'],
            'org.apache.pdfbox'         : ['document'],
            'org.apache.fontbox'        : ['document'],
            'org.apache.xmpbox'         : ['document'],
            'com.openhtmltopdf'         : ['document'],
            'org.jfree'                 : ['document'],
            'org.apache.batik'          : ['document'],
            'org.commonmark'            : ['document'],
            'org.dhatim.fastexcel'      : ['document'],
            'picocli'                   : ['cli'],
            'jakarta.mail'              : ['notice'],
            'org.sqlite'                : ['storage'],
            'com.zaxxer.hikari'         : ['storage'],
            'org.flywaydb'              : ['storage'],
            'com.password4j'            : ['security'],
            'gg.jte'                    : ['web'],
    ]

    @Shared Set<String> rooms
    @Shared List<Use> uses
    @Shared Set<List<String>> parts
    @Shared List<List<String>> partUses

    /** That a class of a room uses a class of another room, or of a library that is kept in one place. */
    static record Use(String room, String type, String target, String otherRoom, String library) {}

    /** Libraries are known by their names alone: reading their classes too would take long. */
    def setupSpec() {
        ArchConfiguration.get().resolveMissingDependenciesFromClassPath = false
        def classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('org.bilan')
        rooms = classes.findResults { room(it.packageName) }.toSet()
        parts = classes.collect { [whole(it.packageName), part(it.packageName)] }.toSet()
        uses = classes.collectMany { type -> uses(type) }
        partUses = classes.findAll { whole(it.packageName) }.collectMany { type ->
            type.directDependenciesFromSelf.findAll { whole(it.targetClass.packageName) == whole(type.packageName) }
                    .collect { [whole(type.packageName), part(type.packageName), part(it.targetClass.packageName), type.name, it.targetClass.name] }
        }.findAll { it[1] != it[2] }.unique()
    }

    private static List<Use> uses(JavaClass type) {
        def from = room(type.packageName)
        def targets = type.directDependenciesFromSelf.collect { [it.targetClass.name, it.targetClass.packageName] }.toSet()
        targets.collect { name, packageName -> new Use(from, type.name, name, room(packageName), library(packageName)) }
                .findAll { it.library() || (it.otherRoom() && it.otherRoom() != from) }
    }

    def "every package has a row, and every row a package"() {
        expect:
        rooms == MAY_USE.keySet()
    }

    def "a row names only rows above it, so that nothing goes round in a circle"() {
        given:
        def rows = MAY_USE.keySet().toList()

        expect:
        MAY_USE.every { row, others -> others.every { rows.indexOf(it) >= 0 && rows.indexOf(it) < rows.indexOf(row) } }
    }

    def "#room uses only what its row names"() {
        expect:
        uses.findAll { it.room() == room && it.otherRoom() && !MAY_USE[room].contains(it.otherRoom()) }.collect { said(it) } == []

        where:
        room << MAY_USE.keySet()
    }

    def "#part of #room uses only what its row names"() {
        expect: 'and what lies in the room itself uses none of its parts'
        partUses.findAll { it[0] == room && it[1] == part && it[2] != '' && !(it[2] in allowed) }.collect { "${it[3]} uses ${it[4]}".toString() } == []

        where:
        [room, part] << PARTS.collectMany { room, parts -> (parts.keySet() + ['']).collect { [room, it] } }
        allowed = PARTS[room][part] ?: []
    }

    def "every part of #room has a row that names only rows above it"() {
        given:
        def rows = PARTS[room].keySet().toList()

        expect:
        parts.findAll { it[0] == room }.collect { it[1] }.toSet() == (rows + ['']).toSet()
        PARTS[room].every { row, others -> others.every { rows.indexOf(it) in 0..<rows.indexOf(row) } }

        where:
        room << PARTS.keySet()
    }

    def "only its rooms use #library"() {
        expect:
        uses.findAll { it.library() == library && !ONLY_IN[library].contains(it.room()) }.collect { said(it) } == []

        where:
        library << ONLY_IN.keySet()
    }

    def "the guard sees what it guards"() {
        expect: 'storage uses the database driver, finance uses funding, and nothing else would be found if they were not seen'
        uses.any { it.room() == 'storage' && it.library() == 'org.sqlite' }
        uses.any { it.room() == 'finance' && it.otherRoom() == 'funding' }
    }

    /** What has parts that the package is one of; null for what has none. */
    private static String whole(String packageName) {
        PARTS.keySet().find { (packageName + '.').startsWith("org.bilan.${it}.") }
    }

    /** Which part it is, empty for what lies in the room itself. */
    private static String part(String packageName) {
        def whole = whole(packageName)
        whole ? (packageName - "org.bilan.$whole").tokenize('.').find() ?: '' : ''
    }

    private static String said(Use use) {
        "${use.type()} uses ${use.target()}"
    }

    /** The package directly under {@code org.bilan}; null for the application itself and for what is not ours. */
    private static String room(String packageName) {
        def parts = packageName.split(/\./)
        parts.length > 2 && parts[0] == 'org' && parts[1] == 'bilan' ? parts[2] : null
    }

    /** The most precise library that has the package; null if no row names it. */
    private static String library(String packageName) {
        ONLY_IN.keySet().findAll { packageName == it || packageName.startsWith(it + '.') }.max { it.length() }
    }
}
