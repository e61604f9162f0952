package org.bilan.report.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bilan.document.annex.AnnexDesk;
import org.bilan.document.annex.AnnexFile;
import org.bilan.document.picture.PictureFile;
import org.bilan.document.picture.UnreadablePicture;
import org.bilan.funding.ProfileForm;
import org.bilan.report.AnnexPart;
import org.bilan.report.fact.PictureSource;
import org.bilan.report.material.AnnexSource;
import org.bilan.report.material.FormSource;
import org.bilan.report.material.ReportSources;
import org.bilan.value.Sha256;

/** Hands a report its sources, and keeps a copy of each file that it takes. For one report. */
final class UsedSources implements PictureSource, AnnexSource, FormSource {
    private final ReportSources from;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> pictures = new TreeMap<>();
    private final SortedSet<String> printed = new TreeSet<>();
    private final SortedMap<String, String> forms = new TreeMap<>();
    private final Map<String, Path> documents = new TreeMap<>();
    private final Map<Path, String> annexes = new TreeMap<>();

    UsedSources(ReportSources from) {
        this.from = from;
    }

    ReportSources sources() {
        return new ReportSources(from.profile(), from.template(), this, this, this);
    }

    /** What was taken, by its name in the package. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    SourceList list() {
        SortedMap<String, String> places = new TreeMap<>();
        annexes.values().forEach(name -> places.put(name, name));
        documents.forEach((document, file) ->
                Optional.ofNullable(annexes.get(file)).ifPresent(name -> places.put(document, name)));
        return new SourceList(from.profile().name(), pictures, places, forms, List.copyOf(printed));
    }

    @Override
    public Optional<byte[]> read(String file) {
        Optional<byte[]> found = taken(file);
        if (found.isPresent()) {
            printed.add(file);
        }
        return found;
    }

    /** Looked at only: kept, so that what was found is found again, but not printed for that. */
    @Override
    public Optional<UnreadablePicture> problem(String file) {
        return taken(file).flatMap(PictureFile::problem);
    }

    private Optional<byte[]> taken(String file) {
        Optional<byte[]> found = from.pictures().read(file);
        found.ifPresent(bytes -> pictures.put(file, keep("pictures", file, bytes)));
        return found;
    }

    @Override
    public boolean has(String file) {
        boolean there = from.pictures().has(file);
        if (there) {
            pictures.putIfAbsent(file, SourceList.UNUSED);
        }
        return there;
    }

    @Override
    public Optional<byte[]> read(ProfileForm form) {
        Optional<byte[]> found = from.forms().read(form);
        found.ifPresent(bytes -> forms.put(form.file(), keep("forms", form.file(), bytes)));
        return found;
    }

    @Override
    public Path document(String path) {
        Path found = from.annexes().document(path);
        documents.put(path, found);
        return found;
    }

    @Override
    public List<AnnexFile> read(List<Path> wanted) {
        List<AnnexFile> found = from.annexes().read(wanted);
        for (Path file : wanted) {
            bytes(file).ifPresent(bytes -> annexes.put(file, keep("annexes", file.toString(), bytes)));
        }
        return found;
    }

    /** The annexes of a request, each by its place in the package. */
    List<AnnexPart> named(List<AnnexPart> asked) {
        List<AnnexPart> parts = new ArrayList<>();
        for (AnnexPart part : asked) {
            parts.add(
                    part instanceof AnnexPart.File file
                            ? new AnnexPart.File(
                                    Path.of(annexes.getOrDefault(file.path(), SourceList.NOTHING)),
                                    file.name(),
                                    file.title())
                            : part);
        }
        return parts;
    }

    /** Too large a file is refused as an annex, and so not needed. */
    private static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= AnnexDesk.MOST_BYTES
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String keep(String folder, String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String kept = folder + "/" + Sha256.of(bytes) + (ending.matches("[a-z0-9]{1,5}") ? "." + ending : "");
        files.put(kept, bytes);
        return kept;
    }
}
