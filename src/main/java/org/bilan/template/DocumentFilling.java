package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.WordStyles;
import org.jspecify.annotations.Nullable;

/** One document being filled: what its parts share. */
final class DocumentFilling {
    private final DocxPackage template;
    private final DocxPackage into;
    private final WordStyles styles;
    private final ValueText values;
    private final Names names;
    private final Gaps gaps = new Gaps();
    private final Bounds bounds = new Bounds();
    private final Set<String> bookmarks;
    private final NotesFilling notes;

    /** {@code bookmarks}: the names that the template has, in small letters. */
    DocumentFilling(
            DocxPackage template,
            DocxPackage into,
            WordStyles styles,
            ValueText values,
            Scope root,
            Set<String> bookmarks,
            List<NotesPart.Ready> notes) {
        this.template = template;
        this.into = into;
        this.styles = styles;
        this.values = values;
        this.names = new Names(root);
        this.bookmarks = new HashSet<>(bookmarks);
        this.notes = new NotesFilling(notes, part -> new Filling(this, part, Contents.none(styles)));
    }

    /** Fills a part and puts it into the document; {@code appendix} behind its text, null for none. */
    void fill(String part, List<Step> program, Contents contents, @Nullable Appendix appendix) {
        Filling filling = new Filling(this, part, contents);
        filling.run(program);
        if (appendix != null) {
            filling.append(appendix);
        }
        byte[] filled = filling.bytes();
        into.put(part, filled);
        if (Designs.areIn(program)) {
            Designs.sweep(into, part, program, new String(filled, StandardCharsets.UTF_8));
        }
    }

    /** Once every part is filled; the gaps met. */
    List<Gap> end() {
        notes.end(into);
        return gaps.list();
    }

    DocxPackage template() {
        return template;
    }

    DocxPackage into() {
        return into;
    }

    WordStyles styles() {
        return styles;
    }

    ValueText values() {
        return values;
    }

    Names names() {
        return names;
    }

    Gaps gaps() {
        return gaps;
    }

    Bounds bounds() {
        return bounds;
    }

    Set<String> bookmarks() {
        return bookmarks;
    }

    NotesFilling notes() {
        return notes;
    }
}
