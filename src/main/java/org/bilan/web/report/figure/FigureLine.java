package org.bilan.web.report.figure;

import org.bilan.report.trace.Figure;
import org.bilan.report.trace.How;
import org.bilan.value.Coded;
import org.bilan.value.TextFold;

/**
 * A figure of a report as a list of them names it.
 *
 * @param mark as in the trace
 * @param at where the block with its sources begins, in bytes
 * @param folded what it is found by
 */
public record FigureLine(String mark, int at, String label, String printed, How how, String folded) {
    private static final String BETWEEN = "\t";

    private FigureLine(String mark, int at, String label, String printed, How how) {
        this(mark, at, label, printed, how, TextFold.fold(label + " " + printed));
    }

    static FigureLine of(Figure figure, int at) {
        return new FigureLine(figure.mark(), at, even(figure.label()), even(figure.printed()), figure.how());
    }

    private static String even(String text) {
        return text.replaceAll("\\s+", " ");
    }

    String line() {
        return String.join(BETWEEN, mark, Integer.toString(at), how.code(), printed, label);
    }

    /** What {@link #line} wrote. */
    static FigureLine of(String line) {
        String[] cells = line.split(BETWEEN, 5);
        return new FigureLine(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[4],
                cells[3],
                Coded.find(How.class, cells[2]).orElseThrow());
    }
}
