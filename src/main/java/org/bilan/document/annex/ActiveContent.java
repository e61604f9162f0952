package org.bilan.document.annex;

import org.bilan.value.Coded;

/** What a PDF may hold that does something, or brings something along; it is taken out of an annex. */
public enum ActiveContent implements Coded {
    SCRIPT,
    /** Opens a program or another file. */
    LAUNCH,
    /** Sends what was typed, or reads it from elsewhere. */
    SENDING,
    /** Files inside that are more than plain data. */
    FILES,
    /** Sound, film, three dimensions. */
    MEDIA,
    /** The second form that some programs put beside the first (XFA). */
    XFA
}
