package org.bilan.web.report.job;

import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Map;

/** What browsers call the formats of reports. */
public final class FileType {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, MediaType> TYPES = Map.of(
            "docx", MediaType.of(OFFICE + "wordprocessingml.document"),
            "xlsx", MediaType.of(OFFICE + "spreadsheetml.sheet"),
            "pdf", MediaType.of("application/pdf"),
            "html", MediaType.of("text/html;charset=utf-8"),
            "txt", MediaType.of("text/plain;charset=utf-8"));

    private FileType() {}

    public static MediaType of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(extension, MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    /** What a link to the file is named by: {@code pdf} for a report, {@code form.pdf} for a form, {@code portal.txt}. */
    public static String word(String name) {
        return name.replaceFirst("^.*?((?:form\\.|portal\\.)?[^.]+)$", "$1");
    }

    /** Whether there is a sheet to type into a portal. */
    public static boolean hasPortal(List<String> files) {
        return files.stream().anyMatch(name -> word(name).equals("portal.txt"));
    }
}
