package org.bilan.template

import groovy.json.JsonOutput
import spock.lang.Specification

/**
 * Random blocks to depth 5 (repetitions, conditions and their else over paragraphs, in a line, over whole tables and over
 * rows; rows that repeat by themselves; totals, rank, first and last), filled by the engine and by a model of the language
 * in plain text. A failure names its seed: the same seed makes the same template and data.
 */
class NestingPropertySpec extends Specification {
    static final List<String> NAMES = ['a', 'b', 'c']
    static final int DEEPEST = 5

    def 'random nesting prints what the plain model prints (seed #seed)'() {
        given:
        def random = new Random(seed)
        def data = thing(random, 0)
        def program = block(random, 0, [])
        def template = 'Début\n' + written(program).join('\n') + '\nFin'

        when:
        def text = TemplateSpec.fill(WordSample.of(template), JsonOutput.toJson(data))

        then:
        text.readLines() == ['Début'] + apart(printed(program, [[thing: data]])) + ['Fin']

        where:
        seed << (1..120)
    }

    def 'the generator makes everything that the model knows'() {
        when:
        def kinds = (1..120).collectMany { seed ->
            def random = new Random(seed)
            thing(random, 0)
            all(block(random, 0, []))
        }.toSet()

        then:
        kinds == ['print', 'variable', 'total', 'rank', 'line', 'each', 'when', 'table', 'row', 'self', 'foot', 'each rows', 'when rows'].toSet()
    }

    /** A thing with a text, a yes-no, a number that may be absent, and a list of such things under each name. */
    private static Map thing(Random random, int depth) {
        Map<String, Object> made = [:]
        NAMES.each { name ->
            made['t' + name] = 'v' + random.nextInt(100)
            made['o' + name] = random.nextBoolean()
            made['n' + name] = random.nextInt(4) == 0 ? null : random.nextInt(9)
            made['l' + name] = depth > 3 ? [] : (0..<random.nextInt(3)).collect { thing(random, depth + 1) }
        }
        made
    }

    /** {@code open}: the names of the repetitions around. */
    private static List block(Random random, int depth, List<String> open) {
        List made = []
        (1 + random.nextInt(3)).times {
            def name = any(random)
            def kinds = ['print', 'total', 'line'] + (open ? ['rank', 'variable'] : []) + (depth < DEEPEST ? ['each', 'each', 'when', 'when', 'table'] : [])
            def kind = kinds[random.nextInt(kinds.size())]
            if (kind == 'table' && made && made.last().kind == 'table') { kind = 'print' }
            made << [kind: kind, name: name, of: open ? open[random.nextInt(open.size())] : null,
                condition: condition(random, open),
                body: kind == 'each' ? block(random, depth + 1, open + name) : kind == 'when' ? block(random, depth + 1, open) : null,
                other: kind == 'when' ? block(random, depth + 1, open) : null,
                rows: kind == 'table' ? rows(random, depth + 1, open) : null]
        }
        made
    }

    private static List rows(Random random, int depth, List<String> open) {
        (0..<1 + random.nextInt(3)).collect {
            def name = any(random)
            def kinds = ['row', 'self', 'foot'] + (depth < DEEPEST ? ['each rows', 'when rows'] : [])
            def kind = kinds[random.nextInt(kinds.size())]
            [kind: kind, name: name, condition: condition(random, open),
                body: kind == 'each rows' ? rows(random, depth + 1, open + name) : kind == 'when rows' ? rows(random, depth + 1, open) : null,
                other: kind == 'when rows' ? rows(random, depth + 1, open) : null]
        }
    }

    private static Map condition(Random random, List<String> open) {
        def kinds = ['yes', 'exists', 'more', 'total'] + (open ? ['first', 'last', 'rank'] : [])
        [kind: kinds[random.nextInt(kinds.size())], name: any(random)]
    }

    private static String any(Random random) {
        NAMES[random.nextInt(3)]
    }

    private static List<String> all(List block) {
        block.collectMany { [it.kind] + all(it.body ?: []) + all(it.other ?: []) + all(it.rows ?: []) }
    }

    private static String asked(Map condition) {
        switch (condition.kind) {
            case 'yes': return "si o$condition.name"
            case 'exists': return "si l$condition.name existe"
            case 'more': return "si n$condition.name supérieur à 4"
            case 'total': return "si total de l${condition.name}.n$condition.name au moins 5"
            case 'first': return 'si premier'
            case 'last': return 'si dernier'
            default: return 'si rang est 2'
        }
    }

