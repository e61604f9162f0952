package org.bilan.document.picture;

/** How large pictures are printed. */
public enum PictureSize {
    /** In rows among the text. */
    IN_TEXT,
    /** Each alone and as wide as the column, if that is not too high: for a page that has little else. */
    ON_COVER
}
