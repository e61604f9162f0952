package org.bilan.document;

import java.util.Locale;
import org.bilan.value.Messages;

/**
 * Why a Word file is not taken in, and where: the part of the package, with the paragraph where there is one. {@code
 * detail} is what was found there, as short as it can be.
 */
public record Refusal(Reason reason, String place, String detail) {

    /** What is wrong with the file. */
    public enum Reason {
        NOT_A_DOCUMENT,
        OLD_OR_ENCRYPTED,
        STRICT,
        WORD_TEMPLATE,
        TOO_LARGE,
        TOO_MANY_PARTS,
        BAD_NAME,
        NOT_XML,
        DOCTYPE,
        MACROS,
        OLE_OBJECT,
        ACTIVE_X,
        ALT_CHUNK,
        ATTACHED_TEMPLATE,
        EXTERNAL_TARGET,
        FIELD
    }

    /** The sentence for the person who gave the file: what, where, and what to do. */
    public String say(Messages documentMessages) {
        String key = "refused." + reason.name().toLowerCase(Locale.ROOT);
        return documentMessages.say(key, place, detail);
    }
}
