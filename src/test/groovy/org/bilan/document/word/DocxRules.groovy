package org.bilan.document.word

import groovy.transform.CompileStatic
import org.w3c.dom.Document
import org.w3c.dom.Element
import org.w3c.dom.Node

/**
 * The rules of a Word file that stand in no schema: parts, their content types and relationships (Open Packaging
 * Conventions, ISO/IEC 29500-2), numbers that must differ or belong together, and what Word calls a damaged file.
 */
@CompileStatic
class DocxRules {
    private static final String OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    private static final List<String> BLOCKS = ['tc', 'hdr', 'ftr', 'txbxContent', 'footnote', 'endnote', 'comment']
    private static final int LONGEST = 2_000_000

    private final Map<String, byte[]> parts
    private final Map<String, String> byExtension = [:]
    private final Map<String, String> byPart = [:]
    private final List<String> faults = []
    private final Map<String, List<String>> ids = [:].withDefault { [] } as Map<String, List<String>>

    DocxRules(Map<String, byte[]> parts) {
        this.parts = parts
        children(DocxSchemas.tree(parts['[Content_Types].xml']).documentElement).each { Element one ->
            if (one.localName == 'Default') {
                byExtension[one.getAttribute('Extension').toLowerCase(Locale.ROOT)] = one.getAttribute('ContentType')
            } else if (byPart.put(one.getAttribute('PartName').replaceFirst('^/', ''), one.getAttribute('ContentType')) != null) {
                fault('[Content_Types].xml', "${one.getAttribute('PartName')} twice")
            }
        }
    }

