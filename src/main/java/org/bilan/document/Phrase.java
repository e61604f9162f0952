package org.bilan.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words with figures among them, each with the mark that it is found again by. */
public record Phrase(List<Piece> pieces) {
    /** @param mark of the figure that the text is; empty for words */
    public record Piece(String text, String mark) {}

    public Phrase {
        pieces = List.copyOf(pieces);
    }

    /** Words without figures. */
    public static Phrase of(String words) {
        return new Phrase(List.of(new Piece(words, "")));
    }

    /** Those of its pieces that are figures, each once. */
    public List<Piece> figures() {
        Set<String> marks = new HashSet<>();
        return pieces.stream()
                .filter(piece -> !piece.mark().isEmpty() && marks.add(piece.mark()))
                .toList();
    }

    /** As it is read. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
