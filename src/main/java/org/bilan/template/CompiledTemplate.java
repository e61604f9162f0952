package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.document.DocxPackage;
import org.bilan.document.WordStyles;
import org.bilan.value.Language;
import org.bilan.value.Wording;

/** A template as a program: fixed XML and instructions. Immutable, to be kept and filled by any thread. */
public final class CompiledTemplate {
    private final DocxPackage document;
    private final String mainPart;
    private final WordStyles styles;
    private final HeadingStyles headingStyles;
    private final int width;
    private final Map<String, List<Step>> programs;
    private final List<TemplateFinding> findings;

    CompiledTemplate(
            DocxPackage document,
            WordStyles styles,
            HeadingStyles headingStyles,
            int width,
            Map<String, List<Step>> programs,
            List<TemplateFinding> findings) {
        this.document = document;
        this.styles = styles;
        this.headingStyles = headingStyles;
        this.width = width;
        this.programs = new LinkedHashMap<>(programs);
        this.findings = findings.stream().distinct().toList();
        this.mainPart = document.mainPart();
    }

    /** What reading alone has shown: mistakes in tags and in their nesting. */
    public List<TemplateFinding> findings() {
        return findings;
    }

    /** Every finding, with the names that a report of this kind knows. */
    public List<TemplateFinding> check(Vocabulary vocabulary) {
        List<TemplateFinding> all = new ArrayList<>(findings);
        programs.values().forEach(program -> new Checker(vocabulary, all).check(program));
        return all.stream().distinct().toList();
    }

    /** What it asks of a report, in the order of the template; names that no report of this kind knows are left out. */
    public List<Ask> asks(Vocabulary vocabulary) {
        Asking asking = new Asking(vocabulary);
        programs.values().forEach(asking::look);
        return asking.asks();
    }

    /**
     * The document with values in.
     *
     * @throws TemplateRefused if reading has shown an error
     */
    public FilledDocument fill(Scope root, Language language, DocumentProperties properties) {
        List<TemplateFinding> errors =
                findings.stream().filter(TemplateFinding::isError).toList();
        if (!errors.isEmpty()) {
            throw new TemplateRefused(errors);
        }
        DocxPackage into = document.copy();
        ValueText values = new ValueText(Wording.of(language));
        Gaps gaps = new Gaps();
        boolean wanted = programs.values().stream().anyMatch(CompiledTemplate::hasContents);
        programs.forEach((part, program) -> {
            boolean main = part.equals(mainPart);
            Contents contents = new Contents(wanted && main, styles, headingStyles, width);
            Filling filling = new Filling(document, into, styles, values, gaps, root, part, contents);
            filling.run(program);
            byte[] filled = filling.bytes();
            into.put(part, filled);
            if (Designs.areIn(program)) {
                Designs.sweep(into, part, program, new String(filled, StandardCharsets.UTF_8));
            }
        });
        new DocumentDescription(properties, language).write(into);
        return new FilledDocument(into.write(), gaps.list());
    }

    private static boolean hasContents(List<Step> steps) {
        return steps.stream().anyMatch(step -> step instanceof Step.Contents || hasContents(step.inside()));
    }
}
