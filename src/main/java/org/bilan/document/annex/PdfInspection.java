package org.bilan.document.annex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks at one foreign PDF, and writes a copy where the file itself cannot stand in a report. Only the inspector's process runs this. */
final class PdfInspection {
    private PdfInspection() {}

    /**
     * @param own letters and digits that no other annex has
     * @param copy written if the annex becomes pages, or something was taken out of it
     */
    static AnnexReading of(Path file, Path copy, String own) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.isEncrypted() ? AnnexReading.refused(AnnexReason.ENCRYPTED) : read(pdf, copy, own);
        } catch (InvalidPasswordException locked) {
            return AnnexReading.refused(AnnexReason.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return AnnexReading.refused(AnnexReason.DAMAGED);
        }
    }

    private static AnnexReading read(PDDocument pdf, Path copy, String own) throws IOException {
        OptionalInt pages = PageWalk.count(pdf);
        if (pages.isEmpty() || pages.getAsInt() > PageWalk.MOST) {
            return AnnexReading.refused(pages.isEmpty() ? AnnexReason.DAMAGED : AnnexReason.TOO_MANY_PAGES);
        }
        if (isDynamicForm(pdf.getDocumentCatalog().getCOSObject())) {
            return AnnexReading.refused(AnnexReason.DYNAMIC_FORM);
        }
        UnpackedSize size = new UnpackedSize();
        ActiveParts active = new ActiveParts();
        boolean[] fits = {true};
        boolean few = EveryObject.visit(pdf, part -> {
            fits[0] &= !(part instanceof COSStream stream) || size.add(stream);
            active.clean(part);
        });
        if (!few || !fits[0]) {
            return AnnexReading.refused(AnnexReason.UNPACKS);
        }
        AnnexReason against = active.holdsFiles()
                ? AnnexReason.FILES
                : PdfFitness.against(pdf, pages.getAsInt()).orElse(null);
        if (against == null) {
            PdfForMerging.prepare(pdf, own);
        }
        if (against == null || !active.removed().isEmpty()) {
            pdf.setDocumentId(0L);
            // objects that are not packed together are read in half the time, by every report
            pdf.save(copy.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return new AnnexReading(against, active.removed(), pages.getAsInt());
    }

    /** Its one page then only says that another program is needed. */
    private static boolean isDynamicForm(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null || !form.containsKey(COSName.XFA)) {
            return false;
        }
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        return catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false) || fields == null || fields.size() == 0;
    }
}
