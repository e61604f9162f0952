package org.bilan.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.NumberingLists;

/** Which numbered list a paragraph is an item of, by its own properties or by its style. Titles are items of none. */
final class ListStyles {
    private static final Pattern OLD = Pattern.compile("<w:pPrChange\\b.*", Pattern.DOTALL);
    private static final Pattern OWN = Pattern.compile("<w:numPr>(.*?)</w:numPr>", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("<w:numId\\s[^>]*?w:val=\"(\\d{1,9})\"");
    private static final Pattern LEVEL = Pattern.compile("<w:ilvl\\s[^>]*?w:val=\"(\\d)\"");
    private static final Pattern STYLE = Pattern.compile("<w:pStyle\\s[^>]*?w:val=\"([^\"]*)\"[^>]*>");
    private static final Pattern BEFORE = Pattern.compile(
            "<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|widowControl)" + "(?:\\s[^>]*)?/>|<w:framePr\\s[^>]*/>");

    private final NumberingLists lists;
    private final HeadingStyles headings;
    private final Map<String, Optional<Renewal.Item>> ofStyles = new HashMap<>();

    private ListStyles(NumberingLists lists, HeadingStyles headings) {
        this.lists = lists;
        this.headings = headings;
    }

    static ListStyles in(DocxPackage document, HeadingStyles headings) {
        return new ListStyles(NumberingLists.in(document), headings);
    }

    /** {@code properties}: of a paragraph, {@code <w:pPr>} to its end. */
    Optional<Renewal.Item> item(String properties) {
        String now = OLD.matcher(properties).replaceFirst("");
        Optional<Renewal.Item> own = own(now);
        Optional<Renewal.Item> item = own.isPresent()
                ? own.filter(one -> one.list() > 0)
                : first(STYLE, now).flatMap(style -> ofStyles.computeIfAbsent(style, this::ofStyle));
        return item.filter(one -> lists.counts(one.list(), one.level()) && !isTitle(properties));
    }

    private boolean isTitle(String properties) {
        return headings.levelOf(XmlReader.read("<w:p>" + properties + "</w:p>")).isPresent();
    }

    private static Optional<Renewal.Item> own(String properties) {
        Matcher numbering = OWN.matcher(properties);
        if (!numbering.find()) {
            return Optional.empty();
        }
        int level = first(LEVEL, numbering.group(1)).map(Integer::parseInt).orElse(0);
        return first(LIST, numbering.group(1)).map(list -> new Renewal.Item(Integer.parseInt(list), level));
    }

    private Optional<Renewal.Item> ofStyle(String style) {
        return headings.numbering(style).flatMap(ListStyles::own).map(item -> {
            OptionalInt level = lists.levelOfStyle(item.list(), style);
            return new Renewal.Item(item.list(), level.orElse(item.level()));
        });
    }

    /** The same properties with the list that they have by their style written out. */
    String writtenOut(String properties) {
        if (OWN.matcher(OLD.matcher(properties).replaceFirst("")).find()) {
            return properties;
        }
        return item(properties)
                .map(item -> {
                    int at = properties.indexOf('>') + 1;
                    Matcher before = BEFORE.matcher(properties);
                    while (before.find() && before.start() == at) {
                        at = before.end();
                    }
                    return properties.substring(0, at) + "<w:numPr><w:ilvl w:val=\"" + item.level()
                            + "\"/><w:numId w:val=\"" + item.list() + "\"/></w:numPr>" + properties.substring(at);
                })
                .orElse(properties);
    }

    private static Optional<String> first(Pattern value, String xml) {
        Matcher matcher = value.matcher(xml);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
