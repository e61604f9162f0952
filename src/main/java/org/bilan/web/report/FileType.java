package org.bilan.web.report;

import io.micronaut.http.MediaType;
import java.util.Map;

/** What browsers call the formats of reports. */
public final class FileType {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, MediaType> TYPES = Map.of(
            "docx", MediaType.of(OFFICE + "wordprocessingml.document"),
            "xlsx", MediaType.of(OFFICE + "spreadsheetml.sheet"),
            "pdf", MediaType.of("application/pdf"),
            "html", MediaType.of("text/html;charset=utf-8"));

    private FileType() {}

    public static MediaType of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(extension, MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }
}
