package org.bilan.document.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.bilan.document.office.OfficeProblem.Reason;
import org.bilan.document.pdf.PdfFile;
import org.bilan.document.word.TableOfContents;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDFs of Word files with LibreOffice, one after the other, each in a process of its own that is ended with all it
 * started once it takes too long. After a failure it starts afresh, with a new profile; one that ends without a PDF is
 * tried again once. Nothing is looked for or started before the first file. Threads may share it.
 */
public final class OfficeEngine implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    /** PDF/A-2b with tags, the headings as outline, a name for each bookmark; no comments. */
    private static final String FILTER = "pdf:writer_pdf_Export:{"
            + option("SelectPdfVersion", "long", "2") + ','
            + option("UseTaggedPDF", "boolean", "true") + ','
            + option("PDFUACompliance", "boolean", "true") + ','
            + option("ExportBookmarks", "boolean", "true") + ','
            + option("ExportBookmarksToPDFDestination", "boolean", "true") + ','
            + option("ExportNotes", "boolean", "false") + '}';

    private final @Nullable Path configured;
    private final OfficeVersion least;
    private final Duration most;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Path program;
    private @Nullable OfficeVersion version;
    private @Nullable OfficeRoom room;

    /**
     * @param configured the program, or the folder of LibreOffice; null to look in the usual places
     * @param least an older version is refused
     * @param most for one file, the start of the program included
     */
    public OfficeEngine(@Nullable Path configured, OfficeVersion least, Duration most) {
        this.configured = configured;
        this.least = least;
        this.most = most;
    }

    private static String option(String name, String type, String value) {
        return "\"" + name + "\":{\"type\":\"" + type + "\",\"value\":\"" + value + "\"}";
    }

    /**
     * The version found.
     *
     * @throws OfficeProblem if there is none, or it is too old
     */
    public OfficeVersion version() {
        turn.lock();
        try {
            Path found = found();
            OfficeVersion known = version == null ? ask(found) : version;
            if (known.compareTo(least) < 0) {
                throw new OfficeProblem(Reason.TOO_OLD, found.toString(), known.toString(), least.toString());
            }
            version = known;
            return known;
        } finally {
            turn.unlock();
        }
    }

    /**
     * The PDF, with the page of each bookmark that the Word file refers to.
     *
     * @throws OfficeProblem if there is no LibreOffice that can be used, or it made none
     * @throws org.bilan.document.RefusedDocument if there is something in the file that LibreOffice should not see
     */
    public PdfFile pdf(byte[] docx) {
        Set<String> bookmarks = TableOfContents.bookmarks(docx);
        turn.lock();
        try {
            version();
            try {
                return read(converted(docx), bookmarks);
            } catch (OfficeProblem first) {
                if (first.reason() != Reason.BROKEN) {
                    throw first;
                }
                return read(converted(docx), bookmarks);
            }
        } finally {
            turn.unlock();
        }
    }

    private static PdfFile read(byte[] pdf, Set<String> bookmarks) {
        OfficePages pages = OfficePages.of(pdf, bookmarks);
        return new PdfFile(pdf, pages.byBookmark(), List.of(), pages.count(), new TreeSet<>());
    }

    private Path found() {
        Path known = program;
        if (known == null) {
            known = OfficePrograms.find(configured, System.getenv("PATH")).orElseThrow(this::missing);
            program = known;
        }
        return known;
    }

    private OfficeProblem missing() {
        return configured == null
                ? new OfficeProblem(Reason.NOWHERE)
                : new OfficeProblem(Reason.ABSENT, configured.toString());
    }

    private OfficeVersion ask(Path found) {
        OfficeRoom here = room();
        OfficeRun run = run(here, found, List.of("--headless", "--version"), LONGEST_ANSWER);
        if (run.late()) {
            close();
            throw new OfficeProblem(Reason.TOO_SLOW, found.toString(), Long.toString(LONGEST_ANSWER.toSeconds()));
        }
        return OfficeVersion.in(said(here)).orElseThrow(() -> new OfficeProblem(Reason.NO_VERSION, found.toString()));
    }

    byte[] converted(byte[] docx) {
        OfficeRoom here = room();
        Path found = found();
        try {
            Files.deleteIfExists(here.made());
            Files.write(here.source(), docx);
            OfficeRun run = run(
                    here,
                    found,
                    List.of(
                            "--headless",
                            "--invisible",
                            "--norestore",
                            "--nolockcheck",
                            "--convert-to",
                            FILTER,
                            "--outdir",
                            here.folder().toString(),
                            here.source().toString()),
                    most);
            if (run.late()) {
                close();
                throw new OfficeProblem(Reason.TOO_SLOW, found.toString(), Long.toString(most.toSeconds()));
            }
            if (!isPdf(here.made())) {
                close();
                throw new OfficeProblem(Reason.BROKEN, found.toString(), Integer.toString(run.exit()));
            }
            byte[] pdf = Files.readAllBytes(here.made());
            Files.delete(here.made());
            Files.delete(here.source());
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfficeRun run(OfficeRoom here, Path found, List<String> arguments, Duration limit) {
        try {
            return OfficeRun.of(here.command(found, arguments), here.environment(), here.said(), limit);
        } catch (UncheckedIOException cannotStart) {
            throw new OfficeProblem(Reason.ABSENT, found.toString());
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("%PDF");
        }
    }

    private static String said(OfficeRoom here) {
        try (var in = Files.newInputStream(here.said())) {
            return new String(in.readNBytes(1000), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfficeRoom room() {
        OfficeRoom open = room == null ? OfficeRoom.open() : room;
        room = open;
        return open;
    }

    /** Clears what it left on the disk; it can be used again. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (room != null) {
                room.clear();
                room = null;
            }
        } finally {
            turn.unlock();
        }
    }
}
