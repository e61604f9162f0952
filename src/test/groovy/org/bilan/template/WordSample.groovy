package org.bilan.template

import groovy.xml.XmlParser
import groovy.xml.XmlUtil
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream

/**
 * A small Word file written as plain lines: a line is a paragraph, {@code # } starts a heading, lines between bars are
 * the rows of a table and {@code |# } starts its header row. Read back in the same form.
 */
class WordSample {
    static final String W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    static final String REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    private static final String MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

    /** How the text of a paragraph becomes runs. */
    Closure<String> runs = { String text -> "<w:r><w:t xml:space=\"preserve\">${XmlUtil.escapeXml(text)}</w:t></w:r>" }
    String body = ''
    Map<String, String> others = [:]
    Map<String, Object> replaced = [:]

    static WordSample of(String text) {
        new WordSample().text(text)
    }

    /** Every sign a run of its own, with a proofing mark between. */
    static WordSample shattered(String text) {
        def sample = new WordSample()
        sample.runs = { String line ->
            line.collect { "<w:r w:rsidR=\"00AB12CD\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">${XmlUtil.escapeXml(it)}</w:t></w:r>" }
                .join('<w:proofErr w:type="spellStart"/>')
        }
        sample.text(text)
    }

    WordSample text(String text) {
        body = blocks(text)
        this
    }

    WordSample xml(String blocks) {
        body = blocks
        this
    }

    WordSample header(String text) {
        others['header1'] = text
        this
    }

    WordSample footer(String text) {
        others['footer1'] = text
        this
    }

    WordSample footnote(String text) {
        others['footnotes'] = text
        this
    }

    /** Notes by their number, each of plain lines; {@code kind} is footnote or endnote. */
    WordSample notes(String kind, Map<Integer, String> texts) {
        related("${kind}s", "<w:${kind}s xmlns:w=\"$W\"><w:$kind w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:$kind>" +
            texts.collect { id, text -> "<w:$kind w:id=\"$id\">${blocks(text)}</w:$kind>" }.join() + "</w:${kind}s>")
    }

    /** One numbered list of this number (1., 2.; below it a), b)), and bullets as list 90. */
    WordSample numbered(List<Integer> lists) {
        def level = { int at, String format, String text ->
            "<w:lvl w:ilvl=\"$at\"><w:start w:val=\"1\"/><w:numFmt w:val=\"$format\"/><w:lvlText w:val=\"$text\"/><w:lvlJc w:val=\"left\"/></w:lvl>"
        }
        related('numbering', "<w:numbering xmlns:w=\"$W\">" +
            lists.collect { "<w:abstractNum w:abstractNumId=\"$it\">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>" }.join() +
            "<w:abstractNum w:abstractNumId=\"90\">${level(0, 'bullet', '•')}</w:abstractNum>" +
            (lists + [90]).collect { "<w:num w:numId=\"$it\"><w:abstractNumId w:val=\"$it\"/></w:num>" }.join() + '</w:numbering>')
    }

    /** A part that the text is related to by its kind. */
    WordSample related(String kind, String xml) {
        relatives[kind] = xml
        this
    }

    Map<String, String> relatives = [:]

    /** More definitions of styles. */
    String styles = ''

    /** A part as it is to be, whatever was said before. */
    WordSample part(String name, Object content) {
        replaced[name] = content
        this
    }

    String blocks(String text) {
        def lines = text.stripIndent().strip().readLines()
        def out = new StringBuilder()
        for (int i = 0; i < lines.size();) {
            def rows = lines.drop(i).takeWhile { it.trim().startsWith('|') }
            if (rows) {
                out << table(rows)
                i += rows.size()
            } else {
                out << paragraph(lines[i++])
            }
        }
        out
    }

    private String paragraph(String line) {
        def heading = line =~ /^(#+) (.*)$/
        heading.matches()
            ? "<w:p><w:pPr><w:pStyle w:val=\"Titre${heading.group(1).length()}\"/></w:pPr>${runs(heading.group(2))}</w:p>"
            : "<w:p>${line ? runs(line) : ''}</w:p>"
    }

    private String table(List<String> rows) {
        def width = 9000.intdiv(cells(rows[0]).size())
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' +
            cells(rows[0]).collect { "<w:gridCol w:w=\"$width\"/>" }.join() + '</w:tblGrid>' +
            rows.collect { row(it, width) }.join() + '</w:tbl>'
    }

    private String row(String line, int width) {
        def header = line.trim().startsWith('|#') ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
        "<w:tr>$header" + cells(line).collect { cell ->
            "<w:tc><w:tcPr><w:tcW w:w=\"$width\" w:type=\"dxa\"/></w:tcPr>" +
                cell.split('/', -1).collect { "<w:p>${it ? runs(it) : ''}</w:p>" }.join() + '</w:tc>'
        }.join() + '</w:tr>'
    }

    static List<String> cells(String line) {
        line.trim().replaceAll(/^\|#?/, '').replaceAll(/\|$/, '').split(/\|(?! dollars| liste)/, -1).collect { it.trim() }
    }

    byte[] bytes() {
        def out = new ByteArrayOutputStream()
        def zip = new ZipOutputStream(out)
        (parts() + replaced).each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(content instanceof byte[] ? content : content.toString().getBytes('UTF-8'))
            zip.closeEntry()
        }
        zip.close()
        out.toByteArray()
    }

    private Map<String, String> parts() {
        def references = others.keySet().withIndex().collect { name, i ->
            def kind = name.replaceAll(/\d/, '')
            kind == 'footnotes' ? '' : "<w:${kind}Reference w:type=\"default\" r:id=\"rId${i + 10}\"/>"
        }.join()
        def links = others.keySet().withIndex().collect { name, i ->
            "<Relationship Id=\"rId${i + 10}\" Type=\"$REL/${name.replaceAll(/\d/, '')}\" Target=\"${name}.xml\"/>"
        }.join()
        def overrides = others.keySet().collect { name ->
            "<Override PartName=\"/word/${name}.xml\" ContentType=\"${MAIN}.${name.replaceAll(/\d/, '')}+xml\"/>"
        }.join()
        links += relatives.keySet().withIndex().collect { name, i ->
            "<Relationship Id=\"rIdR$i\" Type=\"$REL/$name\" Target=\"${name}.xml\"/>"
        }.join()
        overrides += relatives.keySet().collect { "<Override PartName=\"/word/${it}.xml\" ContentType=\"${MAIN}.$it+xml\"/>" }.join()
        Map<String, String> all = [
            '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
                '<Default Extension="xml" ContentType="application/xml"/>' +
                "<Override PartName=\"/word/document.xml\" ContentType=\"${MAIN}.document.main+xml\"/>" +
                "<Override PartName=\"/word/styles.xml\" ContentType=\"${MAIN}.styles+xml\"/>$overrides</Types>",
            '_rels/.rels': relationships("<Relationship Id=\"rId1\" Type=\"$REL/officeDocument\" Target=\"word/document.xml\"/>"),
            'word/_rels/document.xml.rels':
                relationships("<Relationship Id=\"rId1\" Type=\"$REL/styles\" Target=\"styles.xml\"/>$links"),
            'word/document.xml': "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"$W\" xmlns:r=\"$REL\"" +
                ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
                ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"' +
                " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>$body<w:sectPr>$references" +
                '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"' +
                ' w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>',
            'word/styles.xml': "<w:styles xmlns:w=\"$W\"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>" +
                (1..3).collect {
                    "<w:style w:type=\"paragraph\" w:styleId=\"Titre$it\"><w:name w:val=\"heading $it\"/></w:style>"
                }.join() + styles + '</w:styles>']
        others.each { name, text ->
            def root = name.startsWith('header') ? 'w:hdr' : name.startsWith('footer') ? 'w:ftr' : 'w:footnotes'
            all["word/${name}.xml".toString()] = "<${root} xmlns:w=\"$W\">${name == 'footnotes' ? "<w:footnote w:id=\"1\">${blocks(text)}</w:footnote>" : blocks(text)}</$root>".toString()
        }
        relatives.each { name, xml -> all["word/${name}.xml".toString()] = xml }
        all
    }

    private static String relationships(String inner) {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">$inner</Relationships>"
    }

    /** A part as text. */
    static String part(byte[] docx, String name) {
        def zip = new ZipInputStream(new ByteArrayInputStream(docx))
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            if (entry.name == name) {
                return new String(zip.readAllBytes(), 'UTF-8')
            }
        }
        null
    }

