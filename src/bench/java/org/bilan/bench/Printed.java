package org.bilan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bilan.document.page.HtmlConverter;
import org.bilan.document.pdf.PdfFile;
import org.bilan.document.pdf.PdfRenderer;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.TableOfContents;
import org.bilan.template.Template;
import org.bilan.value.Language;

/** The documents that are printed, with what making them may take; empty where nobody said. */
enum Printed {
    REPORT("Report with 20 tables, 6 charts, 20 photographs", new YearReport(20, 4, 20, 6), "100 ms", "400 ms"),
    YEAR("Year report with 10 photographs", new YearReport(12, 26, 10, 0), "", "400 ms"),
    ROWS("Table of 2,000 rows", new RowsReport(2_000), "", "1300 ms"),
    LONG("Year report, long", new YearReport(70, 26, 58, 0), "", "");

    private final String name;
    private final MadeUpReport report;
    private final String wordTarget;
    private final String pdfTarget;

    Printed(String name, MadeUpReport report, String wordTarget, String pdfTarget) {
        this.name = name;
        this.report = report;
        this.wordTarget = wordTarget;
        this.pdfTarget = pdfTarget;
    }

    String called() {
        return name;
    }

    String wordTarget() {
        return wordTarget;
    }

    String pdfTarget() {
        return pdfTarget;
    }

    /** Fills it, from a template that is compiled already and data in memory. */
    Filling filling() {
        try {
            var template = Template.compile(report.template());
            var data = report.data();
            return () -> template.fill(data, Language.FR, MadeUpReport.ABOUT).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Filling {
        DocxPackage docx();

        /** How long the whole report takes, in nanoseconds. */
        default long timed() {
            long start = System.nanoTime();
            print(docx());
            return System.nanoTime() - start;
        }
    }

    /** The PDF of a filled Word file, and the page numbers of its contents back into that file, as for each report. */
    static PdfFile print(DocxPackage docx) {
        PdfFile print = PdfRenderer.render(HtmlConverter.convert(docx));
        TableOfContents.number(docx, print.numbers());
        return print;
    }
}
