package org.bilan.report.json;

/** What should be JSON is not, or is not spelled as Bilan spells it. */
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;

    UnreadableJson(int at) {
        super("Not canonical JSON at " + at);
        this.at = at;
    }

    /** The first byte or sign that is wrong, from 0. */
    public int at() {
        return at;
    }
}
