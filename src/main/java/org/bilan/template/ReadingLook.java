package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.document.word.DocxPackage;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.TemplateFinding.Code;

/**
 * How well everybody can read what is made from a template, screen readers among them (PDF/UA-1, ISO 14289-1; WCAG 2.2):
 * headings, alternative texts, header rows, links, language. The title of a document is written when it is filled.
 */
final class ReadingLook implements Survey.Look {
    /** A text of fewer paragraphs is a letter, and needs no headings. */
    private static final int LONG = 30;

    private static final Pattern DECORATIVE = Pattern.compile("decorative\\b[^>]*\\sval=\"(?:1|true)\"");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*(?:https?://|www\\.)\\S+\\s*");
    private static final Pattern MERGED = Pattern.compile("<w:gridSpan\\s[^>]*w:val=\"(?:[2-9]|\\d\\d)|<w:vMerge\\b");

    private final String stylesPart;
    private final boolean saysLanguage;
    private final boolean bringsHeadings;
    private final List<TemplateFinding> findings = new ArrayList<>();
    private final List<Code> ofTable = new ArrayList<>();
    private final String mainPart;
    private int level;
    private int paragraphs;
    private boolean hasHeading;

    ReadingLook(DocxPackage document, StyleBook styles, List<Step> steps) {
        this.mainPart = document.mainPart();
        this.stylesPart = styles.part();
        this.saysLanguage = styles.hasLanguage();
        this.bringsHeadings = bringsHeadings(steps);
    }

    private static boolean bringsHeadings(List<Step> steps) {
        return steps.stream()
                .anyMatch(
                        step -> step instanceof Step.Piece piece && piece.tag().kind() == Tag.Piece.Kind.STORY
                                || bringsHeadings(step.inside()));
    }

    @Override
    public void see(XmlElement element, Surroundings around) {
        if (around.isMargin()) {
            return;
        }
        switch (element.name()) {
            case "w:p" -> paragraph(around);
            case "w:tbl" -> table(element);
            case "wp:docPr" -> drawing(element, around);
            case "w:hyperlink" -> link(element, around);
            default -> {}
        }
    }

    private void paragraph(Surroundings around) {
        ofTable.forEach(code -> add(around.place(), code));
        ofTable.clear();
        ParagraphText text = around.text();
        paragraphs += around.isMain() && !text.text().isBlank() ? 1 : 0;
        Optional<Integer> title = around.title();
        if (title.isEmpty()) {
            return;
        }
        hasHeading = true;
        if (text.text().isBlank()) {
            if (text.isOnlyText()) {
                add(around.place(), Code.HEADING_EMPTY);
            }
        } else if (!isControl(text, around.tags())) {
            if (level > 0 && title.get() > level + 1) {
                String wanted = Integer.toString(level + 1);
                add(around.place(), Code.HEADING_SKIPPED, title.get().toString(), Integer.toString(level), wanted);
            }
            level = title.get();
        }
    }

    private static boolean isControl(ParagraphText text, List<Found> tags) {
        return WhereInPart.outside(text.text(), tags).isBlank()
                && tags.stream().allMatch(one -> one.tag().isControl());
    }

    /** Its place is that of its first paragraph, which comes next. */
    private void table(XmlElement table) {
        List<XmlElement> rows = table.elements().filter(one -> one.is("w:tr")).toList();
        boolean ofData = rows.size() > 1
                && rows.stream()
                        .anyMatch(row ->
                                row.elements().filter(cell -> cell.is("w:tc")).count() > 2);
        List<XmlElement> headers = rows.stream()
                .filter(row -> row.at("w:trPr", "w:tblHeader").isPresent())
                .toList();
        if (ofData && headers.isEmpty()) {
            ofTable.add(Code.NO_HEADER_ROW);
        } else if (headers.stream().anyMatch(row -> MERGED.matcher(row.raw()).find())) {
            ofTable.add(Code.HEADER_MERGED);
        }
    }

    private void drawing(XmlElement properties, Surroundings around) {
        boolean said =
                properties.attribute("descr").filter(text -> !text.isBlank()).isPresent();
        boolean writing = around.isBoxed();
        if (!said && !writing && !DECORATIVE.matcher(properties.raw()).find()) {
            add(around.place(), Code.NO_ALTERNATIVE_TEXT);
        }
    }

    private void link(XmlElement link, Surroundings around) {
        ParagraphText.Span span = around.text().span(link);
        String text = around.text().text().substring(span.from(), span.to());
        if (ADDRESS.matcher(text).matches()) {
            findings.add(TemplateFinding.at(around.place(span), Code.BARE_LINK, text.strip()));
        }
    }

    private void add(Place place, Code code, String... details) {
        findings.add(TemplateFinding.at(place, code, details));
    }

    @Override
    public List<TemplateFinding> findings() {
        if (!hasHeading && !bringsHeadings && paragraphs >= LONG) {
            add(Place.ofPart(mainPart), Code.NO_HEADINGS);
        }
        if (!saysLanguage) {
            add(Place.ofPart(stylesPart), Code.LANGUAGE_MISSING);
        }
        return findings;
    }
}
