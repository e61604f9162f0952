package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.document.Phrase;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.value.Language;
import org.bilan.value.Wording;

/**
 * A text with tags that stands in no Word file: what goes into a field of a form, a cell, a field of a portal. All of the
 * grammar but what brings looks: {@code {{ si budget.écart supérieur à 0 }}oui{{ fin }}}. A line of nothing but {@code
 * pour chaque}, {@code si}, {@code sinon}, {@code fin} is no line of the text. A name that is alone and has no value
 * leaves the text empty, for somebody to write there; among other words it is the dash.
 */
public final class TextTemplate {
    private static final Set<Format> OF_FIGURES =
            Set.of(Format.DOLLARS, Format.NUMBER, Format.PERCENT, Format.LONG_DATE, Format.SHORT_DATE);

    private final List<Step> steps;
    private final List<TemplateFinding> findings;
    private final Place whole;

    private TextTemplate(List<Step> steps, List<TemplateFinding> findings, Place whole) {
        this.steps = List.copyOf(steps);
        this.findings = List.copyOf(findings);
        this.whole = whole;
    }

    /**
     * A text with its tags filled, the figures among its words, and the names that had no value.
     *
     * @param value what the text stands for where it is one name alone: a figure or a day that a cell can reckon with
     */
    public record Filled(Phrase words, Optional<Value> value, List<Gap> gaps) {
        public Filled {
            gaps = List.copyOf(gaps);
        }

        public String text() {
            return words.text();
        }
    }

