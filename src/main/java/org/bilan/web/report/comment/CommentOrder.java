package org.bilan.web.report.comment;

import org.bilan.web.Form;

/** A comment as a person or a program writes it; {@code section} is empty and {@code page} 0 for all of the report. */
public record CommentOrder(String section, int page, String quote, String text) {
    /** In characters. */
    public static final int LONGEST_TEXT = 2_000;

    public static final int LONGEST_QUOTE = 300;

    public static CommentOrder read(Form form) {
        String page = form.value("page").strip();
        return new CommentOrder(
                form.value("section").strip(),
                page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0,
                form.value("quote").replaceAll("\\s+", " ").strip(),
                form.value("text").strip().replace("\r\n", "\n"));
    }
}
