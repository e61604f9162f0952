package org.bilan.report.make;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Profiles;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.sketch.MadeUp;
import org.bilan.report.sketch.MadeUpFacts;
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

    private static final Set<ReportFormat> FORMATS = EnumSet.complementOf(EnumSet.copyOf(ReportFormat.OF_FUNDER));

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

    /** An annual report with much of everything, in every format, checked, and its figures traced. */
    static FinishedReport once(Profiles profiles) {
        FunderProfile annual = profiles.find(FunderProfile.ANNUAL).orElseThrow();
        byte[] template = profiles.template(annual.name(), Language.FR).orElseThrow();
        ReportFacts facts = MadeUpFacts.of(annual, Language.FR, MadeUp.MANY);
        ReportRequest request = facts.request().annexing(List.of()).as(FORMATS);
        FinishedReport made = ReportMaker.remake(facts.asked(request), MadeUpFacts.sources(annual, template));
        made.trace();
        return made;
    }
}
