package org.bilan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, each cell as the text that a CSV file would hold. Of a formula its last result counts. */
final class SheetRows implements Rows {
    private final XMLStreamReader xml;
    private final InputStream in;
    private final List<String> texts;
    private final NumberFormats formats;
    private int line;

    SheetRows(XMLStreamReader xml, InputStream in, List<String> texts, NumberFormats formats) {
        this.xml = xml;
        this.in = in;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableTable {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    line = number(xml.getAttributeValue(null, "r"), line + 1);
                    RawRow row = new RawRow(line, cells());
                    if (!row.isBlank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof WorkbookPackage.TooMuch) {
                throw new UnreadableTable(line, "workbook.large", Limits.megabytes(Limits.UNPACKED));
            }
            throw new UnreadableTable(line, "workbook.not");
        }
    }

    private List<String> cells() throws XMLStreamException, UnreadableTable {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                String text = text();
                if (!text.isEmpty()) {
                    put(cells, column, text);
                }
            }
        }
        return cells;
    }

    private void put(List<String> cells, int column, String text) throws UnreadableTable {
        if (column >= Limits.COLUMNS) {
            throw new UnreadableTable(line, "table.columns", Limits.COLUMNS);
        }
        if (text.length() > Limits.CELL) {
            throw new UnreadableTable(line, "cell.long", Limits.CELL);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Cell types of ECMA-376 §18.18.11. */
    private String text() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("is")) {
                value.append(SharedTexts.text(xml, "is"));
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("v")) {
                value.append(SharedTexts.content(xml));
            }
        }
        return meaning(type == null ? "n" : type, style, value.toString());
    }

    private String meaning(String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> shared(number(value, -1));
            case "b" -> value.equals("1") ? "yes" : "no";
            case "n" -> value.isEmpty() ? "" : formats.text(value, style);
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> value;
        };
    }

    private String shared(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException broken) {
            return otherwise;
        }
    }

    /** 27 for {@code AB12}. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column < Limits.COLUMNS * 30; i++) {
            char sign = reference.charAt(i);
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = column * 26 + sign - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
