package org.bilan.document.picture;

/** A picture could not be read: not JPEG or PNG, damaged, or larger than what is decoded. */
public final class UnreadablePicture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePicture(String message) {
        super(message);
    }

    UnreadablePicture(String message, Throwable cause) {
        super(message, cause);
    }
}
