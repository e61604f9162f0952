package org.bilan.document;

/** Reads a native chart's kind and cached numbers back into a {@link Chart}; texts around it are empty. */
public final class ChartReader {
    private ChartReader() {}

    /** @throws IllegalArgumentException if the part holds no chart of a kind that is known */
    public static Chart read(String chartXml) {
        throw new UnsupportedOperationException();
    }
}
