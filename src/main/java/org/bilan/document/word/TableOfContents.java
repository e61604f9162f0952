package org.bilan.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of contents of a Word document: a field whose last result Word shows until somebody updates it. */
public final class TableOfContents {
    private static final Pattern PIECE = Pattern.compile(
            "<w:fldChar\\b[^>]*?w:fldCharType=\"(begin|separate|end)\"[^>]*>|<w:instrText\\b[^>]*>([^<]*)</w:instrText>"
                    + "|<w:t(?:\\s[^>]*)?>([^<]*)</w:t>");
    private static final Pattern REFERENCE = Pattern.compile("\\s*PAGEREF\\s+\"?([^\\s\"]+)\"?.*");

    private static final Pattern ANY_REFERENCE = Pattern.compile("PAGEREF\\s+\"?([^\\s\"<&]+)");

    private final Map<String, String> pages;
    private final Deque<Reference> open = new ArrayDeque<>();

    /** A field being read; {@code written} once its result stands. */
    private static final class Reference {
        private final StringBuilder code = new StringBuilder();
        private boolean inResult;
        private boolean written;
    }

    private TableOfContents(Map<String, String> pages) {
        this.pages = pages;
    }

    /** Makes {@code pages} (bookmark to the number printed on its page) the result of the document's references to pages. */
    public static void number(DocxPackage docx, Map<String, String> pages) {
        String part = docx.mainPart();
        String before = docx.text(part);
        if (before.contains("PAGEREF")) {
            docx.put(part, new TableOfContents(pages).numbered(before));
        }
    }

    /** The bookmarks whose pages a document refers to. */
    public static Set<String> bookmarks(byte[] docx) {
        DocxPackage file = DocxPackage.read(docx);
        Set<String> found = new TreeSet<>();
        Matcher one = ANY_REFERENCE.matcher(file.text(file.mainPart()));
        while (one.find()) {
            found.add(one.group(1));
        }
        return found;
    }

    private String numbered(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        Matcher piece = PIECE.matcher(xml);
        int copied = 0;
        while (piece.find()) {
            if (piece.group(1) != null) {
                mark(piece.group(1));
            } else if (piece.group(2) != null) {
                if (!open.isEmpty() && !open.peek().inResult) {
                    open.peek().code.append(piece.group(2));
                }
            } else {
                String number = number();
                if (number != null) {
                    out.append(xml, copied, piece.start(3)).append(number);
                    copied = piece.end(3);
                }
            }
        }
        return out.append(xml, copied, xml.length()).toString();
    }

    private void mark(String kind) {
        switch (kind) {
            case "begin" -> open.push(new Reference());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().inResult = true;
                }
            }
            default -> {
                if (!open.isEmpty()) {
                    open.pop();
                }
            }
        }
    }

    /** What the text being read becomes: the page, then nothing; null where it is no reference to a known page. */
    private @Nullable String number() {
        Reference field = open.peek();
        if (field == null || !field.inResult) {
            return null;
        }
        Matcher reference = REFERENCE.matcher(field.code);
        String page = reference.matches() ? pages.get(reference.group(1)) : null;
        if (page == null) {
            return null;
        }
        String number = field.written ? "" : page;
        field.written = true;
        return number;
    }
}
