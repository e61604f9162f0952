package org.bilan.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.WordStyles;
import org.bilan.value.Language;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** A template as a program: fixed XML and instructions. Immutable, to be kept and filled by any thread. */
public final class CompiledTemplate {
    private final DocxPackage written;
    private final DocxPackage document;
    private final String mainPart;
    private final WordStyles styles;
    private final HeadingStyles headingStyles;
    private final int width;
    private final Map<String, List<Step>> programs;
    private final List<NotesPart.Ready> notes;
    private final Set<String> bookmarks;
    private final List<TemplateFinding> findings;

    /** {@code written} is the file as it came, {@code document} has what filling needs besides. */
    CompiledTemplate(
            DocxPackage written,
            DocxPackage document,
            WordStyles styles,
            HeadingStyles headingStyles,
            int width,
            Map<String, List<Step>> programs,
            List<NotesPart.Ready> notes,
            List<TemplateFinding> findings) {
        this.written = written;
        this.document = document;
        this.styles = styles;
        this.headingStyles = headingStyles;
        this.width = width;
        this.programs = new LinkedHashMap<>(programs);
        this.notes = List.copyOf(notes);
        this.bookmarks = bookmarks(document);
        this.findings = findings.stream().distinct().toList();
        this.mainPart = document.mainPart();
    }

    /** What reading alone has shown: mistakes in tags and in their nesting. */
    public List<TemplateFinding> findings() {
        return findings;
    }

    /** What keeps a report from being made with it, and doubts about its tags, in the order of the template. */
    public List<TemplateFinding> tagFindings(Vocabulary vocabulary) {
        List<TemplateFinding> all = new ArrayList<>(findings);
        programs.values().forEach(program -> new Checker(vocabulary, all).check(program));
        notes.forEach(one -> new Checker(vocabulary, all).check(List.copyOf(one.others())));
        return inOrder(all);
    }

    /** Every finding, with the names that a report of this kind knows, in the order of the template. */
    public List<TemplateFinding> check(Vocabulary vocabulary) {
        List<TemplateFinding> all = new ArrayList<>(tagFindings(vocabulary));
        List<Step> steps = programs.values().stream().flatMap(List::stream).toList();
        all.addAll(Survey.findings(written.copy(), headingStyles, steps));
        return inOrder(all);
    }

    private List<TemplateFinding> inOrder(List<TemplateFinding> all) {
        List<String> parts = written.storyParts();
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt((TemplateFinding one) -> {
                            int part = parts.indexOf(one.place().part());
                            return part < 0 || one.place().at() < 0 ? parts.size() : part;
                        })
                        .thenComparingInt(one -> one.place().at())
                        .thenComparingInt(one -> one.place().from()))
                .toList();
    }

    /** What it asks of a report, in the order of the template; names that no report of this kind knows are left out. */
    public List<Ask> asks(Vocabulary vocabulary) {
        Asking asking = new Asking(vocabulary);
        programs.values().forEach(asking::look);
        notes.forEach(one -> asking.look(List.copyOf(one.others())));
        return asking.asks();
    }

    /**
     * The document with values in.
     *
     * @throws TemplateRefused if reading has shown an error, or if so much repeats that no program could open it
     */
    public FilledDocument fill(Scope root, Language language, DocumentProperties properties) {
        return fill(root, language, properties, null);
    }

    /**
     * As above, with an appendix behind its text; null for none.
     *
     * @throws TemplateRefused as above
     */
    public FilledDocument fill(
            Scope root, Language language, DocumentProperties properties, @Nullable Appendix appendix) {
        List<TemplateFinding> errors =
                findings.stream().filter(TemplateFinding::isError).toList();
        if (!errors.isEmpty()) {
            throw new TemplateRefused(errors);
        }
        DocxPackage into = document.copy();
        ValueText values = new ValueText(Wording.of(language));
        DocumentFilling filling = new DocumentFilling(document, into, styles, values, root, bookmarks, notes);
        boolean wanted = programs.values().stream().anyMatch(CompiledTemplate::hasContents);
        inOrder(appendix != null).forEach(part -> {
            boolean main = part.equals(mainPart);
            Contents contents = new Contents(wanted && main, styles, headingStyles, width);
            filling.fill(part, programs.getOrDefault(part, List.of()), contents, main ? appendix : null);
        });
        List<Gap> gaps = filling.end();
        new DocumentDescription(properties, language).write(into);
        into.settle();
        return new FilledDocument(into, gaps);
    }

    /** An appendix tells of what every other part says. */
    private List<String> inOrder(boolean mainLast) {
        List<String> parts = new ArrayList<>(programs.keySet());
        if (mainLast && parts.remove(mainPart)) {
            parts.add(mainPart);
        }
        return parts;
    }

    private static Set<String> bookmarks(DocxPackage document) {
        return document.storyParts().stream()
                .flatMap(part -> BookmarkScan.MARK.matcher(document.text(part)).results())
                .map(mark -> Marks.key(Cuts.attribute(mark.group(2), "w:name")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasContents(List<Step> steps) {
        return steps.stream().anyMatch(step -> step instanceof Step.Contents || hasContents(step.inside()));
    }
}
