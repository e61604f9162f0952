package org.bilan.web.report.life;

/** A step that is not taken because something that belongs to it cannot be stored; the message is for whoever asked. */
public final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StepRefused(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
