package org.bilan.document.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the formats of a workbook's cells show: a day, a part of a hundred, text as it is. */
final class CellFormats {
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);
    private static final int TEXT = 49;

    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Set<Integer> unlocked = new HashSet<>();
    private final Set<Integer> fields = new HashSet<>();

    CellFormats(BookParts parts) {
        parts.targets(parts.book()).values().stream()
                .filter(target -> target.type().endsWith("/styles") && parts.has(target.part()))
                .map(target -> parts.tree(target.part()).getDocumentElement())
                .forEach(this::read);
    }

    private void read(Element styles) {
        BookParts.child(styles, "numFmts")
                .flatMap(all -> BookParts.children(all, "numFmt").stream())
                .forEach(one -> codes.put(number(one.getAttribute("numFmtId")), one.getAttribute("formatCode")));
        BookParts.child(styles, "cellXfs")
                .flatMap(all -> BookParts.children(all, "xf").stream())
                .forEach(one -> {
                    if (BookParts.child(one, "protection").anyMatch(CellFormats::isOpen)) {
                        unlocked.add(formats.size());
                    }
                    if (isOneOf(framed(styles), one, "borderId")
                            || isOneOf(grounded(styles), one, "fillId")
                            || number(one.getAttribute("numFmtId")) > 0) {
                        fields.add(formats.size());
                    }
                    formats.add(number(one.getAttribute("numFmtId")));
                });
    }

    private static boolean isOpen(Element protection) {
        return Set.of("0", "false").contains(protection.getAttribute("locked"));
    }

    private static boolean isOneOf(List<Boolean> looks, Element format, String attribute) {
        int at = number(format.getAttribute(attribute));
        return at >= 0 && at < looks.size() && looks.get(at);
    }

    private static List<Boolean> framed(Element styles) {
        return BookParts.child(styles, "borders")
                .flatMap(all -> BookParts.children(all, "border").stream())
                .map(border -> Stream.of("left", "right", "top", "bottom")
                        .flatMap(side -> BookParts.child(border, side))
                        .anyMatch(side -> !Set.of("", "none").contains(side.getAttribute("style"))))
                .toList();
    }

    private static List<Boolean> grounded(Element styles) {
        return BookParts.child(styles, "fills")
                .flatMap(all -> BookParts.children(all, "fill").stream())
                .map(fill -> BookParts.child(fill, "patternFill")
                        .anyMatch(one -> one.getAttribute("patternType").equals("solid")))
                .toList();
    }

    /** Whether a protected sheet lets people type there. */
    boolean isUnlocked(String style) {
        return unlocked.contains(number(style));
    }

    /** Whether it has a frame, a ground or a format of figures: something that makes an empty cell be seen. */
    boolean isFieldLike(String style) {
        return fields.contains(number(style));
    }

    boolean isDate(String style) {
        int format = format(style);
        return DATES.contains(format)
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58
                || shown(format).matches("(?is).*[dy].*");
    }

    boolean isPercent(String style) {
        int format = format(style);
        return format == 9 || format == 10 || shown(format).contains("%");
    }

    boolean isText(String style) {
        int format = format(style);
        return format == TEXT || shown(format).strip().equals("@");
    }

    private int format(String style) {
        int at = number(style);
        return at >= 0 && at < formats.size() ? formats.get(at) : 0;
    }

    /** Without what stands in quotation marks, brackets or behind a backslash. */
    private String shown(int format) {
        return codes.getOrDefault(format, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.", "");
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
