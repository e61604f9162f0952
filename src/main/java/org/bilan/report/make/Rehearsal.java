package org.bilan.report.make;

import org.bilan.funding.FunderProfile;
import org.bilan.funding.Profiles;
import org.bilan.report.ReportProgress;
import org.bilan.report.sketch.MadeUp;
import org.bilan.value.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports of made-up data, made and thrown away after the start, so that the first one somebody waits for takes about as
 * long as those after it: schemas, fonts and templates are loaded then, and the code is compiled.
 */
public final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    /** After so many, further ones gain little. */
    private static final int ROUNDS = 20;

    private Rehearsal() {}

    /** Starts in the background and returns at once, with what it runs on. */
    public static Thread start(Profiles profiles) {
        Thread thread = new Thread(() -> run(profiles), "rehearsal");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return thread;
    }

    private static void run(Profiles profiles) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                once(profiles);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The first report will take longer: {}", e.toString());
        }
    }

    /** An annual report with much of everything. */
    static DraftReport once(Profiles profiles) {
        FunderProfile annual = profiles.find(FunderProfile.ANNUAL).orElseThrow();
        byte[] template = profiles.template(annual.name(), Language.FR).orElseThrow();
        return ReportMaker.preview(template, annual, Language.FR, MadeUp.MANY, ReportProgress.SILENT);
    }
}
