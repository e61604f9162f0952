package org.bilan.web.report.figure;

import org.bilan.report.trace.RecordRef;
import org.bilan.web.OwnAddress;

/** The page of a record behind a figure. */
public final class SourceLink {
    private SourceLink() {}

    /** Empty where its table has no page for one record. */
    public static String of(RecordRef record) {
        String code = OwnAddress.part(record.key().split(" ", 2)[0]);
        return switch (record.table()) {
            case "activities", "reach" -> "/activities/" + code;
            case "expenses", "allocations" -> "/expenses/" + code;
            case "grants", "instalments", "amendments" -> "/grants/" + code;
            case "budget_lines", "forecasts" -> "/grants/" + code + "/budget";
            case "receipts" -> "/receipts/" + code;
            case "indicators", "measurements" -> "/results/" + code;
            case "projects" -> "/projects/" + code;
            default -> "";
        };
    }
}
