package org.bilan.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a program makes in a minute, counted in memory: it keeps a script that runs wild from taking the
 * service from people. Each service of several counts for itself.
 */
@Singleton
public class Pace {
    /** The most requests of one token in a minute; an address may make ten times as many, whatever its tokens. */
    public static final int MOST_IN_A_MINUTE = 600;

    private static final int MOST_OF_ADDRESS = 10 * MOST_IN_A_MINUTE;

    private static final long MINUTE = 60_000;
    private static final int MOST_KNOWN = 10_000;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Counts a request; false if this one is too many. */
    public synchronized boolean allows(String token, @Nullable String address) {
        long now = clock.millis() / MINUTE;
        if (now != minute || counts.size() > MOST_KNOWN) {
            counts.clear();
            minute = now;
        }
        return count("address " + address) <= MOST_OF_ADDRESS && count(SecretToken.hash(token)) <= MOST_IN_A_MINUTE;
    }

    private int count(String who) {
        return counts.merge(who, 1, Integer::sum);
    }
}
