package org.bilan.document.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.chart.ChartReader;
import org.bilan.document.word.DocxPackage;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * What of a Word document the web page, and the PDF made from it, leaves out or shows otherwise: the one list of the
 * {@link HtmlConverter}'s limits, to be shortened as it learns. In the order in which they are looked for: an element is
 * the first that fits, a shape whose letters are drawn along a curve is WordArt.
 */
public enum PageSubset {
    WORD_ART(
            "w:pict|w:drawing", "^(?s)(?!.*(?i:watermark)).*(?:<v:textpath\\b|<a:prstTxWarp prst=\"(?!textNoShape\"))"),
    SMART_ART("w:drawing", "/drawingml/2006/diagram\""),
    EMBEDDED_OBJECT("w:object", ""),
    SHAPE(
            "w:pict|w:drawing",
            "<wps:spPr\\b(?s)(?:(?!</wps:spPr>).)*?<a:(?:custGeom\\b|prstGeom prst=\"(?!(?:rect|roundRect|ellipse|line|straightConnector1|flowChartProcess|flowChartAlternateProcess)\"))"
                    + "|<a:graphicData uri=\"[^\"]*/wordprocessingInk\"|<v:(?:polyline|curve|arc)\\b"
                    + "|<v:shape\\b(?![^>]*type=\"#_x0000_t(?:1|2|3|20|32|75|136|202)\")(?![^>]*>\\s*<v:(?:imagedata|textpath)\\b)"),
    FLOATING("w:drawing", "^(?s)(?=.*<wp:wrapNone\\b).*<wp:positionV\\b[^>]*relativeFrom=\"(?!paragraph|line)"),
    CHART_KIND("", ""),
    PICTURE_FORMAT("", ""),
    EQUATION("m:oMath", "<m:(?:f|sSup|sSub|sSubSup|sPre|rad|nary|d|func|limLow|limUpp|m|eqArr|acc|bar)>"),
    COLUMNS("w:cols", "^<w:cols\\b[^>]*\\sw:equalWidth=\"(?:0|false|off)\"(?s).*<w:col\\b.*<w:col\\b"),
    PAGE_NUMBERS(
            "w:pgNumType",
            "\\sw:chapStyle=|\\sw:fmt=\"(?!(?:decimal(?:Zero)?|(?:lower|upper)(?:Roman|Letter)|numberInDash|none)\")"),
    NOTE_RESTART("w:numRestart", "w:val=\"eachPage\""),
    PAGE_BORDERS("w:pgBorders", "^[^>]*w:display=\"(?!allPages)"),
    LINE_NUMBERS("w:lnNumType", ""),
    DIAGONAL_LINE("w:tl2br|w:tr2bl", "w:val=\"(?!nil\"|none\")"),
    VERTICAL_TEXT("w:textDirection", "w:val=\"(?!lrTb\"|lr\"|tb\"|lrTbV\")"),
    RIGHT_TO_LEFT(
            "w:t|w:bidiVisual",
            "^<w:bidiVisual\\b(?![^>]*w:val=\"(?:0|false|off)\")|[\\u0600-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc]"),
    NEXT_COLUMN("w:type", "w:val=\"nextColumn\""),
    /** Its sentence names the font and what stands for it. */
    FONT("", ""),
    FLOATING_TABLE("w:tblpPr", ""),
    FRAME("w:framePr", "^(?=[^>]*w:vAnchor=\"(?:page|margin)\")(?=[^>]*w:y=\")"),
    RUBY("w:ruby", "");

    private static final Map<String, List<PageSubset>> BY_ELEMENT = Stream.of(values())
            .flatMap(one -> one.elements.stream().map(name -> Map.entry(name, one)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));

    private final List<String> elements;
    private final Pattern content;

    PageSubset(String elements, String content) {
        this.elements = List.of(elements.split("\\|"));
        this.content = Pattern.compile(content);
    }

    /** Whether elements of that name are looked at. */
    public static boolean concerns(String element) {
        return BY_ELEMENT.containsKey(element);
    }

    /** What an element, named with its usual prefix, is of these; {@code raw} is the element as it stands in its part. */
    public static Optional<PageSubset> of(String element, CharSequence raw) {
        return BY_ELEMENT.getOrDefault(element, List.of()).stream()
                .filter(one -> one.content.matcher(raw).find())
                .findFirst();
    }

    /** What a part that a drawing shows is of these: a picture or a native chart. */
    public static Optional<PageSubset> ofPart(String name, DocxPackage in) {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(?:emf|wmf|emz|wmz|tiff?|svg|webp|heic|bmp)")) {
            return Optional.of(PICTURE_FORMAT);
        }
        if (!name.contains("/charts/") || !in.has(name)) {
            return Optional.empty();
        }
        try {
            ChartReader.read(in.text(name));
            return Optional.empty();
        } catch (IllegalArgumentException notDrawn) {
            return Optional.of(CHART_KIND);
        }
    }

    /** Whether a text has letters that change their form with their neighbours, as Arabic has. */
    static boolean isUnshaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0600') {
                return RIGHT_TO_LEFT.content.matcher(text).find();
            }
        }
        return false;
    }

    /** What becomes of it, as a sentence; {@code details} are what it names. */
    public String effect(Language language, Object... details) {
        return Messages.of(PageSubset.class, language).say(key(), details);
    }

    /** What to do instead. */
    public String remedy(Language language) {
        return Messages.of(PageSubset.class, language).say(key() + ".do");
    }

    private String key() {
        return "page." + name().toLowerCase(Locale.ROOT);
    }
}
