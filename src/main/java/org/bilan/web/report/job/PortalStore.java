package org.bilan.web.report.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bilan.document.Phrase;
import org.bilan.report.form.PortalSheet;
import org.jspecify.annotations.Nullable;

/** The portal sheets of reports, each kept beside the files of its job. */
@Singleton
@SerdeImport(value = PortalSheet.class, mixin = PortalStore.Whole.class)
@SerdeImport(value = PortalSheet.Field.class, mixin = PortalStore.Whole.class)
@SerdeImport(value = Phrase.Piece.class, mixin = PortalStore.Whole.class)
public class PortalStore {
    private static final String FILE = "portal.json";

    /** Empty texts are kept as such. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    interface Whole {}

    private final ReportFolder folder;
    private final ObjectMapper json;

    PortalStore(ReportFolder folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    public void keep(ReportJob job, @Nullable PortalSheet sheet) {
        if (sheet != null) {
            try {
                folder.write(folder.of(job).resolve(FILE), json.writeValueAsBytes(sheet));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Empty where the report is typed into no portal. */
    Optional<PortalSheet> of(ReportJob job) {
        Path file = folder.of(job).resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(json.readValue(Files.readAllBytes(file), PortalSheet.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
