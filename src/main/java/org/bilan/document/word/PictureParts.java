package org.bilan.document.word;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pictures added to a Word file, each of them once however often and however large it is shown: the part holds what
 * its largest place needs.
 */
final class PictureParts {
    private final Map<String, Held> held = new HashMap<>();

    /** A part, and how many pixels wide the picture in it is. */
    private record Held(String part, int width, String extension) {}

    void copyFrom(PictureParts other) {
        held.putAll(other.held);
    }

    /** The part of a picture that is at least so wide: the one that is there, with larger content if need be, or a new one. */
    String part(DocxPackage into, String source, int width, Supplier<DocxPackage.Media> content) {
        Held there = held.get(source);
        if (there != null && there.width() >= width) {
            return there.part();
        }
        DocxPackage.Media media = content.get();
        String part;
        if (there != null && there.extension().equals(media.extension())) {
            part = there.part();
            into.put(part, media.content());
        } else {
            part = into.freeName("word/media/picture", "." + media.extension());
            into.add(part, "image/" + media.extension(), media.content());
        }
        held.put(source, new Held(part, width, media.extension()));
        return part;
    }
}
