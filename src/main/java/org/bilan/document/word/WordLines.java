package org.bilan.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.SafeXml;

/** What a Word file of ours says, line by line: a paragraph is one, the row of a table one with its cells apart. */
public final class WordLines {
    private static final String MAIN_PART = "word/document.xml";
    private static final String BETWEEN_CELLS = " · ";

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int rows;
    private int fallbacks;

    private WordLines() {}

    /** Empty lines are left out; so are headers, footers and what is drawn. */
    public static List<String> of(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MAIN_PART)) {
                    WordLines read = new WordLines();
                    read.read(SafeXml.reader(new ByteArrayInputStream(zip.readAllBytes())));
                    return List.copyOf(read.lines);
                }
            }
            return List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (XMLStreamException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean text = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text = begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                text = false;
                end(xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && text && fallbacks == 0) {
                line.append(xml.getText());
            }
        }
    }

    private boolean begin(String name) {
        switch (name) {
            case "tr" -> rows++;
            case "Fallback" -> fallbacks++;
            case "tab", "br" -> line.append(' ');
            default -> {}
        }
        return name.equals("t");
    }

    private void end(String name) {
        switch (name) {
            case "Fallback" -> fallbacks--;
            case "p" -> {
                if (rows == 0) {
                    emit();
                } else {
                    line.append(' ');
                }
            }
            case "tc" -> line.append(BETWEEN_CELLS);
            case "tr" -> {
                rows--;
                if (rows == 0) {
                    emit();
                }
            }
            default -> {}
        }
    }

    private void emit() {
        String said = line.toString()
                .replaceAll("[ \\t\\r\\n]+", " ")
                .replaceAll("( ·)* ?$", "")
                .strip();
        if (!said.isEmpty()) {
            lines.add(said);
        }
        line.setLength(0);
    }
}
