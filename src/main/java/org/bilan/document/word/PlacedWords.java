package org.bilan.document.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.PlacedText;
import org.bilan.document.SafeXml;

/** What a part of a Word file says, paragraph by paragraph and table cell by table cell; a part that holds neither, text by text. */
public final class PlacedWords {
    private final String part;
    private final List<PlacedText> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int tables;
    private int rows;
    private int columns;
    private int paragraphs;
    private int depth;
    private int fallbacks;

    private PlacedWords(String part) {
        this.part = part;
    }

    /** @throws IllegalArgumentException if it is not XML */
    public static List<PlacedText> of(String part, byte[] xml) {
        PlacedWords words = new PlacedWords(part);
        try {
            words.read(SafeXml.reader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException damaged) {
            throw new IllegalArgumentException(damaged);
        }
        return List.copyOf(words.found);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean isDrawing = part.startsWith("word/charts/") || !part.startsWith("word/");
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && !isDrawing) {
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (isDrawing) {
                    emit("part.text", part, found.size() + 1);
                } else {
                    end(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && fallbacks == 0) {
                text.append(xml.getText());
            }
        }
    }

    private void begin(String name) {
        switch (name) {
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    rows = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows++;
                    columns = 0;
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    columns++;
                }
            }
            case "p" -> paragraphs += depth == 0 ? 1 : 0;
            case "tab", "br" -> text.append(' ');
            case "Fallback" -> fallbacks++;
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (depth == 0) {
                    emit("paragraph", part, paragraphs);
                } else {
                    text.append(' ');
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    emit("cell", part, tables, rows, columns);
                }
            }
            case "tbl" -> depth--;
            case "Fallback" -> fallbacks--;
            default -> {}
        }
    }

    private void emit(String kind, Object... at) {
        String said = text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
        text.setLength(0);
        if (!said.isEmpty()) {
            found.add(PlacedText.of(kind, said, at));
        }
    }
}
