package org.bilan.document;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes a workbook of the same cells the same bytes, whenever it is written. */
final class SteadyWorkbook {
    private static final int LONGEST_TEXT = 32_767;
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*><f>[^<]*</f>");
    private static final String DATE = "1980-01-01T00:00:00Z";

    private SteadyWorkbook() {}

    static org.dhatim.fastexcel.Workbook open(OutputStream out) {
        org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Bilan", "1.0");
        workbook.setGlobalDefaultFont("Calibri", 11);
        return workbook;
    }

    /** Names the style that all cells begin with; without it some programs begin with their own. */
    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    /** With the time it was written at replaced, and packed as documents are. */
    static byte[] settle(byte[] workbook) {
        return settle(workbook, Map.of());
    }

    /** {@code results} are the cached values of formulas, by sheet part and cell: {@code B7}. */
    static byte[] settle(byte[] workbook, Map<String, Map<String, String>> results) {
        SortedMap<String, byte[]> parts = ZipParts.read(workbook, "");
        parts.computeIfPresent("docProps/core.xml", (name, content) -> {
            String dated =
                    new String(content, StandardCharsets.UTF_8).replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", DATE);
            return dated.getBytes(StandardCharsets.UTF_8);
        });
        parts.computeIfPresent(
                "xl/styles.xml",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceFirst("<dxfs", NORMAL + "<dxfs")
                        .getBytes(StandardCharsets.UTF_8));
        results.forEach((sheet, cells) -> parts.computeIfPresent(sheet, (name, content) -> cached(content, cells)));
        return ZipParts.write(parts);
    }

    private static byte[] cached(byte[] sheet, Map<String, String> results) {
        Matcher formulas = FORMULA.matcher(new String(sheet, StandardCharsets.UTF_8));
        String xml = formulas.replaceAll(cell -> {
            String value = results.get(cell.group(1));
            return Matcher.quoteReplacement(value == null ? cell.group() : cell.group() + "<v>" + value + "</v>");
        });
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** What a cell can hold of a text. */
    static String text(String text) {
        String clean = XmlText.clean(text);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** {@code A} for 0, {@code AA} for 26. */
    static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }
}