    private static List<String> written(List block) {
        block.collectMany {
            switch (it.kind) {
                case 'each': return ["{{ pour chaque x$it.name de l$it.name }}"] + written(it.body) + ['{{ fin }}']
                case 'when': return ["{{ ${asked(it.condition)} }}"] + written(it.body) + ['{{ sinon }}'] + written(it.other) + ['{{ fin }}']
                case 'table': return rowsWritten(it.rows)
                case 'line': return ["> {{ pour chaque x$it.name de l$it.name }}{{ t$it.name }}{{ si dernier }}.{{ sinon }}, {{ fin }}{{ fin }}"]
                case 'total': return ["> {{ total de l${it.name}.n$it.name }}"]
                case 'rank': return ['> {{ rang }}']
                case 'variable': return ["> {{ x${it.of}.t$it.name }} {{ x${it.of}.rang }}"]
                default: return ["> {{ t$it.name }}"]
            }
        }*.toString()
    }

    private static List<String> rowsWritten(List rows) {
        rows.collectMany {
            switch (it.kind) {
                case 'each rows': return ["| {{ pour chaque x$it.name de l$it.name }} | |"] + rowsWritten(it.body) + ['| {{ fin }} | |']
                case 'when rows': return ["| {{ ${asked(it.condition)} }} | |"] + rowsWritten(it.body) + ['| {{ sinon }} | |'] + rowsWritten(it.other) + ['| | {{ fin }} |']
                case 'self': return ["| {{ l${it.name}.t$it.name }} {{ rang }} | {{ si l${it.name}.oa }}oui{{ sinon }}non{{ fin }} |"]
                case 'foot': return ["| Total | {{ total de l${it.name}.n$it.name }} |"]
                default: return ["| - | {{ t$it.name }} |"]
            }
        }*.toString()
    }

    /** A unit for each paragraph and table; {@code scopes}: the innermost first, each with its thing, name, rank, last. */
    private static List<List<String>> printed(List block, List<Map> scopes) {
        block.collectMany {
            switch (it.kind) {
                case 'each': return each(it.name, scopes).collectMany { item -> printed(it.body, [item] + scopes) }
                case 'when': return printed(holds(it.condition, scopes) ? it.body : it.other, scopes)
                case 'table':
                    def rows = rowsPrinted(it.rows, scopes)
                    return rows ? [rows] : []
                case 'line': return [['> ' + each(it.name, scopes).collect { item -> item.thing['t' + it.name] + (item.last ? '.' : ', ') }.join()]]
                case 'total': return [['> ' + total(it.name, scopes)]]
                case 'rank': return [['> ' + scopes[0].rank]]
                case 'variable':
                    def item = scopes.find { scope -> scope.name == it.of }
                    return [['> ' + item.thing['t' + it.name] + ' ' + item.rank]]
                default: return [['> ' + scopes[0].thing['t' + it.name]]]
            }
        }
    }

    private static List<String> rowsPrinted(List rows, List<Map> scopes) {
        rows.collectMany {
            switch (it.kind) {
                case 'each rows': return each(it.name, scopes).collectMany { item -> rowsPrinted(it.body, [item] + scopes) }
                case 'when rows': return rowsPrinted(holds(it.condition, scopes) ? it.body : it.other, scopes)
                case 'self': return each(it.name, scopes).collect { item -> "| ${item.thing['t' + it.name]} $item.rank | ${item.thing.oa ? 'oui' : 'non'} |" }
                case 'foot': return ["| Total | ${total(it.name, scopes)} |"]
                default: return ["| - | ${scopes[0].thing['t' + it.name]} |"]
            }
        }*.toString()
    }

    private static List<Map> each(String name, List<Map> scopes) {
        List items = scopes[0].thing['l' + name]
        items.withIndex().collect { item, i -> [thing: item, name: name, rank: i + 1, last: i + 1 == items.size()] }
    }

    private static String total(String name, List<Map> scopes) {
        def items = scopes[0].thing['l' + name]
        def numbers = items*.get('n' + name).findAll { it != null }
        items && !numbers ? '—' : (numbers.sum() ?: 0).toString()
    }

    private static boolean holds(Map condition, List<Map> scopes) {
        def thing = scopes[0].thing
        switch (condition.kind) {
            case 'yes': return thing['o' + condition.name]
            case 'exists': return !thing['l' + condition.name].isEmpty()
            case 'more': return thing['n' + condition.name] != null && thing['n' + condition.name] > 4
            case 'total': return total(condition.name, scopes) != '—' && (total(condition.name, scopes) as int) >= 5
            case 'first': return scopes[0].rank == 1
            case 'last': return scopes[0].last
            default: return scopes[0].rank == 2
        }
    }

    /** Tables that come to touch have an empty line between them. */
    private static List<String> apart(List<List<String>> units) {
        def lines = []
        units.eachWithIndex { unit, i ->
            if (i && unit[0].startsWith('|') && units[i - 1][0].startsWith('|')) { lines << '' }
            lines.addAll(unit)
        }
        lines
    }
}