    String type(String part) {
        byPart[part] ?: byExtension[part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)] ?: ''
    }

    List<String> faults() {
        packageRules()
        parts.each { name, content ->
            if (name.endsWith('.xml') && type(name).contains('wordprocessingml') && content.length < LONGEST) {
                text(name, DocxSchemas.tree(content))
            }
        }
        ids.each { kind, all ->
            def twice = all.countBy { it }.findAll { it.value > 1 }.keySet()
            if (twice && !kind.endsWith('End')) {
                faults << "$kind twice: ${twice.take(5)}".toString()
            }
        }
        if ((ids['bookmarkStart'] as Set) != (ids['bookmarkEnd'] as Set)) {
            faults << 'bookmarks that do not begin and end once'
        }
        faults
    }

    private void packageRules() {
        parts.keySet().findAll { it != '[Content_Types].xml' && !type(it) }.each { fault(it, 'has no content type') }
        byPart.keySet().findAll { !parts.containsKey(it) }.each { fault('[Content_Types].xml', "names $it, which is not there") }
        if (parts.keySet()*.toLowerCase().toUnique().size() != parts.size()) {
            faults << 'names that differ in case alone'
        }
        parts.each { name, content ->
            if (name.endsWith('.rels')) {
                relationships(name, DocxSchemas.tree(content))
            }
        }
    }

    private void relationships(String name, Document tree) {
        String owner = PartNames.ownerOf(name)
        if (owner && !parts.containsKey(owner)) {
            fault(name, 'belongs to no part')
        }
        Set<String> seen = []
        children(tree.documentElement).each { Element one ->
            String target = one.getAttribute('Target')
            if (!seen.add(one.getAttribute('Id'))) {
                fault(name, "${one.getAttribute('Id')} twice")
            }
            if (one.getAttribute('TargetMode') == 'External') {
                if (!one.getAttribute('Type').endsWith('/hyperlink')) {
                    fault(name, "reaches outside for $target")
                }
            } else if (!parts.containsKey(PartNames.resolve(owner, target)) && !target.startsWith('#')) {
                fault(name, "$target is not there")
            }
        }
    }

    private void text(String name, Document tree) {
        Set<String> links = parts.containsKey(PartNames.relationshipsOf(name))
            ? children(DocxSchemas.tree(parts[PartNames.relationshipsOf(name)]).documentElement)*.getAttribute('Id') as Set
            : [] as Set
        int fields = 0
        for (Element one : all(tree.documentElement)) {
            for (int i = 0; i < one.attributes.length; i++) {
                Node attribute = one.attributes.item(i)
                if (attribute.namespaceURI == OFFICE && attribute.nodeValue && !(attribute.nodeValue in links)) {
                    fault(name, "${one.nodeName} asks for ${attribute.nodeValue}, which is not there")
                }
            }
            List<String> inside = children(one)*.nodeName
            if (one.localName in BLOCKS && one.prefix == 'w' && (!inside || inside.last() != 'w:p')) {
                fault(name, "${one.nodeName} does not end in a paragraph")
            }
            for (int i = 0; i + 1 < inside.size(); i++) {
                if (inside[i] == 'w:tbl' && inside[i + 1] in ['w:tbl', 'w:sectPr']) {
                    fault(name, "w:tbl and ${inside[i + 1]} touch")
                }
            }
            switch (one.nodeName) {
                case 'w:tbl': grid(name, one); break
                case 'wp:docPr': if (!inFallback(one)) { ids['docPr'] << one.getAttribute('id') }; break
                case 'w:bookmarkStart': ids['bookmarkStart'] << one.getAttribute('w:id'); ids['bookmark name'] << one.getAttribute('w:name'); break
                case 'w:bookmarkEnd': ids['bookmarkEnd'] << one.getAttribute('w:id'); break
                case 'w:footnote': ids['footnote'] << one.getAttribute('w:id'); break
                case 'w:comment': ids['comment'] << one.getAttribute('w:id'); break
                case 'w:fldChar': fields += one.getAttribute('w:fldCharType') == 'begin' ? 1 : one.getAttribute('w:fldCharType') == 'end' ? -1 : 0; break
                default: break
            }
            if (one.hasAttribute('w14:paraId') && !inFallback(one)) {
                ids['paraId in ' + name] << one.getAttribute('w14:paraId')
            }
        }
        if (fields != 0) {
            fault(name, "$fields fields are not ended")
        }
    }

    private static boolean inFallback(Element element) {
        for (Node up = element.parentNode; up != null; up = up.parentNode) {
            if (up.localName == 'Fallback') {
                return true
            }
        }
        false
    }

    /** A table has rows, and none is wider than its grid. */
    private void grid(String name, Element table) {
        List<Element> rows = children(table).findAll { it.nodeName == 'w:tr' }
        if (!rows && !children(table).any { it.nodeName in ['w:sdt', 'w:customXml'] }) {
            fault(name, 'a table without rows')
        }
        Element grid = children(table).find { it.nodeName == 'w:tblGrid' }
        int columns = grid == null ? 0 : children(grid).count { it.nodeName == 'w:gridCol' } as int
        rows.each { row ->
            int width = 0
            all(row).findAll { it.nodeName == 'w:tc' && rowOf(it).is(row) }.each { cell ->
                Element span = children(cell).find { it.nodeName == 'w:tcPr' }?.with { Element it -> children(it).find { Element e -> e.nodeName == 'w:gridSpan' } }
                width += span == null ? 1 : span.getAttribute('w:val') as int
            }
            if (columns > 0 && width > columns) {
                fault(name, "a row of $width columns in a table of $columns")
            }
        }
    }

    private static Node rowOf(Element cell) {
        Node up = cell.parentNode
        while (up != null && up.nodeName != 'w:tr') {
            up = up.parentNode
        }
        up
    }

    private static List<Element> children(Element element) {
        List<Element> found = []
        for (Node one = element.firstChild; one != null; one = one.nextSibling) {
            if (one instanceof Element) {
                found << (Element) one
            }
        }
        found
    }

    private static List<Element> all(Element from) {
        List<Element> found = [from]
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children(found[i]))
        }
        found
    }

    private void fault(String part, String what) {
        faults << "$part: $what".toString()
    }
}
