package org.bilan.web.report.annex;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilan.document.annex.AnnexFile;
import org.bilan.document.annex.AnnexKind;
import org.bilan.document.annex.AnnexReason;
import org.bilan.exchange.FileShelf;
import org.bilan.report.make.HomeAnnexes;
import org.bilan.report.material.AnnexWords;
import org.bilan.web.Page;
import org.bilan.web.report.work.ReportWork;

/** Takes in the file of an annex, looked at before it is kept. */
@Singleton
public class AnnexReception {
    private static final String FOLDER = "annexes";
    private static final int LONGEST = 200;

    private final WorkAnnexes annexes;
    private final FileShelf shelf;
    private final HomeAnnexes desk;

    AnnexReception(WorkAnnexes annexes, FileShelf shelf, @Value("${bilan.home}") String home) {
        this.annexes = annexes;
        this.shelf = shelf;
        this.desk = new HomeAnnexes(Path.of(home));
    }

    /** Why it was not kept, in the person's language; empty if it was. */
    public Optional<String> take(Page page, ReportWork work, CompletedFileUpload upload) throws IOException {
        Path received = Files.createTempFile("annex", "");
        try {
            try (InputStream content = upload.getInputStream()) {
                Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
            }
            return take(page, work, bare(upload.getFilename()), received);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private Optional<String> take(Page page, ReportWork work, String name, Path received) throws IOException {
        List<ReportAnnex> there = annexes.of(work.id());
        AnnexFile found = desk.read(List.of(received)).get(0);
        AnnexReason reason = found.reading().reason();
        AnnexWords words = AnnexWords.of(page.language());
        if (found.reading().isRefused() && reason != null) {
            return Optional.of(page.say("annex.refused", name, words.reason(reason), words.remedy(reason)));
        }
        long size = found.size() + there.stream().mapToLong(ReportAnnex::size).sum();
        if (there.size() >= AnnexWords.MOST || size > AnnexWords.MOST_MEGABYTES << 20) {
            return Optional.of(page.say("annex.many", name, AnnexWords.MOST, AnnexWords.MOST_MEGABYTES));
        }
        AnnexKind kind = Optional.ofNullable(found.kind()).orElseThrow();
        String called =
                stem(name) + "." + (kind == AnnexKind.JPEG ? "jpg" : kind.name().toLowerCase(Locale.ROOT));
        String file = shelf.keep(received, FOLDER, called);
        annexes.add(
                work,
                title(name),
                called,
                file,
                found.size(),
                found.reading().line(),
                page.visitor().author());
        return Optional.empty();
    }

    /** Removes what no annex names any more. */
    public void forget(ReportAnnex annex) throws IOException {
        Optional<Path> file = shelf.file(annex.file());
        if (file.isPresent() && annex.file().startsWith(FOLDER + "/")) {
            Files.deleteIfExists(file.get());
        }
    }

    private static String bare(String name) {
        String bare =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return bare.isEmpty() ? "annexe" : bare.substring(0, Math.min(bare.length(), LONGEST));
    }

    private static String stem(String name) {
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** What people call a file says what it is, once its marks are blanks. */
    private static String title(String name) {
        String words = stem(name).replaceAll("[_]+", " ").strip();
        return words.isEmpty() ? name : words;
    }
}
