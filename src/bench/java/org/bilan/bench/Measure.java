package org.bilan.bench;

/** A line of the table: what was measured, the figure with its unit, and the target, empty if there is none. */
record Measure(String what, String figure, String target) {
    private static final String SEPARATOR = "\t";

    String line() {
        return String.join(SEPARATOR, what, figure, target);
    }

    static Measure read(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Measure(parts[0], parts[1], parts[2]);
    }
}
