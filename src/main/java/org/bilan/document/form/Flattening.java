package org.bilan.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.bilan.document.form.FilledForm.Removed;

/** Makes the fields a part of their pages; those for a signature stay, to be signed. */
final class Flattening {
    /** What an accessible document says of itself (ISO 14289-1, 5), and an archival one with tags (ISO 19005-2, 6.6.4). */
    private static final String CLAIM = "<pdfuaid:part>[^<]*</pdfuaid:part>|\\spdfuaid:part=\"[^\"]*\"";

    private static final String LEVEL = "(<pdfaid:conformance>|pdfaid:conformance=\")A";

    private Flattening() {}

    static Set<Removed> flatten(OpenForm open) throws IOException {
        List<PDTerminalField> flat = new ArrayList<>();
        for (PDTerminalField field : open.fields()) {
            if (!(field instanceof PDSignatureField)) {
                flat.add(field);
            }
        }
        PDDocument document = open.document();
        boolean tagged = document.getDocumentCatalog().getStructureTreeRoot() != null;
        boolean kept = !tagged || TaggedFlattening.flatten(document, flat);
        if (!flat.isEmpty()) {
            open.form().flatten(List.<PDField>copyOf(flat), false);
        }
        Set<Removed> removed = EnumSet.noneOf(Removed.class);
        if (!kept) {
            removed.add(Removed.FIELD_TAGS);
            if (unclaimed(document)) {
                removed.add(Removed.CLAIMS);
            }
        }
        return removed;
    }

    /** Whether the document claimed what it no longer is; it does not any more. */
    private static boolean unclaimed(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return false;
        }
        String before = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String after = before.replaceAll(CLAIM, "").replaceAll(LEVEL, "$1U");
        if (after.equals(before)) {
            return false;
        }
        byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(bytes)));
        return true;
    }
}
