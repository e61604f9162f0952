package org.bilan.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bilan.document.word.DocxPackage;

/** The footnotes and endnotes of one document being filled: each keeps its number the first time, then gets another. */
final class NotesFilling {
    private final Map<String, Open> parts = new HashMap<>();

    /** {@code fillings}: makes what fills a part, with the names known in the text. */
    NotesFilling(List<NotesPart.Ready> notes, Function<String, Filling> fillings) {
        notes.forEach(one -> parts.put(
                one.frame().part(), new Open(one, fillings.apply(one.frame().part()))));
    }

    private static final class Open {
        private final NotesPart.Ready notes;
        private final Filling filling;
        private final Set<String> used = new HashSet<>();
        private int last;

        Open(NotesPart.Ready notes, Filling filling) {
            this.notes = notes;
            this.filling = filling;
            this.last = notes.largest();
            filling.out().xml(notes.frame().head());
        }

        String write(Identity.Note note) {
            String id = used.add(note.id()) ? note.id() : Integer.toString(++last);
            String element = "w:" + notes.frame().kind();
            filling.out().xml("<" + element + " w:id=\"" + id + "\"" + note.note() + ">");
            filling.run(note.text());
            filling.out().xml("</" + element + ">");
            return "<" + element + "Reference w:id=\"" + id + "\"" + note.reference() + "/>";
        }

        byte[] end() {
            notes.others().forEach(this::write);
            filling.out().xml(notes.frame().tail());
            return filling.bytes();
        }
    }

    /** Writes a note; gives the reference to it. */
    String write(Identity.Note note) {
        Open part = parts.get(note.part());
        if (part == null) {
            throw new IllegalArgumentException("No notes " + note.part());
        }
        return part.write(note);
    }

    /** Once the text is written. */
    void end(DocxPackage into) {
        parts.forEach((part, open) -> into.put(part, open.end()));
    }
}
