package org.bilan.document.annex;

import org.bilan.value.Coded;

/** Why a file cannot be an annex, or travels inside the report instead of being pages of it. */
public enum AnnexReason implements Coded {
    /** There is no such file. */
    MISSING(true),
    /** Its name has letters that this process cannot read: it was started under a locale without UTF-8. */
    NAME(true),
    EMPTY(true),
    /** Larger than {@link AnnexDesk#MOST_BYTES}. */
    TOO_LARGE(true),
    /** Neither PDF nor JPEG nor PNG. */
    OTHER_KIND(true),
    ENCRYPTED(true),
    /** It cannot be read, or not to its end. */
    DAMAGED(true),
    /** A form that its maker's program alone draws (XFA, ISO 32000-2, annex K.3). */
    DYNAMIC_FORM(true),
    /** More than {@link PageWalk#MOST} pages. */
    TOO_MANY_PAGES(true),
    /** A small file that unpacks to a huge one. */
    UNPACKS(true),
    /** Looking at it took too long. */
    TOO_SLOW(true),
    /** Looking at it took more memory than there is for it. */
    TOO_HEAVY(true),

    /** It does not say that it conforms to PDF/A. */
    NOT_ARCHIVAL(false),
    /** It does not say that it conforms to PDF/UA. */
    NOT_ACCESSIBLE(false),
    /** It has no tags, or no language. */
    UNTAGGED(false),
    /** It has fields to fill in or a signature, which would no longer be one. */
    FORM(false),
    /** Its colours are those of a press. */
    COLOURS(false),
    /** It has annotations other than links. */
    ANNOTATIONS(false),
    /** A font is not inside, or does not say which characters it draws. */
    FONTS(false),
    /** Its tags are not in order. */
    STRUCTURE(false),
    /** Part of a page belongs to no tag. */
    UNMARKED(false),
    /** It has layers. */
    LAYERS(false),
    /** It holds files of its own. */
    FILES(false),
    /** Longer than {@link PageWalk#MOST_PRINTED} pages. */
    LONG(false);

    private final boolean refuses;

    AnnexReason(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether the file cannot be an annex at all. */
    public boolean refuses() {
        return refuses;
    }
}
