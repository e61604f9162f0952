package org.bilan.document.annex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Whether a foreign PDF can become pages of a report that conforms to PDF/UA-1 and PDF/A-2a. It must say that it conforms
 * itself, and then not be found out: its tags, fonts, colours, annotations and the marks of its pages are looked at. What
 * only a whole validator would find is believed.
 */
final class PdfFitness {
    private static final int MOST_METADATA = 1 << 20;
    private static final Pattern ARCHIVAL = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*[123]\\s*[<\"']");
    private static final Pattern ACCESSIBLE = Pattern.compile("pdfuaid:part(?:>|\\s*=\\s*[\"'])\\s*1\\s*[<\"']");
    private static final COSName MARKED = COSName.getPDFName("Marked");

    private PdfFitness() {}

    /** Empty if nothing speaks against it. */
    static Optional<AnnexReason> against(PDDocument pdf, int pages) throws IOException {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        String metadata = metadata(catalog);
        if (!ARCHIVAL.matcher(metadata).find()) {
            return Optional.of(AnnexReason.NOT_ARCHIVAL);
        }
        if (!ACCESSIBLE.matcher(metadata).find()) {
            return Optional.of(AnnexReason.NOT_ACCESSIBLE);
        }
        Optional<AnnexReason> whole = againstWhole(catalog, pages);
        if (whole.isPresent()) {
            return whole;
        }
        Parts parts = new Parts();
        if (!EveryObject.visit(pdf, parts::look)) {
            return Optional.of(AnnexReason.STRUCTURE);
        }
        return parts.against.isPresent() ? parts.against : againstTags(pdf);
    }

    private static Optional<AnnexReason> againstTags(PDDocument pdf) throws IOException {
        if (!new TagOrder().isKept(pdf)) {
            return Optional.of(AnnexReason.STRUCTURE);
        }
        return MarkedContent.isWhole(pdf) ? Optional.empty() : Optional.of(AnnexReason.UNMARKED);
    }

    private static Optional<AnnexReason> againstWhole(COSDictionary catalog, int pages) {
        COSDictionary marks = catalog.getCOSDictionary(COSName.MARK_INFO);
        if (marks == null
                || !marks.getBoolean(MARKED, false)
                || catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT) == null
                || catalog.getString(COSName.LANG, "").isBlank()) {
            return Optional.of(AnnexReason.UNTAGGED);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        if (fields != null && fields.size() > 0) {
            return Optional.of(AnnexReason.FORM);
        }
        if (catalog.containsKey(COSName.OCPROPERTIES)) {
            return Optional.of(AnnexReason.LAYERS);
        }
        if (pages > PageWalk.MOST_PRINTED) {
            return Optional.of(AnnexReason.LONG);
        }
        return ofThreeColours(catalog) ? Optional.empty() : Optional.of(AnnexReason.COLOURS);
    }

    private static String metadata(COSDictionary catalog) throws IOException {
        COSBase metadata = catalog.getDictionaryObject(COSName.METADATA);
        if (!(metadata instanceof COSStream stream)) {
            return "";
        }
        try (InputStream in = stream.createInputStream()) {
            return new String(in.readNBytes(MOST_METADATA), StandardCharsets.UTF_8);
        }
    }

    /** What is meant for a press would be read by the report's profile, which is that of a screen. */
    private static boolean ofThreeColours(COSDictionary catalog) {
        COSArray intents = catalog.getCOSArray(COSName.OUTPUT_INTENTS);
        for (int at = 0; intents != null && at < intents.size(); at++) {
            boolean three = intents.getObject(at) instanceof COSDictionary intent
                    && intent.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE) instanceof COSStream profile
                    && profile.getInt(COSName.N) == 3;
            if (!three) {
                return false;
            }
        }
        return true;
    }

    /** The dictionaries of the document, one after the other. */
    private static final class Parts {
        private Optional<AnnexReason> against = Optional.empty();

        void look(COSDictionary one) {
            String type = one.getNameAsString(COSName.TYPE, "");
            if (type.equals("Font") && !isKnown(one)) {
                against(AnnexReason.FONTS);
            }
            if (type.equals("Page")) {
                annotations(one.getCOSArray(COSName.ANNOTS));
                if (one.containsKey(COSName.AA)) {
                    against(AnnexReason.STRUCTURE);
                }
            }
            if (one.containsKey(COSName.getPDFName("Namespaces")) || one.containsKey(COSName.EF)) {
                against(AnnexReason.STRUCTURE);
            }
        }

        private void against(AnnexReason reason) {
            if (against.isEmpty()) {
                against = Optional.of(reason);
            }
        }

        /** ISO 14289-1, 7.18.5: a link is tagged and says where it leads. */
        private void annotations(@Nullable COSArray annotations) {
            for (int at = 0; annotations != null && at < annotations.size(); at++) {
                boolean link = annotations.getObject(at) instanceof COSDictionary annotation
                        && "Link".equals(annotation.getNameAsString(COSName.SUBTYPE))
                        && annotation.containsKey(COSName.STRUCT_PARENT)
                        && annotation.getDictionaryObject(COSName.CONTENTS) instanceof COSString
                        && !annotation.containsKey(COSName.AA);
                if (!link) {
                    against(AnnexReason.ANNOTATIONS);
                }
            }
        }

        /** Whether it is inside, and says which characters it draws (ISO 14289-1, 7.21). */
        private static boolean isKnown(COSDictionary font) {
            String kind = font.getNameAsString(COSName.SUBTYPE, "");
            if (kind.equals("Type3") || kind.startsWith("CIDFont")) {
                return kind.equals("Type3") ? font.containsKey(COSName.TO_UNICODE) : isInside(font);
            }
            if (kind.equals("Type0")) {
                return font.containsKey(COSName.TO_UNICODE);
            }
            boolean usual = font.getDictionaryObject(COSName.ENCODING) instanceof COSName;
            return isInside(font) && (usual || font.containsKey(COSName.TO_UNICODE));
        }

        private static boolean isInside(COSDictionary font) {
            COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
            return descriptor != null
                    && (descriptor.containsKey(COSName.FONT_FILE)
                            || descriptor.containsKey(COSName.FONT_FILE2)
                            || descriptor.containsKey(COSName.FONT_FILE3));
        }
    }
}
