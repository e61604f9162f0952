package org.bilan.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a workbook mean: a number shown as a date is one. Written as the data folder would, a day as
 * {@code 2022-05-21}, a month as {@code 2021-11}, an amount with a point.
 */
final class NumberFormats {
    private static final LocalDate WINDOWS = LocalDate.of(1899, 12, 30);
    private static final LocalDate MACINTOSH = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** Spreadsheet numbers are binary with fifteen sure digits: 0.1 + 0.2 must not arrive as 0.30000000000000004. */
    private static final MathContext SURE = new MathContext(15);

    private enum Meaning {
        NUMBER,
        DAY,
        MONTH
    }

    private final LocalDate origin;
    private final List<Meaning> styles = new ArrayList<>();

    NumberFormats(boolean from1904) {
        this.origin = from1904 ? MACINTOSH : WINDOWS;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> codes.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    if (inCells) {
                        styles.add(meaning(number(xml, "numFmtId"), codes));
                    }
                }
                default -> {
                    // fonts, fills and borders say nothing about the value
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            return 0;
        }
    }

    /** Formats 14 to 22 are dates and times everywhere, 27 to 36 and 50 to 58 in East Asian ones (ECMA-376 §18.8.30). */
    private static Meaning meaning(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code != null) {
            return meaning(code);
        }
        if (id == 17) {
            return Meaning.MONTH;
        }
        boolean day = id >= 14 && id <= 16 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return day ? Meaning.DAY : Meaning.NUMBER;
    }

    private static Meaning meaning(String code) {
        String signs = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "")
                .split(";", 2)[0];
        boolean year = signs.indexOf('y') >= 0 || signs.indexOf('a') >= 0 && signs.indexOf('m') >= 0;
        if (signs.indexOf('d') >= 0 || signs.indexOf('j') >= 0) {
            return Meaning.DAY;
        }
        return year && signs.indexOf('m') >= 0 ? Meaning.MONTH : Meaning.NUMBER;
    }

    /** The text of a number with the style of its cell; the number as it stands if it is none. */
    String text(String number, @Nullable String style) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException broken) {
            return number;
        }
        return switch (meaningOf(style)) {
            case DAY -> isDay(value) ? day(value).toString() : plain(value);
            case MONTH -> isDay(value) ? YearMonth.from(day(value)).toString() : plain(value);
            case NUMBER -> plain(value);
        };
    }

    private Meaning meaningOf(@Nullable String style) {
        try {
            int index = style == null ? 0 : Integer.parseInt(style);
            return index >= 0 && index < styles.size() ? styles.get(index) : Meaning.NUMBER;
        } catch (NumberFormatException broken) {
            return Meaning.NUMBER;
        }
    }

    private static boolean isDay(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(LAST_DAY) <= 0;
    }

    private LocalDate day(BigDecimal value) {
        return origin.plusDays(value.longValue());
    }

    private static String plain(BigDecimal value) {
        if (Math.abs((long) value.scale()) > 400) {
            return value.toString();
        }
        BigDecimal bare = value.precision() > 15 ? value.round(SURE) : value;
        bare = bare.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
