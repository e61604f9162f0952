package org.bilan.template;

import java.util.List;
import org.bilan.document.word.DocxPackage;

/**
 * A template with its values in: the Word file, and what was missing, in the order of the document. The file belongs to
 * one thread, and to whoever goes on with it.
 */
public record FilledDocument(DocxPackage file, List<Gap> gaps) {
    public FilledDocument {
        gaps = List.copyOf(gaps);
    }

    /** The file's bytes, written anew at each call. */
    public byte[] docx() {
        return file.write();
    }
}
