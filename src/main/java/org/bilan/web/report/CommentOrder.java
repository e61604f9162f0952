package org.bilan.web.report;

import java.util.Optional;
import org.bilan.web.Form;

/** A comment as a person or a program writes it; {@code section} is empty and {@code page} 0 for all of the report. */
record CommentOrder(String section, int page, String quote, String text) {
    /** In characters. */
    static final int LONGEST_TEXT = 2_000;

    static final int LONGEST_QUOTE = 300;

    static CommentOrder read(Form form) {
        String page = form.value("page").strip();
        return new CommentOrder(
                form.value("section").strip(),
                page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0,
                form.value("quote").replaceAll("\\s+", " ").strip(),
                form.value("text").strip().replace("\r\n", "\n"));
    }

    /** The key of the sentence about what is wrong with it in this report; empty if it can be taken. */
    Optional<String> problem(WorkView view) {
        if (view.work().state() == WorkState.ACCEPTED) {
            return Optional.of("comment.closed");
        }
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return Optional.of("comment.text");
        }
        boolean known = section.isEmpty()
                ? page <= view.pages() && quote.isEmpty()
                : page == 0
                        && view.sections().stream().anyMatch(one -> one.code().equals(section));
        return known && quote.length() <= LONGEST_QUOTE ? Optional.empty() : Optional.of("comment.place");
    }
}
