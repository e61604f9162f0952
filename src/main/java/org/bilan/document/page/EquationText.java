package org.bilan.document.page;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.bilan.document.chart.ChartNode;

/**
 * An equation as people type it in one line (Unicode Technical Note 28): {@code (a+b)/2}, {@code x^2}, {@code √(n)}. All
 * its signs are kept; only where they stand is said in signs (ISO/IEC 29500-1, 22.1).
 */
final class EquationText {
    private EquationText() {}

    static String of(ChartNode node) {
        return switch (node.name()) {
            case "t" -> plain(node.text());
            case "f" -> fraction(node);
            case "sSup" -> part(node, "e") + '^' + grouped(part(node, "sup"));
            case "sSub" -> part(node, "e") + '_' + grouped(part(node, "sub"));
            case "sSubSup" -> part(node, "e") + '_' + grouped(part(node, "sub")) + '^' + grouped(part(node, "sup"));
            case "sPre" -> '^' + grouped(part(node, "sup")) + '_' + grouped(part(node, "sub")) + part(node, "e");
            case "rad" -> part(node, "deg") + '√' + grouped(part(node, "e"));
            case "nary" -> operator(node);
            case "d" -> delimited(node);
            case "func" -> part(node, "fName") + ' ' + part(node, "e");
            case "limLow" -> part(node, "e") + '_' + grouped(part(node, "lim"));
            case "limUpp" -> part(node, "e") + '^' + grouped(part(node, "lim"));
            case "m" -> '[' + joined(node, "mr", "; ") + ']';
            case "mr" -> joined(node, "e", ", ");
            case "eqArr" -> joined(node, "e", "; ");
            default -> all(node);
        };
    }

    /** Whether something that stands above or below another is said in signs. */
    static boolean isFolded(String line) {
        return line.matches(".*[/^_√\\[].*");
    }

    private static String all(ChartNode node) {
        return node.name().endsWith("Pr")
                ? ""
                : node.children().stream().map(EquationText::of).collect(Collectors.joining());
    }

    private static String part(ChartNode node, String name) {
        return node.child(name).map(EquationText::all).orElse("");
    }

    private static String joined(ChartNode node, String name, String between) {
        return node.children(name).stream()
                .map(one -> one.is("mr") ? of(one) : all(one))
                .collect(Collectors.joining(between));
    }

    private static String fraction(ChartNode node) {
        return grouped(part(node, "num")) + '/' + grouped(part(node, "den"));
    }

    private static String operator(ChartNode node) {
        String sign = sign(node, "naryPr", "chr", "∫");
        String below = part(node, "sub");
        String above = part(node, "sup");
        return sign
                + (below.isEmpty() ? "" : '_' + grouped(below))
                + (above.isEmpty() ? "" : '^' + grouped(above))
                + ' '
                + part(node, "e");
    }

    private static String delimited(ChartNode node) {
        return sign(node, "dPr", "begChr", "(")
                + joined(node, "e", sign(node, "dPr", "sepChr", "|"))
                + sign(node, "dPr", "endChr", ")");
    }

    private static String sign(ChartNode node, String properties, String name, String usual) {
        return node.child(properties)
                .flatMap(one -> one.child(name))
                .map(one -> one.element()
                        .getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/math", "val"))
                .orElse(usual);
    }

    private static String grouped(String text) {
        boolean single = text.codePoints().allMatch(Character::isLetterOrDigit);
        return single ? text : '(' + text + ')';
    }

    /** Letters of the mathematical alphabets as ordinary ones, which every font has. */
    private static String plain(String text) {
        return text.codePoints()
                .mapToObj(sign -> sign >= 0x1D400 && sign <= 0x1D7FF
                        ? Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)
                        : Character.toString(sign))
                .collect(Collectors.joining());
    }
}
