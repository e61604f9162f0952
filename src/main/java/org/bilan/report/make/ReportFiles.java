package org.bilan.report.make;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bilan.document.pdf.Attachment;
import org.bilan.document.pdf.PdfAttachments;
import org.bilan.document.sheet.Workbook;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.report.ReportRequest;
import org.bilan.report.field.Catalogue;
import org.bilan.report.material.Material;

/** Writes the files of a report, each format once, and puts into the PDF what the request wants inside it. */
final class ReportFiles {
    private final ReportRequest request;
    private final LaidOut laidOut;
    private final Catalogue catalogue;
    private final Material material;
    private final ReportProgress progress;
    private final Map<ReportFormat, byte[]> made = new EnumMap<>(ReportFormat.class);

    ReportFiles(
            ReportRequest request, LaidOut laidOut, Catalogue catalogue, Material material, ReportProgress progress) {
        this.request = request;
        this.laidOut = laidOut;
        this.catalogue = catalogue;
        this.material = material;
        this.progress = progress;
    }

    /** Those that the request names, in its order; but not what the funder brings. */
    List<ReportFile> all() {
        Set<ReportFormat> formats = new TreeSet<>(request.formats());
        formats.removeAll(ReportFormat.OF_FUNDER);
        if (!formats.equals(Set.of(ReportFormat.XLSX))) {
            progress.at(Stage.LAYING_OUT);
        }
        List<ReportFile> files = new ArrayList<>();
        for (ReportFormat format : formats) {
            files.add(new ReportFile(request.fileName(format), format, bytes(format)));
        }
        return files;
    }

    private byte[] bytes(ReportFormat format) {
        byte[] known = made.get(format);
        byte[] bytes = known == null ? write(format) : known;
        made.put(format, bytes);
        return bytes;
    }

    private byte[] write(ReportFormat format) {
        return switch (format) {
            case DOCX -> laidOut.docx();
            case PDF -> PdfAttachments.attach(laidOut.pdf(), attachments());
            case HTML -> laidOut.html();
            case XLSX -> {
                progress.at(Stage.TABULATING);
                yield Workbook.write(catalogue.tables(material), material.wording());
            }
            case FORM, PORTAL -> throw new IllegalArgumentException(format.code());
        };
    }

    private List<Attachment> attachments() {
        Instant day = request.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        return request.attached().stream()
                .map(format -> new Attachment(
                        request.fileName(format),
                        format.mediaType(),
                        material.say("attached." + format.code()),
                        format == ReportFormat.DOCX ? Attachment.Purpose.SOURCE : Attachment.Purpose.DATA,
                        day,
                        bytes(format)))
                .toList();
    }
}
