package org.bilan.security;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time of day, wherever it is asked for; specs put a clock of their own in its place. */
@Factory
final class SystemClock {
    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }
}
