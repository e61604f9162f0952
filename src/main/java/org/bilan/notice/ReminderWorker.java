package org.bilan.notice;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bilan.value.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a round of reminders every few minutes while the service runs, if a mail server is configured. */
@Singleton
class ReminderWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderWorker.class);
    private static final long FIRST_SECONDS = 20;
    private static final long PAUSE_SECONDS = 300;
    private static final long FAREWELL_SECONDS = 5;

    private final ReminderRound round;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "reminders");
        made.setDaemon(true);
        return made;
    });

    ReminderWorker(ReminderRound round) {
        this.round = round;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        if (!round.isOn()) {
            return;
        }
        round.obstacle(Language.EN).ifPresent(why -> LOG.warn("Reminders are not sent: {}", why));
        thread.scheduleWithFixedDelay(this::work, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets a mail on its way be sent, if that does not take long; else its lease runs out. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        thread.shutdownNow();
    }

    private void work() {
        try {
            round.run();
        } catch (RuntimeException fault) {
            LOG.error("A round of reminders failed; the next one is in {} seconds", PAUSE_SECONDS, fault);
        }
    }
}
