package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The footnotes or endnotes of a template whose text has tags, or whose references may repeat or vanish: each is written
 * when its reference is, with the values known there, and not at all when its reference is not.
 */
final class NotesPart {
    private final Frame frame;
    private final Map<String, Entry> entries;
    private final Set<String> referred = new LinkedHashSet<>();

    /** What stands around the notes of a part; {@code kind}: {@code footnote} or {@code endnote}. */
    record Frame(String part, String kind, String head, String tail) {}

    /** A note's attributes but for its number, and its text, still to be finished. */
    record Entry(String more, List<Step> text) {}

    NotesPart(Frame frame, Map<String, Entry> entries) {
        this.frame = frame;
        this.entries = new LinkedHashMap<>(entries);
    }

    /** Notes ready to be filled; {@code others}: those that nothing refers to. */
    record Ready(Frame frame, List<Identity.Note> others, int largest) {
        Ready {
            others = List.copyOf(others);
        }
    }

    /** A reference found in the text. */
    Optional<Identity.Note> refer(Cuts.Note reference, ListStyles styles, boolean repeats) {
        referred.add(reference.id());
        return Optional.ofNullable(entries.get(reference.id()))
                .map(entry -> note(reference.id(), entry, reference.more(), styles, repeats));
    }

    /** Once every reference was found. */
    Ready ready(ListStyles styles) {
        List<Identity.Note> others = entries.entrySet().stream()
                .filter(entry -> !referred.contains(entry.getKey()))
                .map(entry -> note(entry.getKey(), entry.getValue(), "", styles, false))
                .toList();
        int largest = entries.keySet().stream()
                .filter(id -> id.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return new Ready(frame, others, largest);
    }

    private Identity.Note note(String id, Entry entry, String reference, ListStyles styles, boolean repeats) {
        List<Step> text = Finishing.finishNote(entry.text(), styles, repeats);
        return new Identity.Note(frame.part(), id, reference, entry.more(), text);
    }
}
