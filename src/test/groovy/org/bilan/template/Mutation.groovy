package org.bilan.template

import java.util.regex.Pattern

/** A good template made faulty at one spot, and where that is. */
class Mutation {
    private static final String BREAK = ' ¶ '

    final String text
    final String piece
    private final List<String> lines
    private final int line
    private final int column

    private Mutation(String marked) {
        int from = marked.indexOf('‹')
        text = marked.replaceAll('[‹›]', '')
        piece = marked.substring(from + 1, marked.indexOf('›'))
        String before = marked.substring(0, from)
        line = before.count(BREAK)
        column = before.substring(before.lastIndexOf(BREAK) + 1).replaceAll(/\| (?=dollars|liste)/, '').count('|') - 1
        lines = text.split(BREAK) as List
    }

    /** Puts {@code to} in the place of the first piece that fits; null if none does. {@code ‹ ›} mark what is to be found. */
    static Mutation of(String good, String from, String to) {
        def found = Pattern.compile(from).matcher(good)
        found.find() ? new Mutation(found.replaceFirst(to)) : null
    }

    WordSample sample() {
        WordSample.of(lines.join('\n'))
    }

    /** What differs from one finding with this code, at this place, with this name first among the nearest; null if nothing. */
    Map wrongly(String code, Object nearest) {
        def findings = said(sample())
        def expected = [code: code, piece: piece, headings: headings(), paragraph: paragraph(), cell: cell()]
        def found = findings.collect {
            [code: it.id(), piece: it.place().piece(), headings: it.place().headings(), paragraph: it.place().paragraph(),
             cell: it.place().cell().orElse(null)]
        }
        if (found != [expected]) {
            return [template: text, expected: expected, found: found]
        }
        def first = findings[0].nearest().take(1).join()
        first ==~ (nearest ?: '') ? null : [template: text, nearest: findings[0].nearest()]
    }

    private List<String> headings() {
        Map<Integer, String> trail = [:]
        lines.take(line + 1).findAll { it ==~ /#+ .*/ }.each { heading ->
            int level = heading.indexOf(' ')
            trail = trail.findAll { it.key < level } + [(level): heading.substring(level + 1).strip()]
        }
        trail.values() as List
    }

    private int paragraph() {
        lines.take(line).collect { inTable(it) ? paragraphs(it).sum() : 1 }.sum(0) +
            (cell() ? paragraphs(lines[line]).take(column + 1).sum() : 1)
    }

    private Place.Cell cell() {
        if (!inTable(lines[line])) {
            return null
        }
        int first = (line..0).find { it == 0 || !inTable(lines[it - 1]) }
        int table = (0..line).count { inTable(lines[it]) && (it == 0 || !inTable(lines[it - 1])) }
        new Place.Cell(table, line - first + 1, column + 1)
    }

    private static boolean inTable(String line) {
        line.startsWith('|')
    }

    private static List<Integer> paragraphs(String row) {
        WordSample.cells(row).collect { it.count('/') + 1 }
    }

    /** Errors and warnings: so short a template lacks much that is good to have. */
    static List<TemplateFinding> said(WordSample sample) {
        Template.check(sample.bytes(), CorpusNames.vocabulary()).findAll { it.severity() != TemplateFinding.Severity.NOTE }
    }
}
