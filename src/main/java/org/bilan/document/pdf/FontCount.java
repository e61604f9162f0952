package org.bilan.document.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The fonts that the pages of a PDF use, and the names of those that it does not hold; without reading the fonts. */
record FontCount(int all, List<String> strangers) {
    private static final int DEEPEST = 20;

    static FontCount of(PDDocument pdf) throws IOException {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<COSDictionary> fonts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : pdf.getPages()) {
            if (page.getResources() != null) {
                collect(page.getResources().getCOSObject(), seen, fonts, 0);
            }
        }
        Set<String> strangers = new TreeSet<>();
        fonts.stream()
                .filter(font -> !isEmbedded(font))
                .forEach(font -> strangers.add(String.valueOf(font.getNameAsString(COSName.BASE_FONT))));
        return new FontCount(fonts.size(), List.copyOf(strangers));
    }

    /** Drawings have resources of their own. */
    private static void collect(
            @Nullable COSDictionary resources, Set<COSDictionary> seen, Set<COSDictionary> fonts, int depth) {
        if (resources == null || depth > DEEPEST || !seen.add(resources)) {
            return;
        }
        COSDictionary named = resources.getCOSDictionary(COSName.FONT);
        if (named != null) {
            for (COSName name : named.keySet()) {
                COSDictionary font = named.getCOSDictionary(name);
                if (font != null) {
                    fonts.add(font);
                }
            }
        }
        COSDictionary drawn = resources.getCOSDictionary(COSName.XOBJECT);
        if (drawn != null) {
            for (COSName name : drawn.keySet()) {
                COSDictionary one = drawn.getCOSDictionary(name);
                collect(one == null ? null : one.getCOSDictionary(COSName.RESOURCES), seen, fonts, depth + 1);
            }
        }
    }

    private static boolean isEmbedded(COSDictionary font) {
        COSDictionary described = font;
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray below && below.size() > 0) {
            COSBase first = below.getObject(0);
            described = first instanceof COSDictionary one ? one : font;
        }
        COSDictionary descriptor = described.getCOSDictionary(COSName.FONT_DESC);
        return "Type3".equals(font.getNameAsString(COSName.SUBTYPE))
                || (descriptor != null
                        && (descriptor.containsKey(COSName.FONT_FILE)
                                || descriptor.containsKey(COSName.FONT_FILE2)
                                || descriptor.containsKey(COSName.FONT_FILE3)));
    }
}
