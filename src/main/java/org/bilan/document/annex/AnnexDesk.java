package org.bilan.document.annex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.bilan.document.picture.CleanPictures;
import org.bilan.document.picture.UnreadablePicture;
import org.bilan.value.Sha256;

/**
 * Looks at the files of annexes, each once: what was found is kept in a folder, by the content of the file, and can be
 * removed at any time. Threads may share it; one file at a time is looked at in the process beside this one.
 */
public final class AnnexDesk {
    /** Of one annex. */
    public static final long MOST_BYTES = 20L << 20;
    /** Stands for a file whose name this process cannot write. */
    public static final Path UNNAMEABLE = Path.of(".unnameable");

    /** Enough for a page at 200 dots an inch. */
    static final int WIDEST_PICTURE = 1700;

    /** Changes when files would be found to be something else than before. */
    private static final String VERSION = "2";

    /** Some programs write a little behind the end. */
    private static final int END = 1 << 14;

    private static final Semaphore TURN = new Semaphore(1, true);

    private final Path known;
    private final InspectorProcess inspector;

    /** @param known where to keep what was found */
    public AnnexDesk(Path known) {
        this(known, InspectorProcess.usual());
    }

    AnnexDesk(Path known, InspectorProcess inspector) {
        this.known = known;
        this.inspector = inspector;
    }

    /** What each of the files is, in their order. */
    public List<AnnexFile> read(List<Path> files) {
        try {
            List<AnnexFile> found = new ArrayList<>();
            List<Integer> waiting = new ArrayList<>();
            for (Path file : files) {
                AnnexFile one = first(file);
                if (one.kind() == AnnexKind.PDF && kept(one).isEmpty()) {
                    waiting.add(found.size());
                }
                found.add(one);
            }
            inspect(waiting.stream().map(found::get).distinct().toList());
            found.replaceAll(one -> one.kind() == AnnexKind.PDF ? kept(one).orElse(one) : one);
            return found;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public AnnexFile read(Path file) {
        return read(List.of(file)).get(0);
    }

    /** What can be told without taking a PDF apart. */
    private AnnexFile first(Path file) throws IOException {
        if (file.equals(UNNAMEABLE)) {
            return AnnexFile.refused(file, 0, AnnexReason.NAME);
        }
        if (!Files.isRegularFile(file)) {
            return AnnexFile.refused(file, 0, AnnexReason.MISSING);
        }
        long size = Files.size(file);
        if (size == 0 || size > MOST_BYTES) {
            return AnnexFile.refused(file, size, size == 0 ? AnnexReason.EMPTY : AnnexReason.TOO_LARGE);
        }
        Optional<AnnexKind> kind = AnnexKind.of(file);
        if (kind.isEmpty()) {
            return AnnexFile.refused(file, size, AnnexReason.OTHER_KIND);
        }
        boolean whole = kind.get() == AnnexKind.PDF ? hasEnd(file, size) : isPicture(file);
        return whole
                ? new AnnexFile(kind.get(), AnnexReading.printed(Set.of(), 1), file, Sha256.of(file), size)
                : AnnexFile.refused(file, size, AnnexReason.DAMAGED);
    }

    /** What says that a PDF ends (ISO 32000-1, 7.5.5): one that was cut off has none, though much of it may be read. */
    private static boolean hasEnd(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, size - END));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static boolean isPicture(Path file) throws IOException {
        try {
            CleanPictures.of(Files.readAllBytes(file), WIDEST_PICTURE);
            return true;
        } catch (UnreadablePicture unreadable) {
            return false;
        }
    }

    private void inspect(List<AnnexFile> unknown) throws IOException {
        if (unknown.isEmpty()) {
            return;
        }
        Files.createDirectories(known);
        List<InspectorProcess.Task> tasks = new ArrayList<>();
        TURN.acquireUninterruptibly();
        try {
            for (AnnexFile file : unknown) {
                Path copy = Files.createTempFile(known, ".bilan-", ".part");
                tasks.add(new InspectorProcess.Task(
                        file.content(), copy, file.hash().substring(0, 12)));
            }
            List<AnnexReading> readings = inspector.read(tasks);
            for (int at = 0; at < readings.size(); at++) {
                keep(unknown.get(at), readings.get(at), tasks.get(at).copy());
            }
        } finally {
            TURN.release();
            for (InspectorProcess.Task task : tasks) {
                Files.deleteIfExists(task.copy());
            }
        }
    }

    private void keep(AnnexFile file, AnnexReading reading, Path copy) throws IOException {
        if (hasCopy(reading)) {
            Files.move(copy, place(file, ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path note = Files.createTempFile(known, ".bilan-", ".part");
        Files.writeString(note, reading.line(), StandardCharsets.UTF_8);
        Files.move(note, place(file, ".txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file with what was found of it before; empty if nothing was, or its copy is gone. */
    private Optional<AnnexFile> kept(AnnexFile file) {
        try {
            Path note = place(file, ".txt");
            if (!Files.isRegularFile(note)) {
                return Optional.empty();
            }
            AnnexReading reading = AnnexReading.of(Files.readString(note, StandardCharsets.UTF_8));
            Path content = hasCopy(reading) ? place(file, ".pdf") : file.content();
            return Files.isRegularFile(content)
                    ? Optional.of(new AnnexFile(file.kind(), reading, content, file.hash(), file.size()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasCopy(AnnexReading reading) {
        return !reading.isRefused()
                && (reading.isPrinted() || !reading.removed().isEmpty());
    }

    private Path place(AnnexFile file, String ending) {
        return known.resolve(file.hash() + "." + VERSION + ending);
    }
}
