package org.bilan.document.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.bilan.document.pdf.Attachment;
import org.bilan.document.pdf.PdfAttachments;
import org.bilan.document.pdf.PdfFile;
import org.jspecify.annotations.Nullable;

/**
 * A report with its annexes behind it: their list, and each with its divider and its pages, in bookmarks, page labels and
 * reading order. It conforms as the report does; with files inside, to PDF/A-3a.
 *
 * @param sheets numbers of its pages, from 1, that are the report's own behind its text: the list, which comes right after
 *     it, the dividers, and the pictures
 */
public record AnnexedPdf(byte[] bytes, List<Integer> sheets) {
    public AnnexedPdf {
        sheets = List.copyOf(sheets);
    }

    /** The same report and annexes give the same bytes. */
    public static AnnexedPdf of(byte[] report, AnnexBook book) {
        try (PDDocument all =
                Loader.loadPDF(new RandomAccessReadBuffer(report), IOUtils.createTempFileOnlyStreamCache())) {
            int own = all.getNumberOfPages();
            PDPageLabels numbered = all.getDocumentCatalog().getPageLabels();
            PdfFile sheets = SheetPages.print(book, all.getPage(0).getMediaBox());
            CRC32 sum = new CRC32();
            sum.update(report);
            sum.update(sheets.bytes());
            append(all, Loader.loadPDF(sheets.bytes()));
            AnnexOrder order = new AnnexOrder(all, own, sheets, book.sheets().size());
            AnnexBookmarks bookmarks = new AnnexBookmarks(all);
            for (int at = 0; at < book.sheets().size(); at++) {
                if (book.sheets().get(at).body() instanceof AnnexBody.Pages pages) {
                    int from = all.getNumberOfPages();
                    append(all, Loader.loadPDF(pages.pdf().toFile(), IOUtils.createTempFileOnlyStreamCache()));
                    order.printed(at, from);
                    bookmarks.printed(at);
                    sum.update(ByteBuffer.wrap(Files.readAllBytes(pages.pdf())));
                }
            }
            order.apply(all);
            bookmarks.apply();
            label(all, own, order, numbered);
            all.getDocument().getTrailer().removeItem(COSName.ID);
            all.setDocumentId(sum.getValue());
            return new AnnexedPdf(PdfAttachments.attach(saved(all), inside(book)), order.sheets());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void append(PDDocument all, PDDocument annex) throws IOException {
        try (annex) {
            new PDFMergerUtility().appendDocument(all, annex);
        }
    }

    /** The report keeps its numbers, which go on through the list; an annex is numbered by itself: A3-1, A3-2. */
    private static void label(PDDocument all, int own, AnnexOrder order, @Nullable PDPageLabels numbered) {
        PDPageLabels labels = new PDPageLabels(all);
        PDPageLabelRange through = new PDPageLabelRange();
        through.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(0, through);
        if (numbered != null) {
            numbered.getPageIndices()
                    .headSet(own)
                    .forEach(at -> labels.setLabelItem(at, numbered.getPageLabelRange(at)));
        }
        int at = own + order.listPages();
        for (int annex = 0; annex < order.pages().size(); annex++) {
            PDPageLabelRange range = new PDPageLabelRange();
            range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            range.setPrefix("A" + (annex + 1) + "-");
            labels.setLabelItem(at, range);
            at += order.pages().get(annex);
        }
        all.getDocumentCatalog().setPageLabels(labels);
    }

    private static byte[] saved(PDDocument all) throws IOException {
        Path file = Files.createTempFile("bilan-", ".pdf");
        try {
            all.save(file.toFile());
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Attachment> inside(AnnexBook book) throws IOException {
        List<Attachment> files = new ArrayList<>();
        for (AnnexSheet sheet : book.sheets()) {
            if (sheet.body() instanceof AnnexBody.Inside one) {
                files.add(new Attachment(
                        one.name(),
                        one.mediaType(),
                        one.description(),
                        Attachment.Purpose.SUPPLEMENT,
                        one.dated(),
                        Files.readAllBytes(one.file())));
            }
        }
        return files;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnnexedPdf that && sheets.equals(that.sheets) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * sheets.hashCode() + Arrays.hashCode(bytes);
    }
}
