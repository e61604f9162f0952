package org.bilan.document.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** How many pages a PDF of LibreOffice has, and on which, counted from one, some bookmarks stand. */
record OfficePages(Map<String, Integer> byBookmark, int count) {
    static OfficePages of(byte[] pdf, Set<String> bookmarks) {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            Map<String, Integer> pages = new HashMap<>();
            for (String bookmark : bookmarks) {
                PDPageDestination place = file.getDocumentCatalog()
                        .findNamedDestinationPage(new PDNamedDestination(destination(bookmark)));
                if (place != null && place.retrievePageNumber() >= 0) {
                    pages.put(bookmark, place.retrievePageNumber() + 1);
                }
            }
            return new OfficePages(pages, file.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** LibreOffice writes each sign that is no ASCII letter, digit or hyphen as its code, in hexadecimal. */
    static String destination(String bookmark) {
        StringBuilder name = new StringBuilder();
        for (char sign : bookmark.toCharArray()) {
            boolean plain = sign < 128 && (Character.isLetterOrDigit(sign) || sign == '-');
            if (plain) {
                name.append(sign);
            } else {
                name.append(sign > 255 ? "%02X".formatted(sign >> 8) : "").append("%02X".formatted(sign & 255));
            }
        }
        return name.toString();
    }
}
