package org.bilan.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bilan.document.PlacedText;

/** What a finished PDF says and holds. */
public final class PdfContents {
    private PdfContents() {}

    /**
     * Its text, line by line.
     *
     * @param pdf not encrypted
     */
    public static List<PlacedText> lines(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PlacedText> lines = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                for (String line : text.getText(document).split("\\R")) {
                    if (!line.isBlank()) {
                        lines.add(PlacedText.of("page", line.strip(), page));
                    }
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first file of this name that travels inside it. */
    public static Optional<byte[]> attached(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            Map<String, PDComplexFileSpecification> files = PdfAttachments.tree(document.getDocumentCatalog());
            for (PDComplexFileSpecification file : files.values()) {
                if (name.equals(file.getFilename()) && file.getEmbeddedFile() != null) {
                    return Optional.of(file.getEmbeddedFile().toByteArray());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
