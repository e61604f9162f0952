package org.bilan.report;

import org.bilan.value.Coded;

/** A file that a report can be written as; the code is its extension. */
public enum ReportFormat implements Coded {
    DOCX,
    PDF,
    HTML,
    XLSX
}
