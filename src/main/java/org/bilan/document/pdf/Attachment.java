package org.bilan.document.pdf;

import java.time.Instant;
import java.util.Arrays;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A file that travels inside a PDF (ISO 19005-3, 6.8; ISO 32000-2, 7.11 and 14.13). {@code name} is what it is saved as,
 * {@code mediaType} its MIME type, {@code description} a sentence for the reader in the document's language.
 * {@code modified} belongs to the file and never comes from the clock, so that the same files give the same bytes.
 *
 * @throws IllegalArgumentException if the name or the description is blank, or the media type is not of the form
 *     {@code type/subtype}
 */
public record Attachment(
        String name, String mediaType, String description, Purpose purpose, Instant modified, byte[] bytes) {
    /** What the file is to the document (ISO 19005-3, table of AFRelationship). */
    public enum Purpose implements Coded {
        /** The document was made from it. */
        SOURCE("Source"),
        /** The numbers behind what the document shows. */
        DATA("Data"),
        /** The same content in another form. */
        ALTERNATIVE("Alternative"),
        /** More than the document holds. */
        SUPPLEMENT("Supplement");

        private final String relationship;

        Purpose(String relationship) {
            this.relationship = relationship;
        }

        String relationship() {
            return relationship;
        }
    }

    public Attachment {
        if (name.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("An attachment has a name and a description");
        }
        if (!mediaType.matches("[\\w.+-]+/[\\w.+-]+")) {
            throw new IllegalArgumentException("Not a media type: " + mediaType);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && description.equals(that.description)
                && purpose == that.purpose
                && modified.equals(that.modified)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
}
