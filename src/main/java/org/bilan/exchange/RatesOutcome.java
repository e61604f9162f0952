package org.bilan.exchange;

import java.util.List;

/**
 * What came of a file of rates. With any problem nothing was stored. {@code series} counts the rates of each series that
 * was taken; {@code passedOver} names those that nobody asked for, {@code missing} the currencies that the file has not.
 */
public record RatesOutcome(
        List<Problem> problems, int omitted, List<TableCount> series, List<String> passedOver, List<String> missing) {
    public RatesOutcome {
        problems = List.copyOf(problems);
        series = List.copyOf(series);
        passedOver = List.copyOf(passedOver);
        missing = List.copyOf(missing);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
