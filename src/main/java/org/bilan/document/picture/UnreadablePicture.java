package org.bilan.document.picture;

import org.bilan.value.Language;
import org.bilan.value.Messages;

/** A picture cannot be printed, and why. */
public final class UnreadablePicture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** Why a picture cannot be printed. */
    public enum Reason {
        /** A picture, but neither JPEG nor PNG; the detail is the format. */
        OTHER_KIND,
        NO_PICTURE,
        /** It would take too much memory; the detail is its size. */
        TOO_LARGE,
        DAMAGED,
        /** Its end is missing: a copy was cut off. */
        INCOMPLETE
    }

    UnreadablePicture(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    UnreadablePicture(Throwable cause) {
        super("Damaged picture", cause);
        this.reason = Reason.DAMAGED;
        this.detail = "";
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, as a sentence. */
    public String told(Language language) {
        return Messages.of(UnreadablePicture.class, language).say("unreadable." + name(), detail);
    }

    /** What to do about it, as a sentence. */
    public String remedy(Language language) {
        Messages messages = Messages.of(UnreadablePicture.class, language);
        String own = "unreadable." + detail.toLowerCase(java.util.Locale.ROOT) + ".do";
        boolean special = reason == Reason.OTHER_KIND && messages.has(own);
        return messages.say(special ? own : "unreadable." + name() + ".do");
    }

    private String name() {
        return reason.name().toLowerCase(java.util.Locale.ROOT);
    }
}
