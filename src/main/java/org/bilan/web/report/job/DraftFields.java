package org.bilan.web.report.job;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.report.field.StoryField;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.jspecify.annotations.Nullable;

/** The fields that a draft knew, with what they stood for: kept beside its files, for whoever writes the text. */
@Singleton
@SerdeImport(StoryField.class)
public class DraftFields {
    private static final String FILE = "fields.json";
    private static final int MOST_KEPT = 8;

    private final ReportFolder folder;
    private final ObjectMapper json;
    private final Map<String, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** The fields of a draft, which never change, and what they stand for. */
    private record Read(List<StoryField> fields, Scope scope) {
        static final Read NONE = new Read(List.of(), Scope.of(Map.of()));
    }

    DraftFields(ReportFolder folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    public void keep(ReportJob job, List<StoryField> fields) {
        try {
            folder.write(folder.of(job).resolve(FILE), json.writeValueAsBytes(fields.toArray(StoryField[]::new)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty where there is no draft yet. */
    public List<StoryField> of(@Nullable ReportJob draft) {
        return find(draft).fields();
    }

    /** What the fields of a draft stand for, to fill a text that is being typed. */
    public Scope scope(@Nullable ReportJob draft) {
        return find(draft).scope();
    }

    private Read find(@Nullable ReportJob draft) {
        if (draft == null) {
            return Read.NONE;
        }
        Path file = folder.of(draft).resolve(FILE);
        synchronized (read) {
            Read known = read.get(draft.id());
            if (known == null && Files.isRegularFile(file)) {
                List<StoryField> all = List.of(read(file));
                known = new Read(all, scope(all));
                read.put(draft.id(), known);
            }
            return known == null ? Read.NONE : known;
        }
    }

    private StoryField[] read(Path file) {
        try {
            return json.readValue(Files.readAllBytes(file), StoryField[].class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Scope scope(List<StoryField> fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Map<String, Value>> things = new LinkedHashMap<>();
        for (StoryField field : fields) {
            List<String> names = new ArrayList<>(field.names());
            Value value =
                    field.inside().isEmpty() ? new Value.Text(field.value()) : new Value.Thing(scope(field.inside()));
            for (String name : names) {
                int point = field.inside().isEmpty() ? name.indexOf('.') : -1;
                if (point < 0) {
                    values.put(name, value);
                } else {
                    things.computeIfAbsent(name.substring(0, point), thing -> new LinkedHashMap<>())
                            .put(name.substring(point + 1), value);
                }
            }
        }
        things.forEach((name, inside) -> values.putIfAbsent(name, new Value.Thing(Scope.of(inside))));
        return Scope.of(values);
    }
}
