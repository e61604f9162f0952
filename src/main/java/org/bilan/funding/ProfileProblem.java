package org.bilan.funding;

/** A profile's folder that cannot be used: the message names the folder, the place in its file, and what to write there. */
public final class ProfileProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProfileProblem(String message) {
        super(message);
    }

    public ProfileProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
