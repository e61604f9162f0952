package org.bilan.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.bilan.report.sketch.CatalogueEntry;
import org.bilan.template.Field;
import org.bilan.template.Place;
import org.bilan.template.TemplateFinding;
import org.bilan.value.Language;

/** What scripts read of templates: findings and the catalogue as JSON, with codes that stay. */
final class TemplateJson {
    private TemplateJson() {}

    /** A file and everything found in it. */
    record Checked(Path file, List<TemplateFinding> findings) {
        boolean hasErrors() {
            return findings.stream().anyMatch(TemplateFinding::isError);
        }
    }

    static void write(Bilan bilan, List<Checked> all) throws IOException {
        Language language = bilan.messages().language();
        print(bilan, json -> {
            json.writeStartArray();
            for (Checked checked : all) {
                for (TemplateFinding finding : checked.findings()) {
                    write(json, checked.file(), finding, language);
                }
            }
            json.writeEndArray();
        });
    }

    static void writeFields(Bilan bilan, List<Section> sections) throws IOException {
        print(bilan, json -> {
            json.writeStartArray();
            for (Section section : sections) {
                for (CatalogueEntry entry : section.entries()) {
                    json.writeStartObject();
                    json.writeStringField("profile", section.profile());
                    json.writeStringField("name", entry.path());
                    json.writeStringField("label", entry.label());
                    json.writeStringField("type", word(entry.type()));
                    json.writeStringField("type_in_words", entry.typeInWords());
                    json.writeStringField("meaning", entry.meaning());
                    json.writeStringField("tag", entry.tag());
                    json.writeStringField("example", entry.example());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    /** For scripts a number is a number, whether it may be added to others or not. */
    private static String word(Field.Type type) {
        return (type == Field.Type.FIGURE ? Field.Type.NUMBER : type).name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The names of one kind of report. */
    record Section(String profile, List<CatalogueEntry> entries) {}

    private static void write(JsonGenerator json, Path file, TemplateFinding finding, Language language)
            throws IOException {
        Place place = finding.place();
        json.writeStartObject();
        json.writeStringField("file", file.toString());
        json.writeStringField("code", finding.id());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("sentence", finding.sentence(language));
        json.writeStringField("where", finding.where(language));
        json.writeObjectFieldStart("place");
        write(json, place);
        json.writeEndObject();
        json.writeStringField("line", place.line());
        json.writeStringField("piece", place.piece());
        if (finding.other().isPresent()) {
            json.writeObjectFieldStart("other_place");
            write(json, finding.other().get());
            json.writeStringField("where", finding.other().get().worded(language));
            json.writeStringField("piece", finding.other().get().piece());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("nearest");
        for (String name : finding.nearest()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeStringField("remedy", finding.remedy(language));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Place place) throws IOException {
        json.writeStringField("part", place.part());
        json.writeArrayFieldStart("headings");
        for (String heading : place.headings()) {
            json.writeString(heading);
        }
        json.writeEndArray();
        json.writeNumberField("paragraph", place.paragraph());
        if (place.cell().isPresent()) {
            Place.Cell cell = place.cell().get();
            json.writeNumberField("table", cell.table());
            json.writeNumberField("row", cell.row());
            json.writeNumberField("column", cell.column());
        }
    }

    private static void print(Bilan bilan, Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            writing.on(json);
        }
        bilan.terminal().out().println(text);
    }

    @FunctionalInterface
    private interface Writing {
        void on(JsonGenerator json) throws IOException;
    }
}
