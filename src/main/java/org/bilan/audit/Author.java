package org.bilan.audit;

/** Who changes records, by the login of an account or the name of a token, and by which door. */
public record Author(String login, Door door) {
    /** Someone at the machine itself, who has no account there. */
    public static final Author CONSOLE = new Author("", Door.COMMAND);
}
