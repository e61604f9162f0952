package org.bilan.document.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of LibreOffice as far as it matters: 25.2, or 7.4 by the older count. */
public record OfficeVersion(int major, int minor) implements Comparable<OfficeVersion> {
    /** The first whose tagged, archival PDF was found good enough to be offered. */
    public static final OfficeVersion LEAST = new OfficeVersion(25, 2);

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    /** The first version in a text such as {@code LibreOffice 25.2.3.2 420(Build:2)}; empty if there is none. */
    public static Optional<OfficeVersion> in(String said) {
        Matcher found = NUMBERS.matcher(said);
        return found.find()
                ? Optional.of(new OfficeVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(OfficeVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
