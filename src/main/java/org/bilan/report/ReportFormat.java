package org.bilan.report;

import java.util.Set;
import org.bilan.value.Coded;

/** A file that a report can be written as; the code is its extension, or comes before it. */
public enum ReportFormat implements Coded {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The funder's own form, filled: a PDF or a workbook. */
    FORM("application/octet-stream"),
    /** What is typed into the funder's portal, as text. */
    PORTAL("text/plain");

    /** Those that are made without the Word template. */
    public static final Set<ReportFormat> OF_FUNDER = Set.of(FORM, PORTAL);

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
