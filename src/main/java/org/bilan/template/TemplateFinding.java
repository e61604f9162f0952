package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilan.document.Refusal;
import org.bilan.document.form.FilledForm.Removed;
import org.bilan.document.form.FormRefused;
import org.bilan.document.form.FormRefused.Reason;
import org.bilan.document.page.PageSubset;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * A mistake or doubt in a template: its stable code, what it is about ({@code details}, in the order of the sentence),
 * where, the other place that it has to do with (where a block that crosses a border ends), and the nearest known names,
 * the nearest first. {@code variant} chooses among the wordings of a code; empty for the usual one.
 */
public record TemplateFinding(
        Code code, String variant, List<String> details, Place place, Optional<Place> other, List<String> nearest) {
    /** Where the words of {@link #other} stand in a sentence; details come before. */
    private static final int OTHER_DETAIL = 5;

    public TemplateFinding {
        details = List.copyOf(details);
        nearest = List.copyOf(nearest);
    }

    /** Whether a template can be used in spite of it, and whether it is worth a thought at all. */
    public enum Severity {
        /** No report can be made. */
        ERROR,
        /** A report would come out otherwise than the template looks. */
        WARNING,
        /** Good to know: how well everybody can read the reports, and what else is in the file. */
        NOTE;

        /** {@code error}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kinds of finding, grouped by what they are about: the package, the tags, their nesting, the
     * names, the looks, how well everybody can read it, what should not be in it. */
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
        OTHER_REPORT,
        NOT_A_LIST,
        LIST_AS_VALUE,
        THING_AS_VALUE,
        FIELD_OF_LIST,
        TWO_LISTS_IN_ROW,
        LIST_IN_ROW,
        PIECE_IN_TEXT,
        NO_TOTAL,
        TYPE_MISMATCH,
        FORMAT_MISMATCH(Severity.WARNING),
        SINGLE_BRACES(Severity.WARNING),

        CHART_KIND,
        UNKNOWN_IMAGE,
        NOT_A_CHART,
        NOT_A_PICTURE,
        NOT_IN_CHART_TITLE,
        OLD_DRAWING,
        CHART_PLAIN_IN_PDF(Severity.NOTE),
        ALT_TEXT_NO_NAME(Severity.WARNING),

        UNKNOWN_STYLE(Severity.WARNING),
        STYLE_MISSING(Severity.NOTE),
        NOT_ON_PAGE(Severity.WARNING),
        FONT_REPLACED(Severity.WARNING),

        LANGUAGE_MISSING(Severity.NOTE),
        NO_HEADINGS(Severity.NOTE),
        HEADING_SKIPPED(Severity.NOTE),
        HEADING_EMPTY(Severity.NOTE),
        NO_ALTERNATIVE_TEXT(Severity.NOTE),
        NO_HEADER_ROW(Severity.NOTE),
        HEADER_MERGED(Severity.NOTE),
        BARE_LINK(Severity.NOTE),
        LOW_CONTRAST(Severity.NOTE),

        ODD_LINK(Severity.WARNING),
        HIDDEN_TAG(Severity.WARNING),
        COMMENTS_LEFT(Severity.WARNING),
        CHANGES_LEFT(Severity.NOTE),
        NAMES_LEFT(Severity.NOTE),

        FORM_REFUSED,
        FORM_NO_FIELD(Severity.WARNING),
        FORM_AMBIGUOUS(Severity.WARNING),
        FORM_NOT_FILLABLE(Severity.WARNING),
        FORM_UNMAPPED(Severity.WARNING),
        FORM_REMOVED(Severity.NOTE);

        private final Severity severity;

        Code() {
            this(Severity.ERROR);
        }

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** {@code unknown-field}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TemplateFinding at(Place place, Code code, String... details) {
        return new TemplateFinding(code, "", List.of(details), place, Optional.empty(), List.of());
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
        return new TemplateFinding(code, variant, details, place, other, names);
    }

    TemplateFinding worded(String chosen) {
        return new TemplateFinding(code, chosen, details, place, other, nearest);
    }

    TemplateFinding with(Place otherPlace) {
        return new TemplateFinding(code, variant, details, place, Optional.of(otherPlace), nearest);
    }

    /** {@code unknown-field}, {@code refused-macros}: never changes once published. */
    public String id() {
        return code == Code.REFUSED
                        || code == Code.NOT_ON_PAGE
                        || code == Code.FORM_REFUSED
                        || code == Code.FORM_REMOVED
                ? code.word() + "-" + details.get(0).toLowerCase(Locale.ROOT).replace('_', '-')
                : code.word();
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** What is wrong. */
    public String sentence(Language language) {
        if (code == Code.NOT_ON_PAGE) {
            String times = details.get(1);
            String words = PageSubset.valueOf(details.get(0)).effect(language);
            return times.equals("1")
                    ? words
                    : words + " " + Messages.of(TemplateFinding.class, language).say("times", times);
        }
        if (code == Code.REFUSED) {
            return new Refusal(Refusal.Reason.valueOf(details.get(0)), details.get(1), details.get(2))
                    .say(Messages.of(Refusal.class, language));
        }
        if (code == Code.FORM_REFUSED) {
            Reason reason = Reason.valueOf(details.get(0));
            return FormRefused.sentence(reason, details.get(1), place.part(), language);
        }
        if (code == Code.FORM_REMOVED) {
            String what = Removed.valueOf(details.get(0)).said(language);
            return Messages.of(TemplateFinding.class, language).say(code.word(), what);
        }
        return say(Messages.of(TemplateFinding.class, language), code.word(), language);
    }

    /** What to do. */
    public String remedy(Language language) {
        if (code == Code.NOT_ON_PAGE) {
            return PageSubset.valueOf(details.get(0)).remedy(language);
        }
        if (code == Code.FORM_REFUSED) {
            return FormRefused.remedy(Reason.valueOf(details.get(0)), language);
        }
        Messages messages = Messages.of(TemplateFinding.class, language);
        String todo = say(messages, code.word() + ".do", language);
        return nearest.isEmpty()
                ? todo
                : messages.say("nearest", String.join(messages.say("nearest.or"), nearest)) + " " + todo;
    }

    private String say(Messages messages, String key, Language language) {
        String own = key + "." + variant;
        List<Object> said = new ArrayList<>(details);
        while (said.size() < OTHER_DETAIL) {
            said.add("");
        }
        said.add(other.map(place -> place.worded(language)).orElse(""));
        said.add(other.map(Place::piece).orElse(""));
        return messages.say(!variant.isEmpty() && messages.has(own) ? own : key, said.toArray());
    }

    /** Where, in words: the part, the headings above, the paragraph or the table's row and column. */
    public String where(Language language) {
        return place.worded(language);
    }
}
