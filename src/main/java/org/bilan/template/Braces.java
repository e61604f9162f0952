package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.ParagraphText.Span;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.value.TextFold;

/** Braces of a line that were meant for a tag and make none: with a space between them, or single ones. */
final class Braces {
    private static final String GAP = "[\\s\\p{Z}]+";
    private static final Pattern SPLIT =
            Pattern.compile("\\{" + GAP + "\\{[^{}]*}" + GAP + "}|\\{" + GAP + "\\{|}" + GAP + "}");
    private static final Pattern SINGLE = Pattern.compile("(?<!\\{)\\{([^{}]{1,80})}(?!})");
    private static final Pattern TAG_LIKE = Pattern.compile(
            "(?:pour chaque|for each|para cada|si|if) .+|fin|end|sinon|else|sommaire|[\\p{L}' ]+\\.[\\p{L}' .]+");

    private Braces() {}

    static List<TemplateFinding> findings(String line, List<Found> tags, Function<Span, Place> place) {
        if (line.indexOf('{') < 0 && line.indexOf('}') < 0) {
            return List.of();
        }
        List<TemplateFinding> findings = new ArrayList<>();
        List<Span> split = new ArrayList<>();
        Matcher braces = SPLIT.matcher(line);
        while (braces.find()) {
            Span span = new Span(braces.start(), braces.end());
            if (ParagraphText.isOutside(tags, span)) {
                split.add(span);
                findings.add(TemplateFinding.at(place.apply(span), Code.SPLIT_BRACES, braces.group()));
            }
        }
        Matcher single = SINGLE.matcher(line);
        while (single.find()) {
            Span span = new Span(single.start(), single.end());
            boolean outside =
                    ParagraphText.isOutside(tags, span) && split.stream().noneMatch(other -> other.touches(span));
            if (outside && TAG_LIKE.matcher(TextFold.fold(single.group(1))).matches()) {
                findings.add(TemplateFinding.at(place.apply(span), Code.SINGLE_BRACES, single.group()));
            }
        }
        return findings;
    }
}
