package org.bilan.report.make;

import org.bilan.value.Coded;

/** What makes the PDF of a report: ours, or LibreOffice for templates that go beyond what ours prints. */
public enum PdfEngine implements Coded {
    BILAN,
    LIBREOFFICE
}
