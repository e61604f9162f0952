package org.bilan.template;

import java.util.List;

/** A template with its values in: the Word file, and what was missing, in the order of the document. */
public record FilledDocument(byte[] docx, List<Gap> gaps) {
    public FilledDocument {
        gaps = List.copyOf(gaps);
    }
}
