package org.bilan.exchange;

/** A file or sheet that cannot be read on from a place, with the message for the person who made it. */
final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final transient Object[] details;

    /** {@code line} from 1, or 0 when the whole file is meant. */
    UnreadableTable(int line, String key, Object... details) {
        super(key, null, false, false);
        this.line = line;
        this.key = key;
        this.details = details;
    }

    String key() {
        return key;
    }

    Object[] details() {
        return details;
    }

    void reportTo(Problems problems, String file) {
        problems.add(file, line, 0, "", key, details);
    }
}
