package org.bilan.template;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.word.DocxPackage;

/**
 * The Word comments by which Bilan says what it found in a template. They are taken out before a template is read: what
 * is found again does not depend on them, and no report holds them, whoever forgot to delete them.
 */
final class OwnComments {
    static final String AUTHOR = "Bilan";
    static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    private static final String ID = "\\s[^>]*?w:id=\"(-?\\d{1,9})\"[^>]*?(?:/>|></w:comment\\w+>)";
    private static final Pattern MARK = Pattern.compile("<w:commentRange(?:Start|End)" + ID
            + "|<w:r(?:\\s[^>]*)?>(?:<w:rPr>(?:(?!</?w:r>).)*?</w:rPr>|<w:rPr/>)?<w:commentReference" + ID + "</w:r>"
            + "|<w:commentReference" + ID);
    private static final Pattern ABOUT_PARAGRAPH =
            Pattern.compile("<w\\w+:comment(?:Ex|Id)\\s[^>]*?paraId=\"(\\w{1,8})\"[^>]*/>");

    private OwnComments() {}

    /** The part that holds the comments of the document's text. */
    static Optional<String> part(DocxPackage document) {
        return document.related(document.mainPart(), RELATIONSHIP).stream()
                .filter(document::has)
                .findFirst();
    }

    /** Every comment in the part. */
    static List<XmlElement> comments(String xml) {
        return XmlReader.read(xml).elements().filter(one -> one.is("w:comment")).toList();
    }

    static void remove(DocxPackage document) {
        Optional<String> part = part(document);
        String xml = part.map(document::text).orElse("");
        if (!xml.contains("\"" + AUTHOR + "\"")) {
            return;
        }
        Set<String> ids = new HashSet<>();
        Set<String> paragraphs = new HashSet<>();
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (XmlElement comment : comments(xml)) {
            if (comment.attribute("w:author").filter(AUTHOR::equals).isPresent()) {
                comment.attribute("w:id").ifPresent(ids::add);
                comment.elements().forEach(one -> one.attribute("w14:paraId").ifPresent(paragraphs::add));
                kept.append(xml, at, comment.start());
                at = comment.start() + comment.raw().length();
            }
        }
        document.put(part.orElseThrow(), kept.append(xml.substring(at)).toString());
        String main = document.mainPart();
        document.put(main, without(MARK, document.text(main), ids));
        document.names().stream()
                .filter(name -> name.matches("word/comments(?:Extended|Ids)\\d*\\.xml"))
                .forEach(name -> document.put(name, without(ABOUT_PARAGRAPH, document.text(name), paragraphs)));
    }

    private static String without(Pattern mark, String xml, Set<String> ids) {
        return mark.matcher(xml)
                .replaceAll(found -> ids.contains(id(found)) ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static String id(java.util.regex.MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }
}
