package org.bilan.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Puts files into a finished PDF. One that conformed to PDF/A-2a then conforms to PDF/A-3a (ISO 19005-3), which alone
 * takes files of any kind, and to PDF/UA-1 as before.
 */
public final class PdfAttachments {
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private PdfAttachments() {}

    /**
     * The PDF with these files behind those that it has, in their order; itself if there are none. Two of one name get
     * numbers: {@code a.pdf}, {@code a (2).pdf}. The same PDF and files give the same bytes.
     *
     * @param pdf not encrypted
     */
    public static byte[] attach(byte[] pdf, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            attach(document, attachments);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (1 << 14));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #attach(byte[], List)}, in a document that is still open. */
    static void attach(PDDocument document, List<Attachment> attachments) throws IOException {
        Map<String, PDComplexFileSpecification> tree = tree(document.getDocumentCatalog());
        Set<String> taken = new HashSet<>();
        tree.values().forEach(file -> taken.add(String.valueOf(file.getFilename())));
        COSArray associated = associated(document.getDocumentCatalog());
        MessageDigest sum = digest();
        for (Attachment attachment : attachments) {
            PDComplexFileSpecification file = file(document, attachment, free(attachment.name(), taken));
            // the key sorts by the order of the list; readers show the file's name
            tree.put(String.format(Locale.ROOT, "%06d", tree.size() + 1), file);
            associated.add(file.getCOSObject());
            sum.update(attachment.name().getBytes(StandardCharsets.UTF_8));
            sum.update(attachment.description().getBytes(StandardCharsets.UTF_8));
            sum.update(attachment.bytes());
        }
        keep(document.getDocumentCatalog(), tree);
        thirdPart(document);
        changed(document, sum);
    }

    private static PDComplexFileSpecification file(PDDocument document, Attachment attachment, String name)
            throws IOException {
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.bytes()), COSName.FLATE_DECODE);
        embedded.setSubtype(attachment.mediaType());
        embedded.setSize(attachment.bytes().length);
        embedded.setCreationDate(moment(attachment.modified()));
        embedded.setModDate(moment(attachment.modified()));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(plain(name));
        file.setFileUnicode(name);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.setFileDescription(attachment.description());
        file.getCOSObject().setName(RELATIONSHIP, attachment.purpose().relationship());
        return file;
    }

    static Map<String, PDComplexFileSpecification> tree(PDDocumentCatalog catalog) throws IOException {
        PDDocumentNameDictionary names = catalog.getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> known = files == null ? null : files.getNames();
        return known == null ? new TreeMap<>() : new TreeMap<>(known);
    }

    private static void keep(PDDocumentCatalog catalog, Map<String, PDComplexFileSpecification> tree) {
        PDDocumentNameDictionary names =
                catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(tree);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
    }

    private static COSArray associated(PDDocumentCatalog catalog) {
        COSArray known = catalog.getCOSObject().getCOSArray(ASSOCIATED);
        COSArray files = known == null ? new COSArray() : known;
        catalog.getCOSObject().setItem(ASSOCIATED, files);
        return files;
    }

    private static String free(String name, Set<String> taken) {
        String wanted = name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
        int point = wanted.lastIndexOf('.') > 0 ? wanted.lastIndexOf('.') : wanted.length();
        String free = wanted;
        for (int number = 2; !taken.add(free); number++) {
            free = wanted.substring(0, point) + " (" + number + ")" + wanted.substring(point);
        }
        return free;
    }

    /** For readers that do not know the name in Unicode. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", "_");
    }

    private static Calendar moment(Instant instant) {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(instant.toEpochMilli());
        return date;
    }

    /** What says that it conforms to PDF/A-2 now says PDF/A-3; a document that says nothing of it says nothing. */
    private static void thirdPart(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String third = xmp.replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>3</pdfaid:part>");
            metadata.importXMPMetadata(third.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** ISO 32000-1, 14.4: the first part of the identifier stays, the second tells this version of the document. */
    private static void changed(PDDocument document, MessageDigest sum) {
        COSArray known = document.getDocument().getDocumentID();
        if (known != null && known.size() == 2 && known.getObject(0) instanceof COSString first) {
            if (known.getObject(1) instanceof COSString second) {
                sum.update(second.getBytes());
            }
            COSArray changed = new COSArray(List.of(first, new COSString(sum.digest())));
            changed.setDirect(true);
            document.getDocument().setDocumentID(changed);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
