package org.bilan.report.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.bilan.document.annex.AnnexDesk;
import org.bilan.document.annex.AnnexFile;
import org.bilan.report.material.AnnexSource;

/** Documents among the files of the home, never outside of them; what was found of files is kept under {@code cache/annexes}. */
public final class HomeAnnexes implements AnnexSource {
    private final Path files;
    private final AnnexDesk desk;

    public HomeAnnexes(Path home) {
        this.files = home.resolve("files").toAbsolutePath().normalize();
        this.desk = new AnnexDesk(home.toAbsolutePath().resolve("cache").resolve("annexes"));
    }

    @Override
    public List<AnnexFile> read(List<Path> all) {
        return desk.read(all);
    }

    @Override
    public Path document(String path) {
        try {
            Path file = files.resolve(path).normalize();
            boolean inside = file.startsWith(files)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(files.toRealPath());
            return inside ? file : nothing();
        } catch (InvalidPathException unnameable) {
            return AnnexDesk.UNNAMEABLE;
        } catch (IOException unreadable) {
            return nothing();
        }
    }

    private Path nothing() {
        return files.resolve(".nothing");
    }
}
