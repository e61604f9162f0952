package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.WordStyles;

/**
 * The table of contents of one document: collects the headings as they are written, and at the end writes a TOC field
 * (ISO/IEC 29500-1, 17.16.5.68) of levels 1 and 2 with a link for each. The page numbers are a cached result of 0 until
 * the pages are known.
 */
final class Contents {
    private static final int LOWEST = 2;
    private static final long FIRST_BOOKMARK = 100_000_000;

    private final boolean wanted;
    private final WordStyles styles;
    private final HeadingStyles headingStyles;
    private final int width;
    private final List<Entry> entries = new ArrayList<>();
    private long at = -1;

    /** {@code wanted}: whether the template asks for one; {@code width} of the text column in twentieths of a point. */
    Contents(boolean wanted, WordStyles styles, HeadingStyles headingStyles, int width) {
        this.wanted = wanted;
        this.styles = styles;
        this.headingStyles = headingStyles;
        this.width = width;
    }

    /** Of a part that has none. */
    static Contents none(WordStyles styles) {
        return new Contents(false, styles, HeadingStyles.NONE, 0);
    }

    private record Entry(int level, String bookmark, String text) {}

    /** Whether paragraphs of a style are headings of the levels listed. */
    boolean isGrouping(String styleId) {
        return headingStyles.levelOf(styleId).filter(level -> level <= LOWEST).isPresent();
    }

    void here(long position) {
        at = position;
    }

    /** Writes a heading's content with a bookmark around, if it says anything. */
    void heading(Output out, int level, Output content, DocxPackage into) {
        String text = wanted && level <= LOWEST ? textOf(content.toString()) : "";
        if (text.isEmpty()) {
            out.write(content);
            return;
        }
        int id = into.nextBookmarkId();
        out.xml(bookmarkStart(id, enter(level, text)));
        out.write(content);
        out.xml("<w:bookmarkEnd w:id=\"" + id + "\"/>");
    }

    /** Generated content with a bookmark in each of its headings. */
    String marked(String xml, DocxPackage into) {
        if (!wanted || xml.isEmpty()) {
            return xml;
        }
        StringBuilder out = new StringBuilder(xml.length() + 200);
        for (XmlNode block : XmlReader.read("<x>" + xml + "</x>").children()) {
            out.append(block instanceof XmlElement element && element.is("w:p") ? marked(element, into) : block.raw());
        }
        return out.toString();
    }

    private String marked(XmlElement paragraph, DocxPackage into) {
        Optional<Integer> level = headingStyles.listedLevelOf(paragraph).filter(found -> found <= LOWEST);
        String text = level.isEmpty() ? "" : ParagraphText.of(paragraph).text().strip();
        if (text.isEmpty()) {
            return paragraph.raw();
        }
        int id = into.nextBookmarkId();
        StringBuilder out = new StringBuilder(paragraph.startTag());
        String start = bookmarkStart(id, enter(level.orElseThrow(), text));
        if (paragraph.child("w:pPr").isEmpty()) {
            out.append(start);
        }
        for (XmlNode child : paragraph.children()) {
            out.append(child.raw());
            if (child instanceof XmlElement element && element.is("w:pPr")) {
                out.append(start);
            }
        }
        return out.append("<w:bookmarkEnd w:id=\"")
                .append(id)
                .append("\"/>")
                .append(paragraph.endTag())
                .toString();
    }

    private String enter(int level, String text) {
        String bookmark = "_Toc" + (FIRST_BOOKMARK + entries.size() + 1);
        entries.add(new Entry(level, bookmark, text));
        return bookmark;
    }

    private static String bookmarkStart(int id, String name) {
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>";
    }

    private static String textOf(String content) {
        return ParagraphText.of(XmlReader.read("<w:p>" + content + "</w:p>"))
                .text()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The part with its table of contents in place. */
    byte[] place(Output out) {
        return at < 0 || entries.isEmpty() ? out.bytes() : out.bytes(at, table().getBytes(StandardCharsets.UTF_8));
    }

    private String table() {
        Output out = new Output();
        out.xml("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>"
                + "</w:docPartObj></w:sdtPr><w:sdtContent>");
        for (int i = 0; i < entries.size(); i++) {
            entry(out, entries.get(i), i == 0, i == entries.size() - 1);
        }
        out.xml("</w:sdtContent></w:sdt>");
        return out.toString();
    }

    private void entry(Output out, Entry entry, boolean first, boolean last) {
        String style = styles.id("toc " + entry.level());
        out.xml("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + tabs(style) + "</w:pPr>");
        if (first) {
            out.xml(field("begin") + instruction(code()) + field("separate"));
        }
        out.xml("<w:hyperlink w:anchor=\"" + entry.bookmark() + "\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">");
        out.text(entry.text());
        out.xml("</w:t></w:r><w:r><w:tab/></w:r>" + field("begin")
                + instruction("PAGEREF " + entry.bookmark() + " \\h") + field("separate")
                + "<w:r><w:t>0</w:t></w:r>" + field("end") + "</w:hyperlink>");
        out.xml((last ? field("end") : "") + "</w:p>");
    }

    /** By outline level ({@code \\u}) only where a heading has no other way to be found. */
    private String code() {
        return "TOC \\o \"1-" + LOWEST + "\" \\h \\z" + (headingStyles.hasOwn(LOWEST) ? " \\u" : "");
    }

    private String tabs(String style) {
        return headingStyles.hasTabs(style)
                ? ""
                : "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + width + "\"/></w:tabs>";
    }

    private static String field(String mark) {
        return "<w:r><w:fldChar w:fldCharType=\"" + mark + "\"/></w:r>";
    }

    private static String instruction(String code) {
        return "<w:r><w:instrText xml:space=\"preserve\"> " + code.replace("\"", "&quot;") + " </w:instrText></w:r>";
    }
}