    /** The lines of a part; tables between bars, the paragraphs of a cell with a slash between. */
    static String read(byte[] docx, String name = 'word/document.xml') {
        def parser = new XmlParser(false, false)
        parser.trimWhitespace = false
        parser.keepIgnorableWhitespace = true
        def root = parser.parseText(part(docx, name))
        lines(root.'w:body' ? root.'w:body'[0] : root).join('\n')
    }

    private static List<String> lines(Node container) {
        container.children().findAll { it instanceof Node }.collectMany { Node child ->
            switch (child.name()) {
                case 'w:p': return [line(child)]
                case 'w:tbl': return child.'w:tr'.collect { row ->
                    '| ' + row.'w:tc'.collect { lines(it).join('/') }.join(' | ') + ' |'
                }
                case 'w:sdt': return lines(child.'w:sdtContent'[0])
                default: return []
            }
        }
    }

    static String line(Node paragraph) {
        paragraph.depthFirst().findAll { it instanceof Node }.collect { Node node ->
            switch (node.name()) {
                case 'w:t': return node.text()
                case 'w:br': return node.@'w:type' == 'page' ? '⁂' : '⏎'
                case 'w:tab': return node.parent()?.name() == 'w:r' ? '→' : ''
                default: return ''
            }
        }.join()
    }

