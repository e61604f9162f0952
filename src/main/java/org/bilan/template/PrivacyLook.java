package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.word.DocxPackage;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.ParagraphText.Span;
import org.bilan.template.TemplateFinding.Code;

/** What should not be in a template that goes to others: links to somebody's disk, hidden tags, comments, names. */
final class PrivacyLook implements Survey.Look {
    private static final Set<String> CHANGES = Set.of("w:ins", "w:del", "w:moveFrom", "w:moveTo");
    private static final Pattern LINK_FIELD = Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> USUAL = Set.of("http", "https", "mailto", "tel");
    private static final Pattern MANAGER = Pattern.compile("<Manager>([^<]+)</Manager>");
    private static final Pattern PERSON = Pattern.compile("<w15:person\\s[^>]*?w15:author=\"([^\"]+)\"");
    private static final int MOST_NAMES = 3;

    private final DocxPackage document;
    private final List<TemplateFinding> findings = new ArrayList<>();
    private final Tally<Code> left = new Tally<>();
    private final Set<String> names = new TreeSet<>();

    PrivacyLook(DocxPackage document) {
        this.document = document;
    }

    @Override
    public void see(XmlElement element, Surroundings around) {
        switch (element.name()) {
            case "w:hyperlink" ->
                element.attribute("r:id")
                        .flatMap(id -> outside(around.part(), id))
                        .ifPresent(to -> link(to, around));
            case "w:instrText" -> {
                Matcher field = LINK_FIELD.matcher(XmlReader.decoded(element.raw()));
                if (field.find()) {
                    link(field.group(1), around);
                }
            }
            case "w:r" -> run(element, around);
            case "w:commentReference" -> left.add(Code.COMMENTS_LEFT, around.place());
            default -> {
                if (CHANGES.contains(element.name())) {
                    left.add(Code.CHANGES_LEFT, around.place());
                    element.attribute("w:author").ifPresent(names::add);
                }
            }
        }
    }

    private Optional<String> outside(String part, String id) {
        return document.relationships(part).stream()
                .filter(one -> one.external() && one.id().equals(id))
                .map(one -> one.target())
                .findFirst();
    }

    private void link(String target, Surroundings around) {
        Matcher scheme = SCHEME.matcher(target);
        boolean odd = scheme.matches()
                ? !USUAL.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                : target.startsWith("\\\\") || target.startsWith("/");
        if (odd) {
            findings.add(TemplateFinding.at(around.place(), Code.ODD_LINK, target));
        }
    }

    private void run(XmlElement run, Surroundings around) {
        boolean hidden = run.at("w:rPr", "w:vanish")
                .filter(one -> !Set.of("0", "false", "off")
                        .contains(one.attribute("w:val").orElse("1")))
                .isPresent();
        if (!hidden) {
            return;
        }
        Span span = around.text().span(run);
        for (Found tag : around.tags()) {
            if (tag.span().touches(span)) {
                Place place = around.place(tag.span());
                findings.add(TemplateFinding.at(place, Code.HIDDEN_TAG, place.piece()));
            }
        }
    }

    @Override
    public List<TemplateFinding> findings() {
        findings.addAll(left.each(this::counted));
        OwnComments.part(document)
                .map(document::text)
                .ifPresent(xml -> OwnComments.comments(xml)
                        .forEach(one -> one.attribute("w:author").ifPresent(names::add)));
        collect("word/people.xml", PERSON);
        collect("docProps/app.xml", MANAGER);
        names.removeIf(String::isBlank);
        if (!names.isEmpty()) {
            String some = String.join(", ", names.stream().limit(MOST_NAMES).toList());
            findings.add(TemplateFinding.at(
                    Place.ofPart(""), Code.NAMES_LEFT, names.size() > MOST_NAMES ? some + "…" : some));
        }
        return findings;
    }

    private TemplateFinding counted(Code code, Place place) {
        TemplateFinding finding = TemplateFinding.at(place, code, Integer.toString(left.times(code)));
        return left.times(code) == 1 ? finding.worded("one") : finding;
    }

    private void collect(String part, Pattern name) {
        if (document.has(part)) {
            name.matcher(document.text(part)).results().forEach(found -> names.add(XmlReader.decoded(found.group(1))));
        }
    }
}
