package org.bilan.exchange;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an {@code .xlsx} file (ECMA-376): its sheets by name, shared texts and number formats. What is unpacked is
 * counted as it comes, so that a small file cannot fill the memory; DTDs are not read.
 */
final class WorkbookPackage implements Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final long limit;
    private final Map<String, String> partOfSheet = new LinkedHashMap<>();
    private List<String> texts = List.of();
    private NumberFormats formats = new NumberFormats(false);
    private long unpacked;

    private WorkbookPackage(ZipFile zip, long limit) {
        this.zip = zip;
        this.limit = limit;
    }

    static WorkbookPackage open(Path file) throws IOException, UnreadableTable {
        return open(file, Limits.UNPACKED);
    }

    /** {@code limit} is the most that all parts may hold, in bytes. */
    static WorkbookPackage open(Path file, long limit) throws IOException, UnreadableTable {
        TextFile.requireSize(file, Limits.FILE);
        if (!TextFile.startsWith(file, ZIP)) {
            throw new UnreadableTable(0, TextFile.startsWith(file, OLE) ? "workbook.old" : "workbook.not");
        }
        WorkbookPackage workbook;
        try {
            workbook = new WorkbookPackage(new ZipFile(file.toFile()), limit);
        } catch (ZipException broken) {
            throw new UnreadableTable(0, "workbook.not");
        }
        try {
            workbook.readParts();
            return workbook;
        } catch (XMLStreamException broken) {
            workbook.close();
            throw new UnreadableTable(0, "workbook.not");
        } catch (TooMuch bomb) {
            workbook.close();
            throw new UnreadableTable(0, "workbook.large", Limits.megabytes(limit));
        } catch (IOException | UnreadableTable | RuntimeException broken) {
            workbook.close();
            throw broken;
        }
    }

    private void readParts() throws IOException, XMLStreamException, UnreadableTable {
        if (zip.size() > Limits.PARTS) {
            throw new TooMuch();
        }
        if (zip.getEntry(WORKBOOK) == null) {
            throw new UnreadableTable(0, "workbook.not");
        }
        Map<String, String> targets = relationships();
        boolean from1904 = readSheets(targets);
        formats = new NumberFormats(from1904);
        if (zip.getEntry("xl/styles.xml") != null) {
            read("xl/styles.xml", Limits.SHARED_TEXTS, formats::read);
        }
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            read("xl/sharedStrings.xml", Limits.SHARED_TEXTS, xml -> texts = SharedTexts.read(xml));
        }
    }

    private Map<String, String> relationships() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        read("xl/_rels/workbook.xml.rels", Limits.MEGABYTE, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = xml.getAttributeValue(null, "Target");
                    targets.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        });
        return targets;
    }

    /** Returns whether days are counted from 1904, as old Macintosh versions do. */
    private boolean readSheets(Map<String, String> targets) throws IOException, XMLStreamException {
        List<Boolean> from1904 = new ArrayList<>();
        read(WORKBOOK, Limits.MEGABYTE, xml -> {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    from1904.add("1".equals(flag) || "true".equals(flag));
                } else if (xml.getLocalName().equals("sheet")) {
                    String part = targets.get(relationshipId(xml));
                    if (part != null && zip.getEntry(part) != null) {
                        partOfSheet.put(xml.getAttributeValue(null, "name"), part);
                    }
                }
            }
        });
        return from1904.contains(true);
    }

    private static @Nullable String relationshipId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean qualified = xml.getAttributeNamespace(i) != null
                    && !xml.getAttributeNamespace(i).isEmpty();
            if (qualified && xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    Set<String> sheets() {
        return partOfSheet.keySet();
    }

    Rows open(String sheet) throws IOException, UnreadableTable {
        InputStream in = part(Optional.ofNullable(partOfSheet.get(sheet)).orElseThrow(), limit);
        try {
            return new SheetRows(reader(in), in, texts, formats);
        } catch (XMLStreamException broken) {
            in.close();
            throw new UnreadableTable(0, "workbook.not");
        }
    }

    private void read(String name, long most, PartReader reader) throws IOException, XMLStreamException {
        try (InputStream in = part(name, most)) {
            reader.read(reader(in));
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof TooMuch bomb) {
                throw bomb;
            }
            throw broken;
        }
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private InputStream part(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("No part " + name);
        }
        return new Counted(zip.getInputStream(entry), most);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @FunctionalInterface
    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** More was unpacked than any honest workbook holds. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int octets) throws TooMuch {
            left -= octets;
            unpacked += octets;
            if (left < 0 || unpacked > limit) {
                throw new TooMuch();
            }
        }
    }
}