    /** The texts that there was place for, and how many items the list has. */
    public record Repeated(List<Filled> texts, int items) {
        public Repeated {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Reads a text.
     *
     * @param file that it is written in, for messages
     * @param field that it is for, for messages
     */
    public static TextTemplate compile(String file, String field, String text) {
        return new Reading(file, field, text).compiled();
    }

    /** What is wrong with the tags, the nearest known names beside it. */
    public List<TemplateFinding> check(Vocabulary vocabulary) {
        return check(steps, vocabulary);
    }

    /** The same, for a text that is written once for each item of the list that it names. */
    public List<TemplateFinding> checkRepeated(Vocabulary vocabulary) {
        return check(List.of(new Step.Row(false, TableCompiler.lists(steps), steps, Renewal.NONE, whole)), vocabulary);
    }

    private List<TemplateFinding> check(List<Step> program, Vocabulary vocabulary) {
        List<TemplateFinding> all = new ArrayList<>(findings);
        new Checker(vocabulary, all).check(program);
        return all.stream().distinct().toList();
    }

    /** The text for a report; one with mistakes prints what it can. */
    public Filled fill(Scope root, Language language) {
        return filled(new TextFilling(root, new ValueText(Wording.of(language))));
    }

    private Filled filled(TextFilling filling) {
        Optional<Value> value = Optional.empty();
        if (steps.size() == 1 && steps.get(0) instanceof Step.Print print) {
            value = filling.alone(print)
                    .filter(one -> print.format().map(OF_FIGURES::contains).orElse(true));
        } else {
            filling.run(steps);
        }
        return new Filled(filling.words(), value, filling.gaps());
    }

    /**
     * The text once for each item of the list that it names, in order; empty where it names none that is known.
     *
     * @param most that there is place for
     */
    public Repeated fillRepeated(Scope root, Language language, int most) {
        Names names = new Names(root);
        for (Path list : TableCompiler.lists(steps)) {
            if (names.find(list).orElse(null) instanceof Value.Items items) {
                return fillRepeated(root, language, list, items.scopes(), most);
            }
        }
        return new Repeated(List.of(), 0);
    }

    private Repeated fillRepeated(Scope root, Language language, Path list, List<Scope> items, int most) {
        ValueText values = new ValueText(Wording.of(language));
        List<Filled> all = new ArrayList<>();
        for (Scope item : items.subList(0, Math.min(most, items.size()))) {
            TextFilling filling = new TextFilling(root, values);
            filling.names().enter(list.keys(), item, all.size() + 1, all.size() + 1 == items.size());
            all.add(filled(filling));
        }
        return new Repeated(all, items.size());
    }

    /** What it asks of a report, in order. */
    public List<Ask> asks(Vocabulary vocabulary) {
        Asking asking = new Asking(vocabulary);
        asking.look(steps);
        return asking.asks();
    }

    /** One text being compiled. */
    private static final class Reading {
        private final String text;
        private final Place whole;
        private final List<TemplateFinding> findings = new ArrayList<>();
        private final Atoms atoms = new Atoms();

        Reading(String file, String field, String text) {
            this.text = text;
            this.whole = new Place(file, List.of(field), 0, Optional.empty(), text, 0, 0, 0);
        }

        TextTemplate compiled() {
            int read = 0;
            List<Found> tags = ParagraphText.tags(text);
            for (int at = 0; at < tags.size(); at++) {
                Found one = tags.get(at);
                int begins = one.span().from();
                if (isAloneOnLine(tags, at)) {
                    begins = Math.max(read, text.lastIndexOf('\n', begins - 1) + 1);
                }
                plain(read, begins);
                tag(one);
                read = one.span().to();
                if (isAloneOnLine(tags, at)) {
                    read = afterLine(tags, at);
                }
            }
            plain(read, text.length());
            Nesting nesting = new Nesting(findings);
            List<Step> steps = nesting.fold(atoms);
            nesting.report();
            return new TextTemplate(nesting.doubted(steps), findings, whole);
        }

        private void plain(int from, int to) {
            if (from < to) {
                atoms.raw(text.substring(from, to));
            }
        }

        private void tag(Found found) {
            Place place = whole.in(line(found), inLine(found));
            Tag tag = found.tag();
            if (tag instanceof Tag.Wrong wrong) {
                findings.add(
                        TemplateFinding.at(place, wrong.code(), wrong.piece()).near(wrong.nearest()));
            }
            if (tag instanceof Tag.Print print) {
                atoms.step(new Step.Print(print.path(), print.format(), place));
            } else if (tag.isControl()) {
                atoms.control(tag, place, this);
            } else if (tag instanceof Tag.Piece piece && piece.kind() == Tag.Piece.Kind.STORY) {
                atoms.step(new Step.Piece(piece, 0, place));
            } else if (!(tag instanceof Tag.Remark || tag instanceof Tag.Wrong)) {
                findings.add(TemplateFinding.at(place, Code.NOT_IN_NARRATIVE, place.piece())
                        .worded("form"));
            }
        }

        private boolean isAloneOnLine(List<Found> tags, int at) {
            Tag tag = tags.get(at).tag();
            if (!tag.isControl() && !(tag instanceof Tag.Remark)) {
                return false;
            }
            int from = text.lastIndexOf('\n', tags.get(at).span().from() - 1) + 1;
            int end = text.indexOf('\n', tags.get(at).span().to());
            int to = end < 0 ? text.length() : end;
            boolean whole = (from > 0 || end >= 0)
                    && text.substring(from, tags.get(at).span().from()).isBlank()
                    && text.substring(tags.get(at).span().to(), to).isBlank();
            return whole;
        }

        private int afterLine(List<Found> tags, int at) {
            int end = text.indexOf('\n', tags.get(at).span().to());
            return end < 0 ? text.length() : end + 1;
        }

        private String line(Found found) {
            int end = text.indexOf('\n', found.span().to());
            return text.substring(begin(found), end < 0 ? text.length() : end);
        }

        private ParagraphText.Span inLine(Found found) {
            int begin = begin(found);
            return new ParagraphText.Span(
                    found.span().from() - begin, found.span().to() - begin);
        }

        private int begin(Found found) {
            return text.lastIndexOf('\n', found.span().from() - 1) + 1;
        }
    }
}
