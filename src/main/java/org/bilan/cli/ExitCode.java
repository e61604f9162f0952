package org.bilan.cli;

/** How a command ended, as scripts read it (contract §1). */
final class ExitCode {
    static final int DONE = 0;
    /** Refused, nothing changed. */
    static final int REFUSED = 1;

    static final int WRONG_USAGE = 2;
    /** A report refused by its checks; nothing was written. */
    static final int REPORT_REFUSED = 3;

    private ExitCode() {}
}
