package org.bilan.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bilan.document.form.FilledForm.Removed;

/** Makes the fields a part of their pages; those for a signature stay, to be signed. */
final class Flattening {
    private Flattening() {}

    static Set<Removed> flatten(OpenForm open) throws IOException {
        List<PDField> flat = new ArrayList<>();
        for (PDField field : open.fields()) {
            if (!(field instanceof PDSignatureField)) {
                flat.add(field);
            }
        }
        boolean tagged = open.document().getDocumentCatalog().getStructureTreeRoot() != null;
        if (!flat.isEmpty()) {
            open.form().flatten(flat, false);
        }
        return tagged ? EnumSet.of(Removed.FIELD_TAGS) : EnumSet.noneOf(Removed.class);
    }
}
