package org.bilan.document.form;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bilan.document.form.FilledForm.Removed;
import org.jspecify.annotations.Nullable;

/** Takes out of a form what runs, what would show its empty fields, and what filling it makes void. */
final class FormCleaning {
    private static final COSName[] ACTION_KEYS = {COSName.A, COSName.AA};
    private static final Set<String> HARMLESS = Set.of("GoTo", "URI", "Named", "ResetForm", "Hide");

    private final OpenForm open;
    private final Set<Removed> removed = EnumSet.noneOf(Removed.class);

    private FormCleaning(OpenForm open) {
        this.open = open;
    }

    /** What was found and taken out. */
    static Set<Removed> clean(OpenForm open) throws IOException {
        FormCleaning cleaning = new FormCleaning(open);
        cleaning.catalog();
        cleaning.form();
        for (PDPage page : open.document().getPages()) {
            cleaning.actions(page.getCOSObject());
            for (PDAnnotation annotation : page.getAnnotations()) {
                cleaning.actions(annotation.getCOSObject());
            }
        }
        if (open.document().isEncrypted()) {
            open.document().setAllSecurityToBeRemoved(true);
            cleaning.removed.add(Removed.ENCRYPTION);
        }
        return cleaning.removed;
    }

    private void catalog() {
        COSDictionary catalog = open.document().getDocumentCatalog().getCOSObject();
        take(catalog, COSName.AA, Removed.SCRIPTS);
        if (isHarmful(catalog.getDictionaryObject(COSName.OPEN_ACTION))) {
            take(catalog, COSName.OPEN_ACTION, Removed.SCRIPTS);
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            take(names, COSName.getPDFName("JavaScript"), Removed.SCRIPTS);
        }
        take(catalog, COSName.PERMS, Removed.USAGE_RIGHTS);
        take(catalog, COSName.getPDFName("DSS"), Removed.SIGNATURES);
        catalog.removeItem(COSName.getPDFName("NeedsRendering"));
    }

    private void form() {
        COSDictionary form = open.form().getCOSObject();
        take(form, COSName.XFA, Removed.XFA);
        take(form, COSName.getPDFName("CO"), Removed.SCRIPTS);
        form.removeItem(COSName.getPDFName("SigFlags"));
        for (PDField field : open.form().getFieldTree()) {
            actions(field.getCOSObject());
            if (field instanceof PDSignatureField) {
                take(field.getCOSObject(), COSName.V, Removed.SIGNATURES);
            }
        }
    }

    private void actions(COSDictionary of) {
        for (COSName key : ACTION_KEYS) {
            COSBase action = of.getDictionaryObject(key);
            if (action != null && (key == COSName.AA || isHarmful(action))) {
                take(of, key, Removed.SCRIPTS);
            }
        }
    }

    private void take(COSDictionary from, COSName key, Removed what) {
        if (from.containsKey(key)) {
            from.removeItem(key);
            removed.add(what);
        }
    }

    /** An action that does more than to move; a chain of them is taken out as a whole. */
    private static boolean isHarmful(@Nullable COSBase action) {
        return action instanceof COSDictionary one
                && (one.containsKey(COSName.NEXT)
                        || !HARMLESS.contains(String.valueOf(one.getNameAsString(COSName.S))));
    }
}
