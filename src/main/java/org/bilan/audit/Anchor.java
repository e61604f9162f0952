package org.bilan.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the trail stood at a moment: the number of its latest entry and the hash that holds it and all before it. Kept
 * outside the home, it proves later that nothing up to that entry was written anew. Number 0 and an empty chain: no entry yet.
 */
public record Anchor(long number, String chain) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Before the first entry. */
    public static final Anchor START = new Anchor(0, "");

    /** As {@link #toString} writes it. */
    public static Optional<Anchor> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Anchor(Long.parseLong(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    /** {@code 3021:9f86d081…}. */
    @Override
    public String toString() {
        return number + ":" + chain;
    }
}
