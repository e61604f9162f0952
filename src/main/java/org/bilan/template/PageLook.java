package org.bilan.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.document.page.PageSubset;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.Relationship;
import org.bilan.template.TemplateFinding.Code;

/** What the web page and the PDF leave out or show otherwise. */
final class PageLook implements Survey.Look {
    private static final String SETTINGS = Relationship.STYLES.replace("/styles", "/settings");

    /** A drawing whose alternative text asks for a chart or picture of the report has checks of its own. */
    private static final Pattern DESIGNED =
            Pattern.compile("(?iu)\\s(?:descr|alt)=\"\\s*(?:graphique|chart|gr[aá]fico|image|imagen|picture)\\s");

    private final DocxPackage document;
    private final Tally<PageSubset> found = new Tally<>();
    private int insideUntil;
    private String insidePart = "";

    PageLook(DocxPackage document) {
        this.document = document;
        document.related(document.mainPart(), SETTINGS).stream()
                .filter(document::has)
                .forEach(this::settings);
    }

    private void settings(String part) {
        XmlReader.read(document.text(part))
                .elements()
                .filter(one -> PageSubset.concerns(one.name()))
                .forEach(one ->
                        PageSubset.of(one.name(), one.raw()).ifPresent(what -> found.add(what, Place.ofPart(part))));
    }

    @Override
    public void see(XmlElement element, Surroundings around) {
        if (PageSubset.concerns(element.name()) && !isInside(element, around)) {
            Optional<PageSubset> what =
                    isDesigned(element) ? Optional.empty() : PageSubset.of(element.name(), element.raw());
            what.ifPresent(one -> found.add(one, around.place()));
            if (what.isPresent() || isDesigned(element)) {
                enter(element, around);
            }
        } else if ((element.is("a:blip") || element.is("c:chart")) && !isInside(element, around)) {
            element.attribute(element.is("a:blip") ? "r:embed" : "r:id")
                    .flatMap(id -> target(around.part(), id))
                    .flatMap(part -> PageSubset.ofPart(part, document))
                    .ifPresent(one -> found.add(one, around.place()));
        }
    }

    private static boolean isDesigned(XmlElement element) {
        return (element.is("w:drawing") || element.is("w:pict"))
                && DESIGNED.matcher(element.raw()).find();
    }

    private void enter(XmlElement element, Surroundings around) {
        insidePart = around.part();
        insideUntil = element.start() + element.raw().length();
    }

    /** Whether it is a part of what was found before. */
    private boolean isInside(XmlElement element, Surroundings around) {
        return insidePart.equals(around.part()) && element.start() < insideUntil;
    }

    private Optional<String> target(String part, String id) {
        return document.relationships(part).stream()
                .filter(one -> one.id().equals(id) && !one.external())
                .map(one -> one.target().startsWith("/")
                        ? one.target().substring(1)
                        : part.substring(0, part.lastIndexOf('/') + 1) + one.target())
                .findFirst();
    }

    @Override
    public List<TemplateFinding> findings() {
        return found.findings(Code.NOT_ON_PAGE, PageSubset::name);
    }
}
