package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.word.MarkedText;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.value.Language;
import org.bilan.value.Wording;

/**
 * Fields typed in the Markdown of a narrative, {@code {{ subvention.montant | dollars }}}: the names and formats of
 * templates, so that a figure in a text is that of the records. Nothing else of a template's grammar has a meaning there:
 * it is printed as it was typed, and {@link #check} says so.
 */
public final class NarrativeText {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]{0," + TagParser.LONGEST + "})\\}\\}");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]()#+.!<>&|~-]");
    private static final String PART = "narrative";

    private NarrativeText() {}

    /**
     * The text with its fields filled, and the names that had no value: each is a dash in it. {@code plain} is what people
     * would have typed themselves, to be counted or pasted; in {@code markdown} the signs of the values mean nothing.
     */
    public record Filled(String markdown, String plain, List<Gap> gaps) {
        public Filled {
            gaps = List.copyOf(gaps);
        }
    }

    /** What people typed themselves: a field becomes {@code …}, so that what stands around it does not grow together. */
    public static String withoutFields(String markdown) {
        return markdown.contains("{{") ? TAG.matcher(markdown).replaceAll("…") : markdown;
    }

    /** Fills what is known; what is not stays as it was typed. */
    public static Filled fill(String markdown, Scope root, Language language) {
        return fill(MarkedText.plain(markdown), root, language, false);
    }

    /** As Markdown in which the figures among the values are {@link MarkedText marked}, for what prints the narrative. */
    public static String marked(String markdown, Scope root, Language language) {
        return fill(MarkedText.plain(markdown), root, language, true).markdown();
    }

    private static Filled fill(String markdown, Scope root, Language language, boolean marks) {
        Names names = new Names(root);
        ValueText words = new ValueText(Wording.of(language));
        Gaps gaps = new Gaps();
        Matcher tags = TAG.matcher(markdown);
        StringBuilder filled = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int read = 0;
        while (tags.find()) {
            Tag tag = TagParser.parse(tags.group(1));
            String text = tags.group();
            String safe = text;
            if (tag instanceof Tag.Remark) {
                text = "";
                safe = "";
            } else if (tag instanceof Tag.Print print) {
                Optional<Names.Found> found =
                        names.found(print.path()).filter(one -> NarrativeText.isPlain(one.value()));
                Optional<Value> value = found.map(Names.Found::value);
                value.filter(Value.Absent.class::isInstance)
                        .ifPresent(absent -> gaps.add(print.path().typed(), place(markdown, tags), value));
                if (value.isPresent()) {
                    text = words.of(value.get(), print.format(), false);
                    String mark = marks ? found.get().mark(text) : null;
                    safe = mark == null
                            ? escaped(text, after(markdown, tags))
                            : MarkedText.of(mark, escaped(text, ' '));
                }
            }
            plain.append(markdown, read, tags.start()).append(text);
            filled.append(markdown, read, tags.start()).append(safe);
            read = tags.end();
        }
        String rest = markdown.substring(read);
        return new Filled(filled + rest, plain + rest, gaps.list());
    }

    /** What is wrong with the fields of a text, the nearest known names beside it. */
    public static List<TemplateFinding> check(String markdown, Vocabulary vocabulary) {
        List<TemplateFinding> findings = new ArrayList<>();
        Checker checker = new Checker(vocabulary, findings);
        Matcher tags = TAG.matcher(markdown);
        int read = 0;
        while (tags.find()) {
            unclosed(markdown, read, tags.start(), findings);
            read = tags.end();
            Place place = place(markdown, tags);
            Tag tag = TagParser.parse(tags.group(1));
            if (tag instanceof Tag.Print print) {
                checker.check(List.of(new Step.Print(print.path(), print.format(), place)));
            } else if (tag instanceof Tag.Wrong wrong) {
                findings.add(TemplateFinding.at(place, wrong.code(), wrong.piece()));
            } else if (!(tag instanceof Tag.Remark)) {
                findings.add(TemplateFinding.at(place, Code.NOT_IN_NARRATIVE, place.piece()));
            }
        }
        unclosed(markdown, read, markdown.length(), findings);
        return List.copyOf(findings);
    }

    /** A name's value as it would be printed; empty if it has none or stands for more than a few words. */
    public static Optional<String> value(String name, Scope root, Language language) {
        return Path.parse(name)
                .flatMap(new Names(root)::find)
                .filter(value -> isPlain(value) && !(value instanceof Value.Absent))
                .map(value -> new ValueText(Wording.of(language)).of(value, Optional.empty(), false));
    }

    private static boolean isPlain(Value value) {
        boolean words = value instanceof Value.Items items
                && items.scopes().stream()
                        .allMatch(item -> item.find(Scope.ITSELF).isPresent());
        return words || !(value instanceof Value.Items || value instanceof Value.Thing || Pieces.isPiece(value));
    }

    /** The sign that follows the tag; a blank at the end. */
    private static char after(String markdown, MatchResult tag) {
        return tag.end() < markdown.length() ? markdown.charAt(tag.end()) : ' ';
    }

    /** Text that Markdown takes for what it is; {@code 12} before a point would begin a numbered list. */
    private static String escaped(String text, char next) {
        String plain = MARKS.matcher(text).replaceAll("\\\\$0").replaceAll("\\s*\\R\\s*", " ");
        boolean number = text.chars().allMatch(Character::isDigit) && (next == '.' || next == ')');
        return number ? plain + "\\" : plain;
    }

    private static void unclosed(String markdown, int from, int to, List<TemplateFinding> findings) {
        int open = markdown.substring(from, to).indexOf("{{");
        if (open >= 0) {
            Place place = place(markdown, from + open, from + open + 2);
            findings.add(TemplateFinding.at(place, Code.TAG_NOT_CLOSED, place.line()));
        }
    }

    private static Place place(String markdown, MatchResult tag) {
        return place(markdown, tag.start(), tag.end());
    }

    /** The line of the text in which a piece begins. */
    private static Place place(String markdown, int from, int to) {
        int start = markdown.lastIndexOf('\n', from - 1) + 1;
        int newline = markdown.indexOf('\n', to);
        int end = newline < 0 ? markdown.length() : newline;
        int line = (int) markdown.substring(0, start).lines().count() + 1;
        return new Place(
                PART, List.of(), line, Optional.empty(), markdown.substring(start, end), from - start, to - start);
    }
}
