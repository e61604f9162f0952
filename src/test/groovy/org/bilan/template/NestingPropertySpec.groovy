package org.bilan.template

import spock.lang.Specification

/** Random blocks to depth 5, filled by the engine and by a model of the language in plain text. */
class NestingPropertySpec extends Specification {
    static final List<String> NAMES = ['a', 'b', 'c']

    def 'random nesting prints what the plain model prints (seed #seed)'() {
        given:
        def random = new Random(seed)
        def data = thing(random, 0)
        def program = block(random, 0)

        when:
        def text = TemplateSpec.fill(WordSample.of('Début\n' + written(program).join('\n') + '\nFin'), groovy.json.JsonOutput.toJson(data))

        then:
        text.readLines() == ['Début'] + printed(program, [data]) + ['Fin']

        where:
        seed << (1..60)
    }

    /** A thing with a text, a yes-no and a list of such things under each name. */
    private static Map thing(Random random, int depth) {
        def made = [:]
        NAMES.each { name ->
            made["t$name".toString()] = "v${random.nextInt(100)}".toString()
            made["o$name".toString()] = random.nextBoolean()
            made["l$name".toString()] = depth > 3 ? [] : (0..<random.nextInt(3)).collect { thing(random, depth + 1) }
        }
        made
    }

    private static List block(Random random, int depth) {
        (0..<1 + random.nextInt(3)).collect {
            def name = NAMES[random.nextInt(3)]
            def kind = depth >= 5 ? 0 : random.nextInt(4)
            kind == 1 ? [kind: 'each', name: name, body: block(random, depth + 1)]
                : kind == 2 ? [kind: 'when', name: name, body: block(random, depth + 1), other: block(random, depth + 1)]
                : [kind: 'print', name: name]
        }
    }

    private static List<String> written(List block) {
        block.collectMany {
            switch (it.kind) {
                case 'each': return ["{{ pour chaque x$it.name de l$it.name }}"] + written(it.body) + ['{{ fin }}']
                case 'when': return ["{{ si o$it.name }}"] + written(it.body) + ['{{ sinon }}'] + written(it.other) + ['{{ fin }}']
                default: return ["> {{ t$it.name }}"]
            }
        }
    }

    private static List<String> printed(List block, List<Map> scopes) {
        block.collectMany {
            switch (it.kind) {
                case 'each': return scopes[0]["l$it.name".toString()].collectMany { item -> printed(it.body, [item] + scopes) }
                case 'when': return printed(scopes[0]["o$it.name".toString()] ? it.body : it.other, scopes)
                default: return ["> ${scopes[0]["t$it.name".toString()]}".toString()]
            }
        }
    }
}
