package org.bilan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bilan.value.Period;

/** The made-up funder that has a form of its own: its profile, put beside the organization's. */
final class DemoForm {
    /** The profile's folder in the home. */
    static final String PROFILE = "formulaire";

    /** A grant that the form can be filled for, and the days of its report. */
    static final String GRANT = "HAITI-MRIF";

    static final Period DAYS = Period.parse("2021-03-01/2021-12-31");

    private static final String PLACE = "/samples/funder-form/";
    private static final List<String> FILES = List.of("form.pdf", "form.xlsx", "profile.yaml");

    private DemoForm() {}

    /** What is there already stays. */
    static void put(Path home) throws IOException {
        Path folder = home.resolve("report-templates").resolve(PROFILE);
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        for (String file : FILES) {
            try (InputStream content = Objects.requireNonNull(DemoForm.class.getResourceAsStream(PLACE + file))) {
                Files.copy(content, folder.resolve(file));
            }
        }
    }
}
