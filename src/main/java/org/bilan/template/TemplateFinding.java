package org.bilan.template;

import java.util.List;
import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * A mistake or doubt in a template: its stable code, what it is about ({@code details}, in the order of the sentence),
 * where, and the nearest known names, the nearest first.
 */
public record TemplateFinding(Code code, List<String> details, Place place, List<String> nearest) {
    public TemplateFinding {
        details = List.copyOf(details);
        nearest = List.copyOf(nearest);
    }

    /** Whether a template can be used in spite of it. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** The kinds of finding; {@link #id} never changes once published. */
    public enum Code {
        NOT_A_DOCUMENT(Severity.ERROR);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** {@code unknown-field}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** What is wrong. */
    public String sentence(Language language) {
        return Messages.of(TemplateFinding.class, language).say(code.id(), details.toArray());
    }

    /** What to do. */
    public String remedy(Language language) {
        return Messages.of(TemplateFinding.class, language).say(code.id() + ".do", details.toArray());
    }

    /** Where, in words: the part, the headings above, the paragraph or the table's row and column. */
    public String where(Language language) {
        return new PlaceWording(language).say(place);
    }
}
