package org.bilan.document;

/** Loads what the first document needs (Word's schemas, fonts, the PDF engine), off anybody's request. */
public final class Warmup {
    private Warmup() {}

    /** Starts in the background, once; returns at once. */
    public static void start() {
        throw new UnsupportedOperationException();
    }
}
