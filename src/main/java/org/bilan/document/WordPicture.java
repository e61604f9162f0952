package org.bilan.document;

import java.util.List;

/** Writes {@link Picture}s as WordprocessingML: in rows of the column's width, each with caption and credit. */
public final class WordPicture {
    private WordPicture() {}

    /**
     * Block content; empty for no pictures. Adds the re-encoded pictures to the package.
     *
     * @throws UnreadablePicture if one is not a picture, or too large to decode
     */
    public static String write(List<Picture> pictures, WordPlace place) {
        throw new UnsupportedOperationException();
    }

    /** One picture without caption, at most {@code height} twentieths of a point high: for covers and logos. */
    public static String writeRun(Picture picture, int height, WordPlace place) {
        throw new UnsupportedOperationException();
    }
}
