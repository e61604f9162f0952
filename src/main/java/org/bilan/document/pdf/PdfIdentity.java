package org.bilan.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.bilan.document.page.Markup;
import org.bilan.document.page.WebPage;

/**
 * What a PDF says of itself: title, author, language, dates, and that it conforms to PDF/A-2a and PDF/UA-1. Nothing in
 * it comes from the clock or the machine.
 */
record PdfIdentity(String title, String description, String author, String language, Instant created, long number) {
    private static final String MAKER = "Bilan";

    static PdfIdentity of(WebPage page) {
        CRC32 sum = new CRC32();
        sum.update(page.xhtml().getBytes(StandardCharsets.UTF_8));
        page.charts().keySet().stream().sorted().forEach(name -> {
            String drawn = page.charts().get(name).chart().toString();
            sum.update(drawn.getBytes(StandardCharsets.UTF_8));
        });
        return new PdfIdentity(
                page.title(),
                page.description(),
                page.author(),
                page.language(),
                instant(page.created()),
                sum.getValue());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    void writeTo(PDDocument pdf) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(description);
        if (!author.isEmpty()) {
            information.setAuthor(author);
        }
        information.setCreator(MAKER);
        information.setProducer(MAKER);
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(created.toEpochMilli());
        information.setCreationDate(date);
        information.setModificationDate(date);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(number);
        for (PDOutputIntent intent : pdf.getDocumentCatalog().getOutputIntents()) {
            colours(intent.getCOSObject());
        }
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    /** The profile as it is bundled: Java signs it with the library that it read it by, which is not the same everywhere. */
    private static void colours(COSDictionary intent) throws IOException {
        COSStream profile = intent.getCOSStream(COSName.DEST_OUTPUT_PROFILE);
        if (profile != null) {
            try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(colourProfile());
            }
        }
    }

    private String xmp() {
        String date = created.atOffset(ZoneOffset.UTC).toInstant().toString();
        return XMP.replace("$title", Markup.escaped(title))
                .replace("$description", Markup.escaped(description))
                .replace("$creator", creator())
                .replace("$language", Markup.escaped(language))
                .replace("$date", date)
                .replace("$maker", MAKER);
    }

    private String creator() {
        return author.isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + Markup.escaped(author) + "</rdf:li></rdf:Seq></dc:creator>";
    }

    /** ISO 19005-2, 6.6.2.3: the property of PDF/UA is described where it is used. */
    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">$description</rdf:li></rdf:Alt></dc:description>
            $creator
            <dc:language><rdf:Bag><rdf:li>$language</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>$date</xmp:CreateDate>
            <xmp:ModifyDate>$date</xmp:ModifyDate>
            <xmp:CreatorTool>$maker</xmp:CreatorTool>
            <pdf:Producer>$maker</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    /** sRGB as an ICC profile of our own; the ones that come with Java differ between its versions. */
    static byte[] colourProfile() {
        try (InputStream in = PdfIdentity.class.getResourceAsStream("sRGB.icc")) {
            if (in == null) {
                throw new IllegalStateException("The colour profile is not bundled");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
