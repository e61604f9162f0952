package org.bilan.report;

/** Told how far a report has come, on the thread that makes it. */
@FunctionalInterface
public interface ReportProgress {
    /** For whom nobody waits. */
    ReportProgress SILENT = stage -> {};

    /** What is being done, in this order; a stage that a report does not need is left out. */
    enum Stage {
        READING,
        CHECKING,
        FILLING,
        LAYING_OUT,
        TABULATING,
        DONE
    }

    void at(Stage stage);
}
