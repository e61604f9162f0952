package org.bilan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.word.DocxPackage;

/** Compiles the notes that are to be written with their references; those without a tag that always stay are left alone. */
final class NotesCompiler {
    private final List<Step> main;
    private final HeadingStyles headings;
    private final int width;
    private final List<TemplateFinding> findings;

    /** {@code main}: the text that refers to the notes, unfinished. */
    NotesCompiler(List<Step> main, HeadingStyles headings, int width, List<TemplateFinding> findings) {
        this.main = main;
        this.headings = headings;
        this.width = width;
        this.findings = findings;
    }

    /** By kind; none of a kind that can stay as it is. */
    Map<String, NotesPart> compile(DocxPackage document) {
        Map<String, NotesPart> found = new LinkedHashMap<>();
        for (String part : document.storyParts()) {
            String source = document.text(part);
            kind(source)
                    .filter(kind -> Template.mayHoldTags(source) || vary(kind))
                    .ifPresent(kind -> {
                        found.put(kind, notes(document, part, kind));
                    });
        }
        return found;
    }

    private static Optional<String> kind(String source) {
        return List.of("footnote", "endnote").stream()
                .filter(kind -> source.contains("<w:" + kind + "s"))
                .findFirst();
    }

    private boolean vary(String kind) {
        List<String> found = new ArrayList<>();
        Blocks.walk(main, (xml, blocks) -> {
            if (blocks.vary() && Cuts.refers(xml, kind)) {
                found.add(kind);
            }
        });
        return !found.isEmpty();
    }

    private NotesPart notes(DocxPackage document, String part, String kind) {
        String source = document.text(part);
        XmlElement root = AcceptedChanges.in(XmlReader.read(source));
        PartCompiler compiler = new PartCompiler(part, source, false, document, headings, width, findings);
        StringBuilder head = new StringBuilder(source.substring(0, root.start())).append(root.startTag());
        Map<String, NotesPart.Entry> entries = new LinkedHashMap<>();
        for (XmlNode child : root.children()) {
            if (child instanceof XmlElement note && note.is("w:" + kind) && isText(note)) {
                String attributes =
                        note.startTag().replaceFirst("^<[\\w:]+", "").replaceFirst(">$", "");
                entries.put(
                        note.attribute("w:id").orElse(""),
                        new NotesPart.Entry(Cuts.without(attributes, "w:id"), compiler.note(note)));
            } else {
                head.append(child.raw());
            }
        }
        compiler.end();
        return new NotesPart(new NotesPart.Frame(part, kind, head.toString(), root.endTag()), entries);
    }

    /** Not the line that separates notes from the text. */
    private static boolean isText(XmlElement note) {
        return note.attribute("w:type").filter(type -> !type.equals("normal")).isEmpty();
    }
}
