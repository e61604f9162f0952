package org.bilan.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bilan.document.DocumentFonts;
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
    private static final String THEME = Relationship.STYLES.replace("/styles", "/theme");
    private static final Pattern THEME_FONT =
            Pattern.compile("<a:(major|minor)Font>.*?<a:latin\\b[^>]*?\\stypeface=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Set<String> ASKS = Set.of("w:pStyle", "w:rStyle", "w:tblStyle");

    private final StyleBook styles;
    private final Map<String, String> theme;
    private final Tally<String> fonts = new Tally<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Tally<PageSubset> found = new Tally<>();
    private int insideUntil;
    private String insidePart = "";

    PageLook(DocxPackage document, StyleBook styles) {
        this.document = document;
        this.styles = styles;
        this.theme = theme(document);
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

    private static Map<String, String> theme(DocxPackage document) {
        Map<String, String> fonts = new HashMap<>();
        document.related(document.mainPart(), THEME).stream()
                .filter(document::has)
                .flatMap(part -> THEME_FONT.matcher(document.text(part)).results())
                .forEach(font -> fonts.putIfAbsent(font.group(1), font.group(2)));
        return fonts;
    }

    @Override
    public void see(XmlElement element, Surroundings around) {
        if (element.is("w:rFonts")) {
            font(element, around.place());
        } else if (ASKS.contains(element.name())) {
            element.attribute("w:val").ifPresent(asked::add);
        }
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

    /** The letters of Europe are set in what is named for them, or in what the theme has. */
    private void font(XmlElement fonts, Place place) {
        Optional<String> themed = fonts.attribute("w:asciiTheme").or(() -> fonts.attribute("w:hAnsiTheme"));
        Optional<String> name = themed.isPresent()
                ? themed.map(one -> theme.get(one.startsWith("major") ? "major" : "minor"))
                : fonts.attribute("w:ascii").or(() -> fonts.attribute("w:hAnsi"));
        name.filter(one -> DocumentFonts.substitute(one).isPresent()).ifPresent(one -> this.fonts.add(one, place));
    }

    /** The styles that are used, with those they are based on. */
    private void styles() {
        if (styles.part().isEmpty()) {
            return;
        }
        Set<XmlElement> used = new LinkedHashSet<>();
        styles.usual().forEach(used::add);
        for (String id : asked) {
            Optional<XmlElement> style = styles.style(id);
            while (style.isPresent() && used.add(style.get())) {
                style = style.get()
                        .child("w:basedOn")
                        .flatMap(base -> base.attribute("w:val"))
                        .flatMap(styles::style);
            }
        }
        Place place = Place.ofPart(styles.part());
        for (XmlElement style : used) {
            within(style, place);
        }
    }

    private void within(XmlElement style, Place place) {
        style.elements().forEach(one -> {
            if (one.is("w:rFonts")) {
                font(one, place);
            } else if (PageSubset.concerns(one.name())) {
                PageSubset.of(one.name(), one.raw()).ifPresent(what -> found.add(what, place));
            }
            within(one, place);
        });
    }

    @Override
    public List<TemplateFinding> findings() {
        styles();
        List<TemplateFinding> all = new ArrayList<>(found.findings(Code.NOT_ON_PAGE, PageSubset::name));
        all.addAll(fonts.each((name, place) -> TemplateFinding.at(
                place,
                Code.FONT_REPLACED,
                name,
                DocumentFonts.substitute(name).orElseThrow().familyName())));
        return all;
    }
}
