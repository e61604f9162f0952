package org.bilan.web.report;

/** A step that is not taken because something that belongs to it cannot be stored; the message is for whoever asked. */
final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepRefused(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