    /** What breaks a rule of the format that Word insists on, or calls a damaged file. */
    static List<String> faults(byte[] docx) {
        def zip = new ZipInputStream(new ByteArrayInputStream(docx))
        Map<String, byte[]> parts = [:]
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            parts[entry.name] = zip.readAllBytes()
        }
        def faults = []
        Map<String, List<String>> ids = [:].withDefault { [] }
        def anchors = []
        def lists = []
        parts.findAll { it.key ==~ /word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml/ }.each { name, bytes ->
            def root = new XmlParser(false, false).parse(new ByteArrayInputStream(bytes))
            root.depthFirst().findAll { it instanceof Node }.each { Node node ->
                def children = node.children().findAll { it instanceof Node }*.name()
                if (node.name() in ['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote'] && (!children || children.last() != 'w:p')) {
                    faults << "$name: ${node.name()} does not end in a paragraph".toString()
                }
                if (node.name() == 'w:tbl' && !node.depthFirst().any { it instanceof Node && it.name() == 'w:tr' }) {
                    faults << "$name: a table without rows".toString()
                }
                children.collate(2, 1, false).findAll { it == ['w:tbl', 'w:tbl'] || it == ['w:tbl', 'w:sectPr'] }.each {
                    faults << "$name: $it touch".toString()
                }
                if (node.name() == 'wp:docPr') { ids['docPr'] << node.@id }
                if (node.name() == 'w:bookmarkStart') { ids['bookmark'] << node.@'w:id'; ids['name'] << node.@'w:name' }
                if (node.name() == 'w:bookmarkEnd') { ids['end'] << node.@'w:id' }
                if (node.name() == 'w:sdtPr') { node.'w:id'.each { ids['control'] << it.@'w:val' } }
                if (node.name() in ['w:commentReference', 'w:commentRangeStart', 'w:ins', 'w:footnote', 'w:endnote', 'w:permStart']) { ids[node.name()] << node.@'w:id' }
                if (node.name() in ['w:footnoteReference', 'w:endnoteReference']) { ids[node.name()] << node.@'w:id' }
                if (node.name() == 'w:p' && node.@'w14:paraId') { ids['paragraph'] << node.@'w14:paraId' }
                if (node.name() == 'w:hyperlink' && node.@'w:anchor') { anchors << node.@'w:anchor' }
                if (node.name() == 'w:numId') { lists << node.@'w:val' }
            }
        }
        ids.each { kind, all -> if (all.toUnique().size() != all.size()) { faults << "$kind ids twice: $all".toString() } }
        if (ids['bookmark'].sort() != ids['end'].sort()) { faults << 'bookmarks without end' }
        if (!ids['name'].containsAll(anchors)) { faults << "links to nothing: ${anchors - ids['name']}".toString() }
        if (ids['name'].any { it.length() > 40 }) { faults << 'a bookmark with a name too long' }
        ['footnote', 'endnote'].each { kind ->
            def missing = ids["w:${kind}Reference".toString()] - ids["w:$kind".toString()]
            if (missing) { faults << "no $kind $missing".toString() }
        }
        if (parts['word/numbering.xml']) {
            def known = new XmlParser(false, false).parse(new ByteArrayInputStream(parts['word/numbering.xml'])).'w:num'*.@'w:numId'
            if (known.toUnique().size() != known.size()) { faults << "lists twice: $known".toString() }
            if (!known.containsAll(lists)) { faults << "no list ${lists - known}".toString() }
        }
        parts.findAll { it.key.endsWith('.rels') }.each { name, bytes ->
            def base = name.replaceAll(/_rels\/[^\/]*$/, '')
            new XmlParser(false, false).parse(new ByteArrayInputStream(bytes)).children().findAll { it.@TargetMode != 'External' }.each {
                def target = it.@Target.startsWith('/') ? it.@Target.substring(1) : URI.create(base).resolve(it.@Target).toString()
                if (!parts.containsKey(target)) { faults << "$name: no $target".toString() }
            }
        }
        faults
    }
}
