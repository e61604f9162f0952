package org.bilan.document.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.document.BundledFonts;

/**
 * A folder of LibreOffice's own for as long as it is needed: its profile, in which macros are off and the network leads
 * nowhere, our fonts, the file in hand.
 */
record OfficeRoom(Path folder, Path fonts) {
    private static final String SETTINGS = "registrymodifications.xcu";

    static OfficeRoom open() {
        try {
            Path folder = Files.createTempDirectory("bilan-office-");
            Path user = Files.createDirectories(folder.resolve("profile").resolve("user"));
            try (InputStream settings = OfficeRoom.class.getResourceAsStream(SETTINGS)) {
                if (settings == null) {
                    throw new IllegalStateException("The settings of the profile are not bundled");
                }
                Files.copy(settings, user.resolve(SETTINGS));
            }
            return new OfficeRoom(folder, BundledFonts.writeTo(Files.createDirectories(folder.resolve("fonts"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path source() {
        return folder.resolve("report.docx");
    }

    Path made() {
        return folder.resolve("report.pdf");
    }

    Path said() {
        return folder.resolve("said.txt");
    }

    List<String> command(Path program, List<String> arguments) {
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        return Stream.concat(Stream.of(program.toString(), profile), arguments.stream())
                .toList();
    }

    Map<String, String> environment() {
        return Map.of("HOME", folder.toString(), "FONTCONFIG_FILE", fonts.toString(), "SAL_USE_VCLPLUGIN", "svp");
    }

    void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // what is left is in the folder for temporary files, whose owner clears it
        }
    }
}
