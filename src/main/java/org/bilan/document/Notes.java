package org.bilan.document;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.CTEndnotes;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.CTFtnEdn;
import org.jspecify.annotations.Nullable;

/** Footnotes and endnotes: a raised number in the text, the notes after the last section. */
final class Notes {
    private Notes() {}

    static void refer(Story story, boolean foot, BigInteger id) {
        CTFtnEdn note = find(story, foot, id);
        if (note == null || story.isSilent()) {
            return;
        }
        story.notes.add(note);
        String number = Integer.toString(story.notes.size());
        story.out
                .open("a", "class", "noteref", "id", "noteref" + number, "href", "#note" + number, "title", number)
                .text(number)
                .close("a");
    }

    private static @Nullable CTFtnEdn find(Story story, boolean foot, BigInteger id) {
        Object tree = story.parts.treeOf(foot ? "footnotes" : "endnotes");
        List<CTFtnEdn> all = tree instanceof CTFootnotes footnotes
                ? footnotes.getFootnote()
                : tree instanceof CTEndnotes endnotes ? endnotes.getEndnote() : List.of();
        return all.stream().filter(one -> id.equals(one.getId())).findFirst().orElse(null);
    }

    /** The notes referred to, in their order. */
    static void write(Story story, double width) {
        if (story.notes.isEmpty()) {
            return;
        }
        story.out.open("div", "class", "notes");
        for (int i = 0; i < story.notes.size(); i++) {
            String number = Integer.toString(i + 1);
            story.out.open("div", "class", "note", "id", "note" + number, "data-tag", "Note");
            story.out
                    .open("a", "href", "#noteref" + number, "title", number)
                    .text(number)
                    .close("a");
            new BlockWriter(story, Frame.page(width)).write(story.notes.get(i).getContent());
            story.out.close("div");
        }
        story.out.close("div");
    }
}
