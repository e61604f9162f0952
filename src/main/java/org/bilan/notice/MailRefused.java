package org.bilan.notice;

/** A mail that was not sent. The message says why without naming the recipient or any secret. */
final class MailRefused extends Exception {
    private static final long serialVersionUID = 1L;

    MailRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
