package org.bilan.document.sheet;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.bilan.document.XmlText;
import org.bilan.document.word.ZipParts;

/** What makes a workbook of the same cells the same bytes, whenever it is written. */
final class SteadyWorkbook {
    private static final int LONGEST_TEXT = 32_767;
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
        return ZipParts.write(parts);
    }

    /** What a cell can hold of a text. */
    static String text(String text) {
        String clean = XmlText.clean(text);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
