package org.bilan.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.bilan.document.pdf.Warmup;

/** Once the service answers, what the first report needs is loaded in the background, so that nobody waits for it. */
@Singleton
@Requires(property = "bilan.warm-up", notEquals = "false")
class DocumentWarmup {
    @EventListener
    void start(ServerStartupEvent started) {
        Warmup.start();
    }
}
