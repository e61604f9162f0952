package org.bilan.document.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bilan.document.Table;
import org.bilan.document.XmlText;
import org.bilan.value.Wording;

/**
 * A workbook (ISO/IEC 29500-1, SpreadsheetML) that is written as its rows come: of a sheet of any length no more is held
 * than the row at hand. The same rows give the same bytes.
 */
public final class SheetBook implements Closeable {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** Not midnight: for that instant the JDK adds a field that depends on the machine's time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 12, 0);

    /** Above so many names a workbook opens slowly; the figures beyond are found by the report's trace alone. */
    private static final int MOST_MARKS = 10_000;

    private final ZipOutputStream zip;
    private final Wording wording;
    private final List<String> names;
    private final SheetLooks looks = new SheetLooks();
    private final List<String> defined = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private int begun;

    /** The sheets follow in the order of the titles, each begun when the one before has ended. {@code out} is left open. */
    public SheetBook(OutputStream out, List<String> titles, Wording wording) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.wording = wording;
        SheetNames sheetNames = new SheetNames(wording.language());
        this.names = (titles.isEmpty() ? List.of("") : titles)
                .stream().map(sheetNames::next).toList();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relationships());
        part(
                "docProps/app.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>Bilan</Application></Properties>");
        part("docProps/core.xml", core());
    }

    /** The next sheet, for a list; the one before has been closed. */
    public LongSheet list(List<Table.Column> columns, ListTotals totals) {
        return new LongSheet(this, columns, totals);
    }

    SheetLooks looks() {
        return looks;
    }

    Wording wording() {
        return wording;
    }

    /** Begins the next sheet; the one before has ended. */
    void next() throws IOException {
        begun++;
        begin("xl/worksheets/sheet" + begun + ".xml");
    }

    void write(CharSequence xml) throws IOException {
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the sheet; {@code filtered} are the cells with their heading that can be filtered, {@code $A$1:$C$9}, or none. */
    void end(String filtered) throws IOException {
        zip.closeEntry();
        if (!filtered.isEmpty()) {
            defined("_xlnm._FilterDatabase", " hidden=\"1\"", place() + filtered);
        }
        defined("_xlnm.Print_Titles", "", place() + "$1:$1");
    }

    /** Gives a cell of the sheet that ended last, {@code $B$3}, the name of the figure in it, which nobody sees. */
    void mark(String mark, String cell) {
        if (marks.size() < MOST_MARKS && marks.add(mark)) {
            defined.add("<definedName name=\"_" + mark + "\" hidden=\"1\">" + XmlText.escape(place() + cell)
                    + "</definedName>");
        }
    }

    private String place() {
        return "'" + names.get(begun - 1).replace("'", "''") + "'!";
    }

    private void defined(String name, String more, String what) {
        defined.add("<definedName name=\"" + name + "\" localSheetId=\"" + (begun - 1) + "\"" + more + ">"
                + XmlText.escape(what) + "</definedName>");
    }

    @Override
    public void close() throws IOException {
        while (begun < names.size()) {
            next();
            write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>");
            zip.closeEntry();
        }
        part("xl/_rels/workbook.xml.rels", workbookRelationships());
        part("xl/styles.xml", looks.xml());
        part("xl/workbook.xml", workbook());
        zip.finish();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\">");
        xml.append("<workbookPr/><bookViews><workbookView/></bookViews><sheets>");
        for (int at = 1; at <= names.size(); at++) {
            xml.append("<sheet name=\"").append(XmlText.escape(names.get(at - 1)));
            xml.append("\" sheetId=\"")
                    .append(at)
                    .append("\" r:id=\"rId")
                    .append(at)
                    .append("\"/>");
        }
        xml.append("</sheets>");
        if (!defined.isEmpty()) {
            xml.append("<definedNames>").append(String.join("", defined)).append("</definedNames>");
        }
        return xml.append("<calcPr calcId=\"191029\"/></workbook>").toString();
    }

    private String workbookRelationships() {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int at = 1; at <= names.size(); at++) {
            xml.append(relationship(at, RELATIONSHIPS + "/worksheet", "worksheets/sheet" + at + ".xml"));
        }
        xml.append(relationship(names.size() + 1, RELATIONSHIPS + "/styles", "styles.xml"));
        return xml.append("</Relationships>").toString();
    }

    private static String relationships() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relationship(1, RELATIONSHIPS + "/officeDocument", "xl/workbook.xml")
                + relationship(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + relationship(3, RELATIONSHIPS + "/extended-properties", "docProps/app.xml") + "</Relationships>";
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String core() {
        String instant = "xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z</dcterms:";
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + XmlText.escape(names.get(0)) + "</dc:title><dc:creator>Bilan</dc:creator><dc:language>"
                + wording.language().code() + "</dc:language><dcterms:created " + instant
                + "created><dcterms:modified " + instant + "modified></cp:coreProperties>";
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(override("docProps/app.xml", OFFICE + "extended-properties+xml"));
        xml.append(override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        xml.append(override("xl/styles.xml", OFFICE + "spreadsheetml.styles+xml"));
        xml.append(override("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml"));
        for (int at = 1; at <= names.size(); at++) {
            xml.append(override("xl/worksheets/sheet" + at + ".xml", OFFICE + "spreadsheetml.worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String name, String type) {
        return "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>";
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        write(HEAD + xml);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
    }
}
