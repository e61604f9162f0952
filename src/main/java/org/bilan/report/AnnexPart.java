package org.bilan.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Something that is to stand behind a report: behind its PDF, but for what is told in its text. */
public sealed interface AnnexPart {
    /** The documents of the expenses that the report counts, by date. */
    record Vouchers() implements AnnexPart {}

    /** Where its figures come from, in the text of the report itself. */
    record FigureSources() implements AnnexPart {}

    /**
     * What a corrected report tells its funder, in words of the report's language: which version it replaces and what differs.
     * In the text of the report itself, where its template places it, else at its end.
     *
     * @param version the number of this one
     * @param replaced that of the one before, submitted on {@code submitted}
     * @param predecessor the id of the package in which that was sealed
     */
    record Corrections(
            int version,
            int replaced,
            LocalDate submitted,
            String predecessor,
            List<Change> figures,
            List<Change> records)
            implements AnnexPart {
        public Corrections {
            figures = List.copyOf(figures);
            records = List.copyOf(records);
        }

        /** Something then and now; one of both is empty where it came or went. */
        public record Change(String what, String then, String now) {}
    }

    /** A file; {@code name} is what it is called where it comes from. */
    record File(Path path, String name, String title) implements AnnexPart {}
}
