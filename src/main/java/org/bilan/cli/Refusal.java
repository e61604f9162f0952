package org.bilan.cli;

/** A command that cannot be done as asked: nothing was changed, and the sentence with this key says why and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] details;

    Refusal(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = details.clone();
    }

    String key() {
        return key;
    }

    Object[] details() {
        return details == null ? new Object[0] : details.clone();
    }
}
