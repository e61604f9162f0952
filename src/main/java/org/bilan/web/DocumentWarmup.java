package org.bilan.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.bilan.report.make.Rehearsal;
import org.bilan.report.make.ReportMaker;

/** Once the service answers, what the first report needs is made ready in the background, so that nobody waits for it. */
@Singleton
@Requires(property = "bilan.warm-up", notEquals = "false")
class DocumentWarmup {
    private final ReportMaker maker;

    DocumentWarmup(ReportMaker maker) {
        this.maker = maker;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        Rehearsal.start(maker.profiles());
    }
}
