package org.bilan.report.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.pdf.Attachment;
import org.bilan.document.pdf.PdfAttachments;
import org.bilan.document.pdf.PdfContents;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.trace.TraceJson;
import org.bilan.value.Messages;

/** The documents of a report by their names in its package. Its PDF carries the facts (PDF/A-3, ISO 19005-3). */
final class PackedDocuments {
    static final String FACTS = "facts.json";
    static final String TRACE = "trace.json";

    private PackedDocuments() {}

    static Map<String, byte[]> of(FinishedReport report, byte[] facts) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (ReportFile file : report.files()) {
            byte[] bytes =
                    file.format() == ReportFormat.PDF ? withFacts(file.bytes(), facts, report.request()) : file.bytes();
            documents.put(free(name(file), documents), bytes);
        }
        documents.put(TRACE, TraceJson.write(report.trace()).getBytes(StandardCharsets.UTF_8));
        return documents;
    }

    /** The facts that the PDF of a package carries; empty if it carries none, or cannot be read. */
    static Optional<byte[]> factsIn(Map<String, byte[]> files) {
        byte[] pdf = files.get("report.pdf");
        try {
            return pdf == null ? Optional.empty() : PdfContents.attached(pdf, FACTS);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            // of unknown origin: it may be made not to be read
            return Optional.empty();
        }
    }

    private static String name(ReportFile file) {
        return switch (file.format()) {
            case DOCX, PDF, HTML, XLSX -> "report." + file.format().code();
            case PORTAL -> "portal.txt";
            case FORM -> "form" + file.name().substring(file.name().lastIndexOf('.'));
        };
    }

    /** A funder may have two forms of one kind. */
    private static String free(String name, Map<String, byte[]> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            free = name.replaceFirst("\\.", "-" + number + ".");
        }
        return free;
    }

    private static byte[] withFacts(byte[] pdf, byte[] facts, ReportRequest request) {
        Instant day = request.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        String description =
                Messages.of(PackedDocuments.class, request.language()).say("facts");
        return PdfAttachments.attach(
                pdf,
                List.of(new Attachment(FACTS, "application/json", description, Attachment.Purpose.DATA, day, facts)));
    }
}
