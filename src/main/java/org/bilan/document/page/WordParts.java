package org.bilan.document.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.chart.ThemeColours;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.Relationship;
import org.docx4j.wml.Document;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.Styles;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file as docx4j's typed trees. A tree belongs to one thread. */
final class WordParts {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final Pattern LATIN =
            Pattern.compile("<a:(major|minor)Font>\\s*<a:latin\\b[^>]*?typeface=\"([^\"]*)\"");

    private final DocxPackage file;
    private final Map<String, Map<String, Relationship>> related = new HashMap<>();
    private final Map<String, Object> trees = new HashMap<>();
    private @Nullable ThemeColours colours;

    WordParts(DocxPackage file) {
        this.file = file;
    }

    String main() {
        return file.mainPart();
    }

    Document document() {
        return (Document) tree(main());
    }

    @Nullable
    Styles styles() {
        return (Styles) treeOf("styles");
    }

    @Nullable
    Numbering numbering() {
        return (Numbering) treeOf("numbering");
    }

    /** The children of a header or footer. */
    java.util.List<Object> blocks(String part) {
        Object tree = tree(part);
        return tree instanceof Hdr header ? header.getContent() : ((Ftr) tree).getContent();
    }

    @Nullable
    Object treeOf(String type) {
        String part = partOf(type);
        return part == null ? null : tree(part);
    }

    /** The part that the main part is related to in that way; null if none. */
    @Nullable
    String partOf(String type) {
        return file.relationships(main()).stream()
                .filter(one -> one.type().equals(TYPES + type) && !one.external())
                .map(one -> resolve(main(), one.target()))
                .filter(file::has)
                .findFirst()
                .orElse(null);
    }

    private Object tree(String part) {
        return trees.computeIfAbsent(part, unread -> WordTree.read(unread, file));
    }

    /** {@code major} and {@code minor}: the theme's fonts for headings and text. */
    Map<String, String> themeFonts() {
        Map<String, String> fonts = new HashMap<>();
        String theme = partOf("theme");
        if (theme != null) {
            Matcher latin = LATIN.matcher(file.text(theme));
            while (latin.find()) {
                fonts.put(latin.group(1), latin.group(2));
            }
        }
        return fonts;
    }

    ThemeColours colours() {
        if (colours == null) {
            String theme = partOf("theme");
            colours = new ThemeColours(theme == null ? null : file.text(theme));
        }
        return colours;
    }

    /** What the package says of itself: {@code dc:title} and the like; null when absent or empty. */
    @Nullable
    String property(String element) {
        String core = "docProps/core.xml";
        if (!file.has(core)) {
            return null;
        }
        Matcher found = Pattern.compile("<" + element + "\\b[^>]*>([^<]+)</").matcher(file.text(core));
        return found.find() ? unescaped(found.group(1)) : null;
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    boolean has(String part) {
        return file.has(part);
    }

    byte[] bytes(String part) {
        return file.bytes(part);
    }

    String text(String part) {
        return file.text(part);
    }

    /** Where a relationship leads: a part's name, or an address outside; null if there is none. */
    @Nullable
    String target(String part, String id) {
        Relationship found = related.computeIfAbsent(part, this::byId).get(id);
        return found == null ? null : found.external() ? found.target() : resolve(part, found.target());
    }

    private Map<String, Relationship> byId(String part) {
        Map<String, Relationship> byId = new HashMap<>();
        file.relationships(part).forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        return java.net.URI.create(folder + target).normalize().toString();
    }
}
