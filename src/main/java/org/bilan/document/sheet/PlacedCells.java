package org.bilan.document.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.PlacedText;
import org.bilan.document.SafeXml;

/** What a workbook says, sheet by sheet and cell by cell, numbers as they are kept. */
public final class PlacedCells {
    private static final String SHEET = "xl/worksheets/sheet";

    private final List<String> shared = new ArrayList<>();
    private final List<PlacedText> found = new ArrayList<>();

    private PlacedCells() {}

    /**
     * @param parts of the workbook by their names
     * @throws IllegalArgumentException if a part is not XML
     */
    public static List<PlacedText> of(Map<String, byte[]> parts) {
        PlacedCells cells = new PlacedCells();
        try {
            cells.readShared(parts.get("xl/sharedStrings.xml"));
            List<String> names = names(parts.get("xl/workbook.xml"));
            for (int number = 1; parts.containsKey(SHEET + number + ".xml"); number++) {
                String name = number <= names.size() ? names.get(number - 1) : Integer.toString(number);
                cells.readSheet(name, parts.get(SHEET + number + ".xml"));
            }
        } catch (XMLStreamException damaged) {
            throw new IllegalArgumentException(damaged);
        }
        return List.copyOf(cells.found);
    }

    private static List<String> names(byte[] workbook) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        XMLStreamReader xml = reader(workbook);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                names.add(
                        Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse(""));
            }
        }
        return names;
    }

    private void readShared(byte[] strings) throws XMLStreamException {
        XMLStreamReader xml = reader(strings);
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(text.toString());
            }
        }
    }

    private void readSheet(String name, byte[] sheet) throws XMLStreamException {
        XMLStreamReader xml = reader(sheet);
        StringBuilder text = new StringBuilder();
        String place = "";
        boolean isShared = false;
        boolean isHeard = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                isHeard = element.equals("v") || element.equals("t");
                if (element.equals("c")) {
                    place = Optional.ofNullable(xml.getAttributeValue(null, "r"))
                            .orElse("");
                    isShared = "s".equals(xml.getAttributeValue(null, "t"));
                    text.setLength(0);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && isHeard) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                isHeard = false;
                if (xml.getLocalName().equals("c") && !text.isEmpty()) {
                    found.add(
                            PlacedText.of("sheet", isShared ? shared(text.toString()) : text.toString(), name, place));
                }
            }
        }
    }

    private String shared(String number) {
        int at = number.matches("\\d{1,7}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        return at < shared.size() ? shared.get(at) : "";
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        byte[] there = xml == null ? "<none/>".getBytes(java.nio.charset.StandardCharsets.UTF_8) : xml;
        return SafeXml.reader(new ByteArrayInputStream(there));
    }
}
