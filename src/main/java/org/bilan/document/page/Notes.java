package org.bilan.document.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.wml.CTEndnotes;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a document: their marks in the text and, where the page asks for them, the notes themselves. Footnotes are
 * written behind the section too; in print the PDF takes each to the foot of the page that refers to it.
 */
public final class Notes {
    /** The class of a note that goes to the foot of its page in print. */
    public static final String FOOT = "foot";

    private final Story story;
    private final List<Note> waiting = new ArrayList<>();
    private final Map<Boolean, Integer> last = new HashMap<>();
    private NoteNumbers footnotes;
    private NoteNumbers endnotes;
    private int count;

    /** A note that was referred to; {@code mark} is its number as printed, empty when its author wrote a mark. */
    record Note(int id, String mark, boolean foot, NoteNumbers.Place place, double width, CTFtnEdn content) {}

    Notes(Story story) {
        this.story = story;
        this.footnotes = story.settings.footnotes();
        this.endnotes = story.settings.endnotes();
    }

    /** What a section says of its notes. */
    void enter(@Nullable SectPr section) {
        footnotes = story.settings.footnotes().inSection(section, true);
        endnotes = story.settings.endnotes().inSection(section, false);
        if (footnotes.eachSection()) {
            last.remove(true);
        }
        if (endnotes.eachSection()) {
            last.remove(false);
        }
    }

    /** Writes the mark of a note; {@code marked} when its author wrote one himself after it. */
    void refer(boolean foot, BigInteger id, boolean marked) {
        CTFtnEdn content = find(foot, id);
        if (content == null || story.isSilent()) {
            return;
        }
        NoteNumbers numbers = foot ? footnotes : endnotes;
        String mark = marked ? "" : numbers.style().text(next(foot, numbers));
        NoteNumbers.Place place = numbers.place() == NoteNumbers.Place.PAGE && story.isFarFromFoot()
                ? NoteNumbers.Place.SECTION_END
                : numbers.place();
        Note note = new Note(++count, mark, foot, place, story.page.column(), content);
        waiting.add(note);
        String anchor = "noteref" + note.id();
        if (marked) {
            story.out.open("span", "id", anchor).close("span");
            return;
        }
        story.out
                .open("a", "class", "noteref", "id", anchor, "href", "#note" + note.id(), "title", mark)
                .text(mark)
                .close("a");
    }

    private int next(boolean foot, NoteNumbers numbers) {
        Integer before = last.get(foot);
        int number = before == null ? numbers.start() : before + 1;
        last.put(foot, number);
        return number;
    }

    private @Nullable CTFtnEdn find(boolean foot, BigInteger id) {
        Object tree = story.parts.treeOf(foot ? "footnotes" : "endnotes");
        List<CTFtnEdn> all = tree instanceof CTFootnotes footnotes
                ? footnotes.getFootnote()
                : tree instanceof CTEndnotes endnotes ? endnotes.getEndnote() : List.of();
        return all.stream().filter(one -> id.equals(one.getId())).findFirst().orElse(null);
    }

    /** The notes that stand at the end of a section, and those for the foot of its pages. */
    void endSection() {
        write(note -> note.place() != NoteNumbers.Place.DOCUMENT_END);
    }

    /** The notes that stand at the end. */
    void endDocument() {
        write(note -> true);
    }

    private void write(java.util.function.Predicate<Note> due) {
        List<Note> notes = waiting.stream().filter(due).toList();
        waiting.removeAll(notes);
        write(
                notes.stream()
                        .filter(note -> note.place() == NoteNumbers.Place.PAGE)
                        .toList(),
                "notes feet");
        write(
                notes.stream()
                        .filter(note -> note.place() != NoteNumbers.Place.PAGE)
                        .toList(),
                "notes");
    }

    private void write(List<Note> notes, String kind) {
        if (notes.isEmpty()) {
            return;
        }
        story.out.open("div", "class", kind);
        notes.forEach(this::write);
        story.out.close("div");
    }

    private void write(Note note) {
        boolean foot = note.place() == NoteNumbers.Place.PAGE;
        String width = story.stylesheet.classOf("width:" + Measure.points(note.width()) + ';');
        if (foot) {
            story.out.open("div", "class", FOOT, "data-call", "noteref" + note.id());
        }
        story.out.open("div", "class", "note " + width, "id", "note" + note.id(), "data-tag", "Note");
        String part = story.part;
        story.part = String.valueOf(story.parts.partOf(note.foot() ? "footnotes" : "endnotes"));
        story.note = note;
        new BlockWriter(story, Frame.page(note.width())).write(note.content().getContent());
        story.note = null;
        story.part = part;
        story.out.close("div");
        if (foot) {
            story.out.close("div");
        }
    }

    /** The number at the head of a note, which leads back to its mark. */
    static void writeMark(Story story, Note note) {
        if (!note.mark().isEmpty()) {
            story.out
                    .open("a", "class", "noteback", "href", "#noteref" + note.id(), "title", note.mark())
                    .text(note.mark())
                    .close("a");
        }
    }
}
