package org.bilan.web.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.RecordTables;
import org.bilan.exchange.TableShape;

/** The description of {@code /api/v1} (OpenAPI 3.1): what is written by hand, and each table from its columns. */
@Singleton
class OpenApi {
    private final String text;

    OpenApi() {
        List<TableShape> tables = RecordTables.all();
        StringBuilder out = new StringBuilder(part("openapi.yml"));
        String list = part("openapi-table.yml");
        String record = part("openapi-record.yml");
        for (TableShape table : tables) {
            out.append(filled(list, table));
            if (table.key().size() == 1) {
                out.append(filled(record, table));
            }
        }
        out.append(part("openapi-components.yml"));
        out.append("  requestBodies:\n");
        tables.forEach(table -> out.append("    %s: {required: true, content: {application/json: {schema: %s}}}\n"
                .formatted(table.name(), reference(table))));
        out.append(part("openapi-responses.yml"));
        tables.forEach(table -> out.append(
                "    %s: {description: The record, headers: {ETag: {schema: {type: string}}}, content: {application/json: {schema: %s}}}\n"
                        .formatted(table.name(), reference(table))));
        out.append(part("openapi-schemas.yml"));
        tables.forEach(table -> out.append(schema(table)));
        this.text = out.toString();
    }

    String text() {
        return text;
    }

    private static String filled(String part, TableShape table) {
        return part.replace("TABLE", table.name())
                .replace("OWNER", table.key().get(0).name());
    }

    private static String reference(TableShape table) {
        return "{$ref: \"#/components/schemas/" + table.name() + "\"}";
    }

    private static String schema(TableShape table) {
        String required = table.columns().stream()
                .filter(ColumnShape::required)
                .map(ColumnShape::name)
                .collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("    %s:\n      type: object\n      required: [%s]\n      properties:\n"
                .formatted(table.name(), required));
        table.columns().forEach(column -> out.append("        \"%s\": %s\n".formatted(column.name(), type(column))));
        return out.append("        \"revision\": {type: string, readOnly: true}\n")
                .toString();
    }

    private static String type(ColumnShape column) {
        if (column.several()) {
            return "{type: array, items: " + item(column, "string") + "}";
        }
        return item(column, column.required() ? "string" : "[string, \"null\"]");
    }

    private static String item(ColumnShape column, String type) {
        if (!column.choices().isEmpty()) {
            String choices =
                    column.choices().stream().map(choice -> '"' + choice + '"').collect(Collectors.joining(", "));
            boolean absent = !column.required() && !column.several();
            return "{enum: [" + choices + (absent ? ", null" : "") + "]}";
        }
        if (column.kind() == ColumnKind.YES_NO) {
            return "{type: [boolean, \"null\"]}";
        }
        String format = column.kind() == ColumnKind.DAY ? ", format: date" : "";
        String target = column.target() == null ? "" : ", description: A code of " + column.target();
        return "{type: " + type + format + target + "}";
    }

    private static String part(String name) {
        try (InputStream in = OpenApi.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
