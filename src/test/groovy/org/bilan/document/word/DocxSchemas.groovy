package org.bilan.document.word

import groovy.transform.CompileStatic
import javax.xml.XMLConstants
import javax.xml.parsers.DocumentBuilderFactory
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder
import org.apache.xmlbeans.SchemaType
import org.apache.xmlbeans.SchemaTypeLoader
import org.apache.xmlbeans.XmlBeans
import org.apache.xmlbeans.XmlError
import org.apache.xmlbeans.XmlOptions
import org.bilan.document.page.Markup
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.EndnotesDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument
import org.w3c.dom.Attr
import org.w3c.dom.Document
import org.w3c.dom.Element
import org.w3c.dom.Node

/**
 * The transitional schemas of Office Open XML, text and sheets, (ISO/IEC 29500-4) as Apache POI has compiled them. What Markup
 * Compatibility (ISO/IEC 29500-3) lets an older reader pass over is taken out before.
 */
@CompileStatic
class DocxSchemas {
    private static final String COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
    private static final String WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    private static final String SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
    private static final String OFFICE = 'application/vnd.openxmlformats-officedocument.'
    private static final Map<String, SchemaType> TYPES = [
        (WORD + 'document.main+xml')                : DocumentDocument.type,
        (WORD + 'styles+xml')                       : StylesDocument.type,
        (WORD + 'numbering+xml')                    : NumberingDocument.type,
        (WORD + 'header+xml')                       : HdrDocument.type,
        (WORD + 'footer+xml')                       : FtrDocument.type,
        (WORD + 'footnotes+xml')                    : FootnotesDocument.type,
        (WORD + 'endnotes+xml')                     : EndnotesDocument.type,
        (WORD + 'comments+xml')                     : CommentsDocument.type,
        (WORD + 'settings+xml')                     : SettingsDocument.type,
        (WORD + 'fontTable+xml')                    : FontsDocument.type,
        (SHEET + 'worksheet+xml')                   : WorksheetDocument.type,
        (SHEET + 'sheet.main+xml')                  : WorkbookDocument.type,
        (SHEET + 'styles+xml')                      : StyleSheetDocument.type,
        (SHEET + 'sharedStrings+xml')               : SstDocument.type,
        (OFFICE + 'theme+xml')                      : ThemeDocument.type,
        (OFFICE + 'drawingml.chart+xml')            : ChartSpaceDocument.type,
        (OFFICE + 'extended-properties+xml')        : PropertiesDocument.type
    ] as Map<String, SchemaType>

    /** Of a longer part only the rows at both ends are looked at: what lies between was written by the same hand. */
    private static final int LONGEST = 2_000_000
    private static final int ROWS_KEPT = 200
    private static final int MOST = 5

    private static final SchemaTypeLoader LOADER = XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.builtinTypeSystem)

    private DocxSchemas() {}

    /** What the schema of such a part objects to; nothing for a part that has none. */
    static List<String> faults(String name, String contentType, byte[] content) {
        SchemaType type = TYPES[contentType]
        if (type == null) {
            return []
        }
        Document tree = tree(content)
        plain(tree.documentElement, [] as Set)
        List<XmlError> errors = []
        LOADER.parse(tree, type, new XmlOptions()).validate(new XmlOptions().setErrorListener(errors))
        errors.take(MOST).collect { XmlError one ->
            "$name: ${cut(one.message.replaceAll(/(?:@|in namespace )?http:\S+/, ''))} ${near(one)}".toString()
        }
    }

    private static String near(XmlError error) {
        def cursor = error.cursorLocation
        if (cursor == null) {
            return ''
        }
        String text = cursor.xmlText(new XmlOptions().setSaveOuter()).replaceAll(/ xmlns:\w+="[^"]*"/, '')
        cut(text)
    }

    private static String cut(String text) {
        text.length() > 200 ? text.substring(0, 120) + ' … ' + text.substring(text.length() - 80) : text
    }

    static Document tree(byte[] content) {
        String text = content.length > LONGEST ? shortened(new String(content, 'UTF-8')) : null
        def factory = DocumentBuilderFactory.newDefaultNSInstance()
        factory.setFeature('http://apache.org/xml/features/disallow-doctype-decl', true)
        def builder = factory.newDocumentBuilder()
        builder.parse(new ByteArrayInputStream(text == null ? content : text.getBytes('UTF-8')))
    }

    private static String shortened(String xml) {
        String end = xml.contains('</w:tr>') ? '</w:tr>' : '</row>'
        int from = 0
        ROWS_KEPT.times { if (from >= 0) { from = xml.indexOf(end, from + 1) } }
        int to = xml.length()
        ROWS_KEPT.times { if (to >= 0) { to = xml.lastIndexOf(end, to - 1) } }
        from > 0 && to > from ? xml.substring(0, from) + xml.substring(to) : xml
    }

    /** Leaves what a reader sees that knows no more than the standard. */
    private static void plain(Element element, Set<String> ignoredAbove) {
        Set<String> ignored = new HashSet<>(ignoredAbove)
        Attr ignorable = element.getAttributeNodeNS(COMPATIBILITY, 'Ignorable')
        if (ignorable != null) {
            for (String prefix : ignorable.value.trim().split(/\s+/)) {
                ignored << String.valueOf(element.lookupNamespaceURI(prefix))
            }
        }
        for (int i = element.attributes.length - 1; i >= 0; i--) {
            Attr one = (Attr) element.attributes.item(i)
            if (one.namespaceURI == COMPATIBILITY || one.namespaceURI in ignored) {
                element.removeAttributeNode(one)
            } else if (one.namespaceURI == XMLConstants.XML_NS_URI && (one.localName != 'space' || element.namespaceURI.contains('spreadsheetml'))) {
                element.removeAttributeNode(one)
            }
        }
        Node next = element.firstChild
        while (next != null) {
            Node child = next
            next = child.nextSibling
            if (child instanceof Element) {
                Element inner = (Element) child
                if (inner.namespaceURI in ignored) {
                    element.removeChild(inner)
                } else if (inner.namespaceURI == COMPATIBILITY && inner.localName == 'AlternateContent') {
                    next = fallback(element, inner)
                } else {
                    plain(inner, ignored)
                }
            }
        }
    }

    /** The fallback in the place of the choice; gives its first node, or what follows. */
    private static Node fallback(Element parent, Element choice) {
        Node after = choice.nextSibling
        Node first = null
        for (Node one = choice.firstChild; one != null; one = one.nextSibling) {
            if (one instanceof Element && one.localName == 'Fallback') {
                while (one.firstChild != null) {
                    Node moved = parent.insertBefore(one.firstChild, choice)
                    first = first ?: moved
                }
            }
        }
        parent.removeChild(choice)
        first ?: after
    }
}
