package org.bilan.document.word;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The styles of a Word document by their internal name ({@code heading 1}, {@code List Bullet}): Word stores ids in the
 * language it was installed in. Names are compared without case, as Word does.
 */
public final class WordStyles {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:styles>";

    private final Map<String, String> ids;
    private final WordNumbering numbering;

    private WordStyles(Map<String, String> ids, WordNumbering numbering) {
        this.ids = Map.copyOf(ids);
        this.numbering = numbering;
    }

    /**
     * Looks the styles that generated content uses up in the package and adds a plain definition, with its numbering,
     * of each that is missing. To be called once per template.
     */
    public static WordStyles in(DocxPackage into) {
        String part = stylesPart(into);
        Map<String, StyleEntry> known = StyleEntry.read(into.text(part));
        Map<String, String> ids = new HashMap<>();
        known.forEach((name, style) -> ids.put(name, style.id()));
        WordNumbering numbering = WordNumbering.in(into, known);
        StringBuilder added = new StringBuilder();
        Set<String> taken = new HashSet<>(ids.values());
        for (PlainStyle style : PlainStyle.ALL) {
            if (!ids.containsKey(key(style.name()))) {
                String id = taken.add(style.id()) ? style.id() : style.id() + "Bilan";
                ids.put(key(style.name()), id);
                added.append(style.xml(id, ids, numbering));
            }
        }
        if (!added.isEmpty()) {
            into.put(part, WordXml.beforeRootEnd(into.text(part), added.toString()));
        }
        return new WordStyles(ids, numbering);
    }

    private static String stylesPart(DocxPackage into) {
        for (String part : into.related(into.mainPart(), Relationship.STYLES)) {
            if (into.has(part)) {
                return part;
            }
        }
        String part = into.freeName("word/styles", ".xml");
        into.add(part, TYPE, EMPTY.getBytes(StandardCharsets.UTF_8));
        into.relate(into.mainPart(), Relationship.STYLES, part);
        return part;
    }

    /**
     * The id to write in {@code w:pStyle}, {@code w:rStyle}, {@code w:tblStyle}.
     *
     * @throws IllegalArgumentException if the document has no style of that name
     */
    public String id(String internalName) {
        String id = ids.get(key(internalName));
        if (id == null) {
            throw new IllegalArgumentException("No style " + internalName);
        }
        return id;
    }

    public boolean has(String internalName) {
        return ids.containsKey(key(internalName));
    }

    WordNumbering numbering() {
        return numbering;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
