package org.bilan.document.office;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the program of LibreOffice is. */
final class OfficePrograms {
    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:\\Program Files\\LibreOffice\\program\\soffice.com");

    private OfficePrograms() {}

    /**
     * The one that the configuration names, itself or by the folder it is in, and then no other; else the first on the path
     * or in the usual places.
     */
    static Optional<Path> find(@Nullable Path configured, @Nullable String searchPath) {
        if (configured != null) {
            return named(configured).stream().filter(Files::isExecutable).findFirst();
        }
        List<Path> places = new ArrayList<>();
        for (String folder : (searchPath == null ? "" : searchPath).split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                places.add(Path.of(folder, "soffice"));
            }
        }
        USUAL.forEach(place -> places.add(Path.of(place)));
        return places.stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> named(Path configured) {
        if (!Files.isDirectory(configured)) {
            return List.of(configured);
        }
        return List.of(
                configured.resolve("soffice"),
                configured.resolve("soffice.com"),
                configured.resolve("program/soffice"),
                configured.resolve("program/soffice.com"));
    }
}
