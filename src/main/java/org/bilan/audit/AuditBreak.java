package org.bilan.audit;

import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Wording;

/**
 * Where the trail is no longer what was written.
 *
 * @param number of the first entry that is broken or missing
 * @param last of the entries concerned; the same as {@code number} for one
 */
public record AuditBreak(Kind kind, long number, long last) {
    /** What became of the entry. */
    public enum Kind {
        /** Something of it is not what was written. */
        EDITED,
        /** Entries up to {@code last} are no longer there. */
        REMOVED,
        /** It does not stand where it was written: exchanged, renumbered, or put in. */
        MOVED,
        /** It was added past the application. */
        INSERTED,
        /** The entries at the end are no longer there. */
        CUT,
        /** The trail was written anew up to here: it is not the one that was anchored. */
        REWRITTEN,
        /** Its content was erased, and no entry tells of the erasure. */
        ERASED,
        /** The row that says where the trail ends is gone. */
        HEADLESS
    }

    static AuditBreak at(Kind kind, long number) {
        return new AuditBreak(kind, number, number);
    }

    /** What happened, and where to look. */
    public String sentence(Language language) {
        Wording wording = Wording.of(language);
        String key = "broken." + kind.name().toLowerCase(Locale.ROOT)
                + (kind == Kind.REMOVED && last > number ? ".many" : "");
        return Messages.of(AuditBreak.class, language).say(key, wording.number(number), wording.number(last));
    }
}
