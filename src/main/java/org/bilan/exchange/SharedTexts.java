package org.bilan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of a workbook: runs of one text are joined, phonetic guides left out, {@code _x000D_} made the sign it stands for. */
final class SharedTexts {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {}

    static List<String> read(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(text(xml, "si"));
            }
        }
        return texts;
    }

    /** The text up to the end of the element that is open, called {@code end}. */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    break;
                }
                inText = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (xml.isCharacters() && inText && phonetic == 0 && out.length() <= Limits.CELL) {
                out.append(xml.getText());
            }
        }
        return plain(out.toString());
    }

    /** The text of the element that is open, which has no others in it; of one longer than a cell holds, the beginning. */
    static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isCharacters() && out.length() <= Limits.CELL) {
                out.append(xml.getText());
            }
        }
        return out.toString();
    }

    private static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    /** So that a text which happens to read {@code _x0041_} stays that. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }
}
