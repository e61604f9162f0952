package org.bilan.report.make;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bilan.document.annex.AnnexBook;
import org.bilan.document.annex.AnnexedPdf;
import org.bilan.document.office.OfficeEngine;
import org.bilan.document.office.OfficeProblem;
import org.bilan.document.page.HtmlConverter;
import org.bilan.document.page.WebPage;
import org.bilan.document.pdf.PdfFile;
import org.bilan.document.pdf.PdfRenderer;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.TableOfContents;
import org.bilan.report.ReportRefused;
import org.jspecify.annotations.Nullable;

/**
 * A filled Word file and the formats made from it, each step taken once and only where a format needs it. The Word file
 * itself gets the page numbers of its table of contents from the PDF.
 */
final class LaidOut {
    private final DocxPackage filled;
    private @Nullable WebPage page;
    private final @Nullable AnnexBook annexes;
    private @Nullable OfficeEngine office;
    private @Nullable PdfFile print;
    private @Nullable AnnexedPdf annexed;

    LaidOut(DocxPackage filled) {
        this(filled, null);
    }

    /** @param annexes behind the PDF; null for none */
    LaidOut(DocxPackage filled, @Nullable AnnexBook annexes) {
        this.filled = filled;
        this.annexes = annexes;
    }

    /** @param engine another than ours for the PDF, and so for the page numbers of the Word file; null for ours */
    LaidOut printedBy(@Nullable OfficeEngine engine) {
        office = engine;
        return this;
    }

    byte[] docx() {
        TableOfContents.number(filled, print().numbers());
        return filled.write();
    }

    byte[] pdf() {
        return annexes == null ? print().bytes() : annexed(annexes).bytes();
    }

    /** Of the report itself. */
    int pageCount() {
        return print().pageCount();
    }

    /**
     * The numbers of the pages of the PDF that are our own: with the list of the annexes, their dividers and pictures, but
     * not other people's pages, which no process draws but a reader's.
     */
    List<Integer> shownPages() {
        List<Integer> shown = new ArrayList<>();
        for (int number = 1; number <= pageCount(); number++) {
            shown.add(number);
        }
        shown.addAll(annexed == null ? List.of() : annexed.sheets());
        return shown;
    }

    byte[] html() {
        return page().selfContained().getBytes(StandardCharsets.UTF_8);
    }

    /** What looks otherwise in the formats made from the Word file than in it; empty where none was made. */
    List<WebPage.Remark> remarks() {
        return page == null ? List.of() : page.remarks();
    }

    /** The characters that are in no font of the PDF, each with the heading that it first stands under. */
    SortedMap<Integer, String> missing() {
        SortedMap<Integer, String> missing = new TreeMap<>();
        if (print != null) {
            print.missing().forEach(sign -> missing.put(sign, page().headingBefore(sign)));
        }
        return missing;
    }

    private WebPage page() {
        WebPage made = page == null ? HtmlConverter.convert(filled) : page;
        page = made;
        return made;
    }

    private AnnexedPdf annexed(AnnexBook behind) {
        AnnexedPdf made = annexed == null ? AnnexedPdf.of(print().bytes(), behind) : annexed;
        annexed = made;
        return made;
    }

    private PdfFile print() {
        PdfFile made = print;
        if (made == null) {
            made = office == null ? PdfRenderer.render(page()) : printed(office);
        }
        print = made;
        return made;
    }

    /** LibreOffice takes the page numbers of a table of contents as they are: they are put right, and it prints again. */
    private PdfFile printed(OfficeEngine engine) {
        try {
            byte[] before = filled.write();
            PdfFile first = engine.pdf(before);
            TableOfContents.number(filled, first.numbers());
            byte[] numbered = filled.write();
            return Arrays.equals(numbered, before) ? first : engine.pdf(numbered);
        } catch (OfficeProblem problem) {
            throw new ReportRefused(
                    "refused.office." + problem.reason().code(),
                    problem.details().toArray());
        }
    }
}
