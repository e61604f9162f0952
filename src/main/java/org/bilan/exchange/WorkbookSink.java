package org.bilan.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook (ECMA-376) with a sheet for each table, written row by row. Numbers are numbers; all else is text in cells
 * formatted as text, so that a spreadsheet program keeps {@code 2021-11} and {@code =1} as they are when edited.
 */
final class WorkbookSink implements Sink {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int HEAD = 1;
    private static final int TEXT = 2;
    private static final int AMOUNT = 3;
    private static final int NUMBER = 0;
    private static final int SURE_DIGITS = 15;
    /** Of a column, in digits. */
    private static final int WIDTH = 18;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();

    WorkbookSink(OutputStream stream) {
        zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    @Override
    public void write(Layout<?> layout, Iterator<List<String>> rows) throws IOException {
        sheets.add(layout.table());
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.write("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols><col min=\"1\" max=\""
                + layout.columns().size()
                + "\" width=\"" + WIDTH + "\" customWidth=\"1\"/></cols><sheetData>\n");
        int line = 1;
        List<Column> columns = layout.columns();
        writeRow(line, columns, columns.stream().map(Column::name).toList());
        while (rows.hasNext()) {
            writeRow(++line, columns, rows.next());
        }
        out.write("</sheetData></worksheet>\n");
        end();
    }

    private void writeRow(int line, List<Column> columns, List<String> cells) throws IOException {
        out.write("<row r=\"" + line + "\">");
        for (Column column : columns) {
            String text = cells.get(column.position());
            if (!text.isEmpty()) {
                String place = letters(column.position()) + line;
                writeCell(place, text, line == 1 ? HEAD : style(column, text));
            }
        }
        out.write("</row>\n");
    }

    /** A number of more digits than a spreadsheet program keeps stays text. */
    private static int style(Column column, String text) {
        if (!column.type().isNumber() || new BigDecimal(text).precision() > SURE_DIGITS) {
            return TEXT;
        }
        return column.type() instanceof AmountCell ? AMOUNT : NUMBER;
    }

    private void writeCell(String place, String text, int style) throws IOException {
        out.write("<c r=\"" + place + "\" s=\"" + style + "\"");
        if (style == NUMBER || style == AMOUNT) {
            out.write("><v>" + text + "</v></c>");
        } else {
            out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            out.write(escaped(SharedTexts.escaped(CellText.guard(text))));
            out.write("</t></is></c>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String letters(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Ends the workbook: what it needs beside its sheets. */
    @Override
    public void close() throws IOException {
        writePart("xl/styles.xml", styles());
        writePart("xl/workbook.xml", workbook());
        writePart("xl/_rels/workbook.xml.rels", workbookRelationships());
        writePart(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIPS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        writePart("[Content_Types].xml", contentTypes());
        zip.close();
    }

    private String workbook() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheets.get(i - 1), i, i));
        }
        return "<workbook xmlns=\"" + NAMESPACE + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>" + list
                + "</sheets></workbook>";
    }

    private String workbookRelationships() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, RELATIONSHIPS, i));
        }
        list.append("<Relationship Id=\"rIdStyles\" Type=\"" + RELATIONSHIPS + "/styles\" Target=\"styles.xml\"/>");
        return relationships(list.toString());
    }

    private static String relationships(String list) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list
                + "</Relationships>";
    }

    private String contentTypes() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(i, type));
        }
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>" + list + "</Types>";
    }

    /** The cell styles by number: plain, head (bold), text (format 49, {@code @}), amount (format 2, {@code 0.00}). */
    private static String styles() {
        return "<styleSheet xmlns=\"" + NAMESPACE
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
                + "</font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\">" + format(0, 0) + format(49, 1) + format(49, 0) + format(2, 0) + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static String format(int number, int font) {
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
                .formatted(number, font);
    }

    private void writePart(String name, String xml) throws IOException {
        begin(name);
        out.write(xml);
        end();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        out.write(XML);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
