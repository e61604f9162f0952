package org.bilan.web.report.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilan.report.Finding;
import org.bilan.report.check.Need;
import org.jspecify.annotations.Nullable;

/** What a draft's template asked for, with what was there: kept beside its files, for the list of what is still to do. */
@Singleton
@SerdeImport(value = Need.class, mixin = DraftNeeds.Whole.class)
@SerdeImport(value = Finding.Subject.class, mixin = DraftNeeds.Whole.class)
public class DraftNeeds {
    private static final String FILE = "needs.json";

    /** Empty texts are kept as such. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    interface Whole {}

    private final ReportFolder folder;
    private final ObjectMapper json;

    DraftNeeds(ReportFolder folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    public void keep(ReportJob job, List<Need> needs) {
        try {
            folder.write(folder.of(job).resolve(FILE), json.writeValueAsBytes(needs.toArray(Need[]::new)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty where there is no draft yet. */
    public List<Need> of(@Nullable ReportJob draft) {
        if (draft == null) {
            return List.of();
        }
        Path file = folder.of(draft).resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    ? List.of(json.readValue(Files.readAllBytes(file), Need[].class))
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
