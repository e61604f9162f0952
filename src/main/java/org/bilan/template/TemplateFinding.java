package org.bilan.template;

import java.util.List;
import java.util.Locale;
import org.bilan.document.Refusal;
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

    /** The kinds of finding, grouped by who sees them: the package, the tags, their nesting, the names. */
    public enum Code {
        REFUSED,
        NOT_XML,

        EMPTY_TAG,
        TAG_TOO_LONG,
        TAG_NOT_CLOSED,
        TAG_NOT_OPENED,
        SPLIT_BRACES,
        BAD_NAME,
        UNKNOWN_FORMAT,
        LOOP_INCOMPLETE,
        CONDITION_INCOMPLETE,
        UNKNOWN_COMPARISON,

        BLOCK_NOT_CLOSED,
        END_WITHOUT_START,
        BLOCK_CROSSES,
        OTHERWISE_MISPLACED,
        TOO_DEEP,
        TOO_LONG,
        NOT_ALONE,
        NOT_IN_NARRATIVE,

        UNKNOWN_FIELD,
        UNKNOWN_KEYWORD,
        UNKNOWN_LIST,
        UNKNOWN_BLOCK,
        UNKNOWN_CHART,
        UNKNOWN_STORY,
        UNKNOWN_PICTURES,
        NOT_A_LIST,
        LIST_AS_VALUE,
        THING_AS_VALUE,
        FIELD_OF_LIST,
        TWO_LISTS_IN_ROW,
        LIST_IN_ROW,
        PIECE_IN_TEXT,
        NO_TOTAL,
        TYPE_MISMATCH,
        FORMAT_MISMATCH,

        CHART_KIND,
        NOT_A_CHART,
        NOT_A_PICTURE,
        NOT_IN_CHART_TITLE,
        OLD_DRAWING,
        ALT_TEXT_NO_NAME;

        public Severity severity() {
            return this == FORMAT_MISMATCH || this == ALT_TEXT_NO_NAME ? Severity.WARNING : Severity.ERROR;
        }

        /** {@code unknown-field}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TemplateFinding at(Place place, Code code, String... details) {
        return new TemplateFinding(code, List.of(details), place, List.of());
    }

    static TemplateFinding refused(Refusal refusal) {
        return at(
                Place.ofPart(refusal.place()),
                Code.REFUSED,
                refusal.reason().name(),
                refusal.place(),
                refusal.detail());
    }

    TemplateFinding near(List<String> names) {
        return new TemplateFinding(code, details, place, names);
    }

    /** {@code unknown-field}, {@code refused-macros}: never changes once published. */
    public String id() {
        return code == Code.REFUSED
                ? code.word() + "-" + details.get(0).toLowerCase(Locale.ROOT).replace('_', '-')
                : code.word();
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** What is wrong. */
    public String sentence(Language language) {
        if (code == Code.REFUSED) {
            return new Refusal(Refusal.Reason.valueOf(details.get(0)), details.get(1), details.get(2))
                    .say(Messages.of(Refusal.class, language));
        }
        return Messages.of(TemplateFinding.class, language).say(code.word(), details.toArray());
    }

    /** What to do. */
    public String remedy(Language language) {
        Messages messages = Messages.of(TemplateFinding.class, language);
        String todo = messages.say(code.word() + ".do", details.toArray());
        return nearest.isEmpty()
                ? todo
                : messages.say("nearest", String.join(messages.say("nearest.or"), nearest)) + " " + todo;
    }

    /** Where, in words: the part, the headings above, the paragraph or the table's row and column. */
    public String where(Language language) {
        return place.worded(language);
    }
}
