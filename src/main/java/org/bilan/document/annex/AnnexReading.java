package org.bilan.document.annex;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the file of an annex. Without reason it becomes pages of the report; with one it is refused, or travels
 * inside the report.
 *
 * @param removed what was taken out, of a copy: the file itself stays as it is
 * @param pages of a PDF, 1 of a picture, 0 where that is not known
 */
public record AnnexReading(@Nullable AnnexReason reason, Set<ActiveContent> removed, int pages) {
    public AnnexReading {
        removed = Set.copyOf(removed);
    }

    static AnnexReading printed(Set<ActiveContent> removed, int pages) {
        return new AnnexReading(null, removed, pages);
    }

    static AnnexReading refused(AnnexReason reason) {
        return new AnnexReading(reason, Set.of(), 0);
    }

    public boolean isRefused() {
        return reason != null && reason.refuses();
    }

    /** Whether it becomes pages of the report. */
    public boolean isPrinted() {
        return reason == null;
    }

    /** In one line, as {@link #of} reads it. */
    public String line() {
        String cleaned = removed.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return (reason == null ? "-" : reason.name()) + " " + pages + " " + (cleaned.isEmpty() ? "-" : cleaned);
    }

    /** @throws IllegalArgumentException if the line is none of {@link #line()} */
    public static AnnexReading of(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 3) {
            throw new IllegalArgumentException("No reading: " + line);
        }
        Set<ActiveContent> removed = EnumSet.noneOf(ActiveContent.class);
        if (!words[2].equals("-")) {
            Arrays.stream(words[2].split(",")).map(ActiveContent::valueOf).forEach(removed::add);
        }
        return new AnnexReading(
                words[0].equals("-") ? null : AnnexReason.valueOf(words[0]), removed, Integer.parseInt(words[1]));
    }
}
